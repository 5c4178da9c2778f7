import { expect, test } from 'vitest'
import type { AuditEntryView } from '../../../src/contract/audit.ts'
import { pairEntries } from '../../../src/web/features/audit/pair-entries.ts'

function entry(no: number, outcome: AuditEntryView['outcome'], traceId: string | null): AuditEntryView {
  return {
    ...{ no, outcome, traceId, at: '2025-11-30T02:00:00.000Z', action: 'import-committed' },
    ...{ actor: null, subject: null, detail: {}, people: 0, reason: null },
  }
}

const numbers = (items: readonly AuditEntryView[]) =>
  pairEntries(items).map(({ entry, begunAt }) => [begunAt, entry.no])

test('what began and ended is one row, whatever stands between', () => {
  const items = [
    entry(4, 'done', 'a'),
    entry(3, 'failed', 'b'),
    entry(2, 'begun', 'b'),
    entry(1, 'begun', 'a'),
  ]
  expect(numbers(items)).toEqual([
    [1, 4],
    [2, 3],
  ])
})

test('a beginning without an end stays, and so does an end whose beginning is elsewhere', () => {
  expect(numbers([entry(9, 'begun', 'a'), entry(8, 'done', 'b')])).toEqual([
    [null, 9],
    [null, 8],
  ])
})

test('two ends of one call do not share its beginning, and entries without a trace never pair', () => {
  const items = [entry(5, 'done', 'a'), entry(4, 'done', 'a'), entry(3, 'begun', 'a'), entry(2, 'done', null)]
  expect(numbers([...items, entry(1, 'begun', null)])).toEqual([
    [3, 5],
    [null, 4],
    [null, 2],
    [null, 1],
  ])
})
