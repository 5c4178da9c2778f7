import { expect, test } from 'vitest'
import type { CutOff } from '../../src/contract/agencies.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { resolveView } from '../../src/web/app/view.ts'
import { findStaleSources } from '../../src/web/app/view-notes.tsx'

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
