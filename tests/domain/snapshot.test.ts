import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { type Snapshot, type SnapshotKind, standingAt } from '../../src/domain/snapshot.ts'
import { findTariff, type Tariff } from '../../src/domain/tariff.ts'

let sequence = 0
const snapshot = (
  importId: string,
  kind: SnapshotKind,
  asOf: string,
  more: Partial<Snapshot> = {},
): Snapshot => ({
  importId,
  kind,
  asOf: getPlainDate(asOf),
  agencyId: null,
  completes: null,
  sequence: ++sequence,
  ...more,
})
const ids = (snapshots: readonly Snapshot[]) => snapshots.map(s => s.importId)

describe('what stands as of a date', () => {
  it('is the latest city roster, of two on one day the one committed last', () => {
    const all = [
      snapshot('sep', 'roster', '2025-09-30'),
      snapshot('oct-1', 'roster', '2025-10-31'),
      snapshot('oct-2', 'roster', '2025-10-31'),
      snapshot('nov', 'roster', '2025-11-30'),
    ]
    expect(ids(standingAt(all, getPlainDate('2025-10-31')).roster)).toEqual(['oct-2'])
    expect(ids(standingAt(all, getPlainDate('2025-11-29')).roster)).toEqual(['oct-2'])
    expect(ids(standingAt(all, getPlainDate('2025-12-31')).roster)).toEqual(['nov'])
    expect(ids(standingAt(all, getPlainDate('2025-08-31')).roster)).toEqual([])
  })

  it("replaces an agency's rows by its own roster only if that is the same age or newer", () => {
    const all = [
      snapshot('old', 'roster', '2025-09-30', { agencyId: 'dinkes' }),
      snapshot('city', 'roster', '2025-10-31'),
      snapshot('same', 'roster', '2025-10-31', { agencyId: 'disdik' }),
      snapshot('newer', 'roster', '2025-11-15', { agencyId: 'dinkes' }),
    ]
    expect(ids(standingAt(all, getPlainDate('2025-10-31')).agencyRosters)).toEqual(['same'])
    expect(ids(standingAt(all, getPlainDate('2025-11-30')).agencyRosters)).toEqual(['same', 'newer'])
  })

  it("adds every agency's registrations to the latest city export", () => {
    const all = [
      snapshot('city-sep', 'registrations', '2025-09-30'),
      snapshot('dinkes-aug', 'registrations', '2025-08-15', { agencyId: 'dinkes' }),
      snapshot('city-oct', 'registrations', '2025-10-31'),
      snapshot('later', 'registrations', '2025-12-01', { agencyId: 'disdik' }),
    ]
    expect(ids(standingAt(all, getPlainDate('2025-11-30')).registrations)).toEqual(['city-oct', 'dinkes-aug'])
  })

  it("lets the last of an agency's registrations of one day stand, beside those of other days", () => {
    const all = ['2025-08-15', '2025-08-15', '2025-09-15'].map((asOf, n) =>
      snapshot(`dinkes-${n}`, 'registrations', asOf, { agencyId: 'dinkes' }),
    )
    const disdik = snapshot('disdik', 'registrations', '2025-08-15', { agencyId: 'disdik' })
    const standing = standingAt([...all, disdik], getPlainDate('2025-11-30'))
    expect(ids(standing.registrations).toSorted()).toEqual(['dinkes-1', 'dinkes-2', 'disdik'])
  })

  it('lets a completion stand with its parent and only with it', () => {
    const parent = snapshot('parent', 'memberships', '2025-10-31')
    const completion = snapshot('fix', 'memberships', '2025-10-31', { completes: 'parent' })
    expect(ids(standingAt([parent, completion], parent.asOf).memberships)).toEqual(['parent', 'fix'])
    expect(ids(standingAt([completion], parent.asOf).memberships)).toEqual([])
  })

  it('does not depend on the order in which snapshots are listed', () => {
    const all = [
      snapshot('a', 'roster', '2025-09-30'),
      snapshot('b', 'roster', '2025-09-30'),
      snapshot('c', 'roster', '2025-09-30', { agencyId: 'dinkes' }),
      snapshot('d', 'registrations', '2025-08-31', { agencyId: 'dinkes' }),
      snapshot('e', 'registrations', '2025-09-30'),
      snapshot('f', 'coverage', '2025-07-31'),
    ]
    const expected = standingAt(all, getPlainDate('2025-12-31'))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        expect(standingAt(shuffled, getPlainDate('2025-12-31'))).toEqual(expected)
      }),
    )
  })
})

describe('tariff of a day', () => {
  const tariff = (
    id: string,
    sector: string | null,
    validFrom: string,
    validUntil: string | null,
  ): Tariff => ({
    id,
    programmes: 'JKK+JKM',
    sector,
    validFrom: getPlainDate(validFrom),
    validUntil: validUntil === null ? null : getPlainDate(validUntil),
    amount: 1,
    source: '',
  })
  const table = [
    tariff('general', null, '2015-07-01', null),
    tariff('half', null, '2026-04-01', '2026-12-31'),
    tariff('half-transport', 'transport', '2026-01-01', '2027-03-31'),
  ]
  it.each([
    ['2025-11-30', null, 'general'],
    ['2026-04-01', null, 'half'],
    ['2027-01-01', null, 'general'],
    ['2026-02-01', 'transport', 'half-transport'],
    ['2026-02-01', 'trade', 'general'],
    ['2027-03-31', 'transport', 'half-transport'],
    ['2027-04-01', 'transport', 'general'],
  ])('on %s for sector %s it is %s', (on, sector, id) => {
    expect(findTariff(table, { programmes: 'JKK+JKM', sector, on: getPlainDate(on) })?.id).toBe(id)
  })
  it('is nothing where the table has no row', () => {
    const query = { programmes: 'JHT', sector: null, on: getPlainDate('2025-11-30') }
    expect(findTariff(table, query)).toBeNull()
  })
})
