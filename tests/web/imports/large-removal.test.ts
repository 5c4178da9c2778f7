import { expect, test } from 'vitest'
import { getPlainDate } from '../../../src/domain/plain-date.ts'
import { findLargeRemoval } from '../../../src/web/features/imports/large-removal.ts'

const counts = (accepted: number, repaired = 0) => ({ read: 0, accepted, repaired, setAside: 0, ignored: 0 })
const difference = { against: getPlainDate('2025-10-31'), added: 0, removed: 0, moved: 0, changed: 0 }

test('a file of three people would empty the city', () => {
  const draft = { kind: 'roster', counts: counts(1, 1) } as const
  expect(findLargeRemoval(draft, { ...difference, added: 1, removed: 15_999 })).toEqual({
    kind: 'roster',
    removed: 15_999,
    stood: 16_000,
  })
})

test('the coming and going of a month is no warning', () => {
  const city = { kind: 'roster', counts: counts(15_900) } as const
  expect(findLargeRemoval(city, { ...difference, added: 12, removed: 140 })).toBeNull()
  const small = { kind: 'memberships', counts: counts(5) } as const
  expect(findLargeRemoval(small, { ...difference, removed: 20 })).toBeNull()
  expect(findLargeRemoval(small, { ...difference, removed: 21 })).toMatchObject({ removed: 21, stood: 26 })
  const tenth = { kind: 'registrations', counts: counts(270) } as const
  expect(findLargeRemoval(tenth, { ...difference, removed: 30 })).toBeNull()
  expect(findLargeRemoval(tenth, { ...difference, added: 1, removed: 30 })).not.toBeNull()
})

test('where nothing stood, or a file takes nothing out, nothing is lost', () => {
  const draft = { kind: 'roster', counts: counts(3) } as const
  expect(findLargeRemoval(draft, { ...difference, against: null, removed: 100 })).toBeNull()
  expect(findLargeRemoval({ ...draft, kind: 'coverage' }, { ...difference, removed: 100 })).toBeNull()
})
