import { describe, expect, it } from 'vitest'
import { type FoldedAsn, type FoldInputs, foldCutOff } from '../../src/domain/fold.ts'
import type { Nik } from '../../src/domain/nik.ts'
import type { Nip } from '../../src/domain/nip.ts'
import type { PlainDate } from '../../src/domain/plain-date.ts'
import type { MembershipStatus, RosterRecord } from '../../src/domain/records.ts'

const nip = (n: number) => `19850101201001100${n}` as Nip
const nik = (n: number) => `337401010185000${n}` as Nik
const ofAgency = (
  n: number,
  agencyId: string,
  employment: RosterRecord['employment'] = 'PNS',
): RosterRecord => ({
  nip: nip(n),
  name: `Pegawai ${n}`,
  agencyId,
  position: null,
  grade: null,
  employment,
  subUnit: null,
  origin: { sheet: 'Data', row: n, group: 0 },
})
const pair = (p: number, w: number) => ({ nip: nip(p), nik: nik(w), registeredOn: '2025-03-01' as PlainDate })
const said = (w: number, status: MembershipStatus, segment: string | null = 'BPU') => ({
  nik: nik(w),
  status,
  segment,
})

function fold(over: Partial<FoldInputs>) {
  const emitted: FoldedAsn[] = []
  const result = foldCutOff(
    {
      asOf: '2025-11-30' as PlainDate,
      debits: null,
      registrations: [],
      memberships: [],
      roster: [],
      exempt: new Set(),
      heldRows: new Map(),
      wasOnRoster: () => false,
      formerNips: new Map(),
      ...over,
    },
    asn => emitted.push(asn),
  )
  const tally = (agencyId: string | null, employment = 'all') =>
    result.tallies.find(row => row.agencyId === agencyId && row.employment === employment)?.tally
  return { ...result, emitted, tally }
}

describe('foldCutOff', () => {
  it('counts a worker of two sponsors once in each group', () => {
    const { tally } = fold({
      roster: [ofAgency(1, 'a'), ofAgency(2, 'b')],
      registrations: [pair(1, 1), pair(2, 1)],
      memberships: [said(1, 'active')],
    })
    expect(tally('a')).toMatchObject({ active: 1, activeWorkers: 1 })
    expect(tally('b')).toMatchObject({ active: 1, activeWorkers: 1 })
    expect(tally(null)).toMatchObject({ headcount: 2, active: 2, registeredWorkers: 1, activeWorkers: 1 })
  })

  it('counts workers of unmatched sponsors for the city alone, in no employment', () => {
    const { tally, unmatchedSponsors, unmatchedWorkers } = fold({
      roster: [ofAgency(1, 'a')],
      registrations: [pair(1, 1), pair(2, 2), pair(3, 2)],
      memberships: [said(2, 'active')],
      wasOnRoster: number => number === nip(2),
    })
    expect(tally(null)).toMatchObject({
      headcount: 1,
      registeredSponsors: 1,
      registeredWorkers: 2,
      activeWorkers: 1,
    })
    expect(tally(null, 'PNS')).toMatchObject({ registeredWorkers: 1, activeWorkers: 0 })
    expect(unmatchedSponsors).toEqual({ left: 1, unknown: 1 })
    expect(unmatchedWorkers).toEqual({ left: 1, unknown: 1 })
  })

  it('takes the stronger of two rows of BPJS, whatever their order, and none of another segment', () => {
    for (const rows of [
      [said(1, 'ended'), said(1, 'arrears')],
      [said(1, 'arrears'), said(1, 'ended'), said(1, 'active', 'PU')],
    ]) {
      const { emitted } = fold({ roster: [ofAgency(1, 'a')], registrations: [pair(1, 1)], memberships: rows })
      expect(emitted.map(asn => asn.state)).toEqual(['lapsed'])
    }
  })

  it('puts active before exempt and exempt before lapsed', () => {
    const { tally } = fold({
      roster: [ofAgency(1, 'a'), ofAgency(2, 'a'), ofAgency(3, 'a', 'PPPK')],
      registrations: [pair(1, 1), pair(2, 2)],
      memberships: [said(1, 'active'), said(2, 'ended')],
      exempt: new Set([nip(1), nip(2), nip(3)]),
    })
    expect(tally('a')).toMatchObject({ headcount: 3, active: 1, exempt: 2, lapsed: 0, none: 0 })
    expect(tally('a', 'PPPK')).toMatchObject({ headcount: 1, exempt: 1 })
  })

  it('tells a missing file of BPJS from an empty one', () => {
    expect(fold({ memberships: null }).basis).toBe('none')
    expect(fold({ memberships: [] }).basis).toBe('memberships')
  })

  it('gives median and largest number of active workers, and none without a sponsor', () => {
    const registrations = [pair(1, 1), pair(2, 2), pair(2, 3), pair(2, 4)]
    const memberships = [1, 2, 3, 4].map(w => said(w, 'active'))
    const roster = [ofAgency(1, 'a'), ofAgency(2, 'a'), ofAgency(3, 'a')]
    expect(fold({ roster, registrations, memberships })).toMatchObject({ medianWorkers: 2, maxWorkers: 3 })
    expect(fold({ roster })).toMatchObject({ medianWorkers: null, maxWorkers: null })
  })

  it('carries the rows set aside to the person they name', () => {
    const { emitted } = fold({
      roster: [ofAgency(1, 'a'), ofAgency(2, 'a')],
      heldRows: new Map([[nip(2), 3]]),
    })
    expect(emitted.map(asn => asn.heldRows)).toEqual([0, 3])
  })
})
