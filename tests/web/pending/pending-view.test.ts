import { expect, test } from 'vitest'
import { getPlainDate } from '../../../src/domain/plain-date.ts'
import { pagesBetween } from '../../../src/web/features/pending/asn-page-query.ts'
import {
  countOf,
  filterOf,
  nextSort,
  reasonsFor,
  sinceOf,
  sortDirection,
} from '../../../src/web/features/pending/pending-view.ts'

const view = { asOf: undefined, employment: 'all' } as const
const byState = { active: 90, exempt: 3, awaiting: 24, lapsed: 15, none: 1842 }

test('without a reason the list shows everybody who does not participate', () => {
  expect(filterOf({}, view)).toEqual({ state: 'not-participating', employment: 'all', sort: 'name' })
})

test('the filter carries what the address and the frame say', () => {
  const asOf = getPlainDate('2025-10-31')
  const search = { agencyId: 'dinkes', state: 'lapsed', search: ' siti ', sort: '-nip', nip: '1' } as const
  expect(filterOf(search, { asOf, employment: 'PPPK' })).toEqual({
    asOf,
    agencyId: 'dinkes',
    state: 'lapsed',
    employment: 'PPPK',
    search: 'siti',
    sort: '-nip',
  })
})

test('one letter does not search', () => {
  expect(filterOf({ search: ' s ' }, view)).not.toHaveProperty('search')
})

test('all reasons together leave out who participates or is exempt', () => {
  expect(countOf(byState, 'all')).toBe(24 + 15 + 1842)
  expect(countOf(byState, 'active')).toBe(90)
})

test('participants get a tab only where a link asked for them', () => {
  expect(reasonsFor(undefined)).toEqual(['all', 'none', 'awaiting', 'lapsed'])
  expect(reasonsFor('lapsed')).toEqual(['all', 'none', 'awaiting', 'lapsed'])
  expect(reasonsFor('active')).toEqual(['all', 'none', 'awaiting', 'lapsed', 'active'])
})

test('a header sorts upwards first, then downwards', () => {
  expect(nextSort('name', 'nip')).toBe('nip')
  expect(nextSort('nip', 'nip')).toBe('-nip')
  expect(nextSort('-nip', 'nip')).toBe('nip')
  expect(sortDirection('-nip', 'nip')).toBe('descending')
  expect(sortDirection('-nip', 'name')).toBe('none')
})

test('having registered nobody has no beginning', () => {
  const since = getPlainDate('2025-09-30')
  expect(sinceOf({ state: 'none', since })).toBeNull()
  expect(sinceOf({ state: 'lapsed', since })).toBe(since)
})

test('only the pages that hold the rows in sight are asked for', () => {
  expect(pagesBetween(0, 30)).toEqual([0])
  expect(pagesBetween(95, 130)).toEqual([0, 1])
  expect(pagesBetween(12_000, 12_040)).toEqual([120])
})
