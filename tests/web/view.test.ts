import { expect, test } from 'vitest'
import type { CutOff } from '../../src/contract/agencies.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { resolveView } from '../../src/web/app/view.ts'
import { ageOf, findStaleSources } from '../../src/web/app/view-notes.tsx'

const cutOff = (date: string, kinds: CutOff['kinds'] = ['roster']): CutOff => ({
  asOf: getPlainDate(date),
  kinds,
})
const cutOffs = [cutOff('2025-11-30'), cutOff('2025-11-15'), cutOff('2025-10-31'), cutOff('2025-09-30')]

test('without a date the newest is shown, against the newest of an earlier month', () => {
  const view = resolveView({}, cutOffs)
  expect(view).toMatchObject({
    shownAsOf: '2025-11-30',
    compare: '2025-10-31',
    isPast: false,
    employment: 'all',
  })
})

test('a date between two cut-offs shows the earlier one and counts as past', () => {
  const view = resolveView({ asOf: getPlainDate('2025-11-10') }, cutOffs)
  expect(view).toMatchObject({ shownAsOf: '2025-10-31', compare: '2025-09-30', isPast: true })
})

test('a comparison that is not before the shown date is left out', () => {
  const view = resolveView({ asOf: getPlainDate('2025-10-31'), compare: getPlainDate('2025-11-30') }, cutOffs)
  expect(view.compare).toBe('2025-09-30')
})

test('before the first import nothing is shown or compared', () => {
  expect(resolveView({}, [])).toMatchObject({ shownAsOf: null, compare: null, newest: null, isPast: false })
})

test('a source is stale on the 41st day, by its own newest date', () => {
  const dates = [cutOff('2025-11-30', ['memberships']), cutOff('2025-10-31', ['roster', 'memberships'])]
  expect(findStaleSources(dates, getPlainDate('2025-12-10'))).toEqual([])
  expect(findStaleSources(dates, getPlainDate('2025-12-11'))).toEqual([
    { kind: 'roster', asOf: '2025-10-31' },
  ])
})

test('the oldest of the stale sources comes first', () => {
  const dates = [cutOff('2025-10-31', ['roster']), cutOff('2025-08-31', ['coverage', 'memberships'])]
  expect(findStaleSources(dates, getPlainDate('2025-12-31')).map(({ kind }) => kind)).toEqual([
    'memberships',
    'coverage',
    'roster',
  ])
})

test.each([
  ['2025-10-31', '2025-12-11', 'Over', 1],
  ['2025-10-31', '2025-12-15', 'Almost', 2],
  ['2025-10-31', '2025-12-31', 'Whole', 2],
  ['2025-11-30', '2026-11-22', 'Almost', 12],
  ['2025-11-15', '2026-11-16', 'Over', 12],
])('data of %s seen on %s has an age in words', (from, to, word, count) => {
  expect(ageOf(getPlainDate(from), getPlainDate(to))).toEqual({ word, count })
})
