import { expect, test } from 'vitest'
import { getPlainDate } from '../../../src/domain/plain-date.ts'
import { findReplaced } from '../../../src/web/features/imports/find-replaced.ts'

const file = {
  id: 'first',
  kind: 'roster',
  agencyId: null,
  asOf: getPlainDate('2025-10-31'),
  completes: null,
  status: 'committed',
  committedAt: '2025-11-03T02:00:00.000Z',
} as const
const later = { ...file, id: 'later', committedAt: '2025-11-04T02:00:00.000Z' }

test('the later file of a kind, scope and date takes the place of the former', () => {
  expect([...findReplaced([later, file])]).toEqual(['first'])
  const others = [
    { ...later, asOf: getPlainDate('2025-11-30') },
    { ...later, agencyId: 'dinkes' },
    { ...later, kind: 'memberships' as const },
    { ...later, status: 'withdrawn' as const },
  ]
  for (const other of others) expect(findReplaced([file, other])).toEqual(new Set())
})

test('a completion goes with its parent, and coverage adds to coverage', () => {
  const completion = {
    ...file,
    id: 'completion',
    completes: 'first',
    committedAt: '2025-11-03T09:00:00.000Z',
  }
  expect(findReplaced([file, completion])).toEqual(new Set())
  expect(findReplaced([file, completion, later])).toEqual(new Set(['first', 'completion']))
  const coverage = [file, later].map(item => ({ ...item, kind: 'coverage' as const }))
  expect(findReplaced(coverage)).toEqual(new Set())
})
