import { expect, test } from 'vitest'
import type { AgencyTally } from '../../src/contract/participation.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import { placeDots } from '../../src/web/features/agencies/place-dots.ts'
import { rankAgencies, sortAgencies } from '../../src/web/features/agencies/sort-agencies.ts'
import { spreadLabels } from '../../src/web/ui/scale.ts'
import { runOf } from '../../src/web/ui/tally-trend.tsx'

const agency = (id: string, active: number, headcount: number): AgencyTally => ({
  agency: { id, name: id, shortName: id },
  state: 'started',
  tally: { ...emptyTally, active, headcount, none: headcount - active },
})
const compare = (a: string, b: string) => a.localeCompare(b)
const ids = (items: readonly AgencyTally[]) => items.map(item => item.agency.id)

const ranked = rankAgencies([agency('kecil', 1, 5), agency('besar', 20, 200), agency('sedang', 3, 90)])

test('a small group has no rank and takes none away', () => {
  expect(ranked.map(item => item.rank)).toEqual([null, 1, 2])
})

test('equal rates share a place, and the next one counts them', () => {
  const items = [
    agency('a', 20, 200),
    agency('b', 3, 90),
    agency('c', 1, 30),
    agency('d', 0, 60),
    agency('e', 0, 40),
  ]
  expect(rankAgencies(items).map(item => item.rank)).toEqual([1, 2, 2, 4, 4])
})

test('small groups stand after the ranked ones in both directions of the rate', () => {
  expect(ids(sortAgencies(ranked, 'rate', compare))).toEqual(['besar', 'sedang', 'kecil'])
  expect(ids(sortAgencies(ranked, '-rate', compare))).toEqual(['sedang', 'besar', 'kecil'])
})

test('counts begin with the largest, names with the first', () => {
  expect(ids(sortAgencies(ranked, 'headcount', compare))).toEqual(['besar', 'sedang', 'kecil'])
  expect(ids(sortAgencies(ranked, '-name', compare))).toEqual(['sedang', 'kecil', 'besar'])
})

test('dots of one value do not cover each other while there is room', () => {
  const placed = placeDots(
    [
      { x: 10, radius: 5 },
      { x: 10, radius: 5 },
      { x: 60, radius: 5 },
    ],
    50,
  )
  expect(Math.abs((placed[0]?.y ?? 0) - (placed[1]?.y ?? 0))).toBeGreaterThanOrEqual(11)
  expect(placed[2]?.y).toBe(50)
})

test('labels a tenth of a point apart are moved to a line of their own, within the chart', () => {
  expect(spreadLabels([100, 101, 200], 19, 300)).toEqual([100, 119, 200])
  expect(spreadLabels([295, 299], 19, 300)).toEqual([281, 300])
})

test('a run counts the last unbroken steps in one direction', () => {
  expect(runOf([5, 3, 4, 6, 9])).toBe(3)
  expect(runOf([9, 9, 7, 4])).toBe(-2)
  expect(runOf([3, 4, 4])).toBe(0)
})
