import { describe, expect, it } from 'vitest'
import type { DebitRow } from '../../src/domain/debit-status.ts'
import { type FoldedAsn, type FoldInputs, foldCutOff } from '../../src/domain/fold.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { tariffs } from '../../src/domain/semarang/tariffs.ts'
import { expectedContribution, programmesOf, sectorOf } from '../../src/domain/tariff.ts'
import { asn, nik, nip, registration } from '../server/sql-store/city.ts'

const november = getPlainDate('2025-11-30')

const debit = (sponsor: number, result: DebitRow['result'], over: Partial<DebitRow> = {}): DebitRow => ({
  nip: nip(sponsor),
  nik: null,
  result,
  amount: null,
  ...over,
})

/** Folds ASN 1 to 4; gives each one's state, active workers, and whether the debit fell short. */
function fold(rows: readonly DebitRow[] | null, over: Partial<FoldInputs> = {}) {
  const emitted: FoldedAsn[] = []
  const result = foldCutOff(
    {
      asOf: november,
      debits: rows === null ? null : { rows, tariffs },
      registrations: [registration(1, 11), registration(1, 12), registration(2, 21)],
      memberships: null,
      roster: [1, 2, 3, 4].map(n => asn(n, 'dinkes')),
      exempt: new Set(),
      heldRows: new Map(),
      wasOnRoster: () => false,
      formerNips: new Map(),
      ...over,
    },
    one => emitted.push(one),
  )
  const of = (n: number) => {
    const one = emitted.find(({ record }) => record.nip === nip(n)) as FoldedAsn
    return [one.state, one.activeWorkers, one.debitShort] as const
  }
  return { ...result, of }
}

describe('debits as the basis of states', () => {
  it('speak only where no memberships stand at all', () => {
    const rows = [debit(1, 'success', { nik: nik(11), amount: 16_800 })]
    expect(fold(rows).basis).toBe('debits')
    expect(fold(null).basis).toBe('none')
    const overruled = fold(rows, { memberships: [] })
    expect([overruled.basis, overruled.of(1)]).toEqual(['memberships', ['awaiting', 0, false]])
  })

  it('with NIK: success makes that worker active, failure is arrears, the others wait', () => {
    const { of, tallies } = fold([
      debit(1, 'success', { nik: nik(11), amount: 16_800 }),
      debit(2, 'failure', { nik: nik(21) }),
    ])
    expect([of(1), of(2), of(3)]).toEqual([
      ['active', 1, false],
      ['lapsed', 0, false],
      ['none', 0, false],
    ])
    expect(tallies.find(row => row.agencyId === null && row.employment === 'all')?.tally).toMatchObject({
      headcount: 4,
      active: 1,
      lapsed: 1,
      none: 2,
      registeredWorkers: 3,
      activeWorkers: 1,
    })
  })

  it('without NIK: success is for all workers if the amount covers what they cost', () => {
    expect(fold([debit(1, 'success', { amount: 33_600 })]).of(1)).toEqual(['active', 2, false])
    expect(fold([debit(1, 'success', { amount: 100_000 })]).of(1)).toEqual(['active', 2, false])
    expect(fold([debit(1, 'success', { amount: 33_599 })]).of(1)).toEqual(['awaiting', 0, true])
    expect(fold([debit(1, 'success')]).of(1)).toEqual(['awaiting', 0, true])
    expect(fold([debit(1, 'failure', { amount: 33_600 })]).of(1)).toEqual(['lapsed', 0, false])
  })

  it('expects by programme: with savings for old age a worker costs more', () => {
    const registrations = [registration(1, 11), registration(1, 12, { programme: 'JKK, JKM dan JHT' })]
    expect(fold([debit(1, 'success', { amount: 33_600 })], { registrations }).of(1)).toEqual([
      'awaiting',
      0,
      true,
    ])
    expect(fold([debit(1, 'success', { amount: 53_600 })], { registrations }).of(1)).toEqual([
      'active',
      2,
      false,
    ])
  })

  it('waits where the tariff table has no row for the month', () => {
    const rows = [debit(1, 'success', { amount: 1_000_000 })]
    expect(fold(rows, { debits: { rows, tariffs: [] } }).of(1)).toEqual(['awaiting', 0, true])
  })

  it('lets a row for a worker go before the row for all', () => {
    const { of } = fold([
      debit(1, 'success', { amount: 16_800 }),
      debit(1, 'failure', { nik: nik(11), amount: 16_800 }),
    ])
    expect(of(1)).toEqual(['active', 1, false])
  })

  it('takes the stronger of what two sponsors’ debits say of one worker', () => {
    const registrations = [registration(1, 11), registration(2, 11)]
    const { of } = fold([debit(1, 'failure'), debit(2, 'success', { amount: 16_800 })], { registrations })
    expect([of(1)[0], of(2)[0]]).toEqual(['active', 'active'])
  })

  it('never makes an over-age worker anything but active or ineligible', () => {
    const old = '3374010101550001' as ReturnType<typeof nik>
    const registrations = [{ ...registration(1, 1), nik: old }]
    expect(fold([debit(1, 'failure')], { registrations }).of(1)[0]).toBe('awaiting')
    expect(fold([debit(1, 'success', { amount: 16_800 })], { registrations }).of(1)[0]).toBe('active')
  })

  it('does not depend on the order of rows and registrations', () => {
    const rows = [
      debit(1, 'success', { amount: 16_800 }),
      debit(1, 'failure', { nik: nik(12) }),
      debit(2, 'failure'),
      debit(3, 'success', { amount: 16_800 }),
    ]
    const registrations = [
      registration(1, 11),
      registration(1, 12),
      registration(2, 11),
      registration(3, 31),
      registration(3, 31, { programme: 'JHT' }),
    ]
    const states = (over: Partial<FoldInputs>, debits = rows) => {
      const { of } = fold(debits, over)
      return [1, 2, 3, 4].map(of)
    }
    const once = states({ registrations })
    expect(states({ registrations: registrations.toReversed() }, rows.toReversed())).toEqual(once)
    expect(once).toEqual([
      ['active', 1, false],
      ['active', 1, false],
      ['awaiting', 0, true],
      ['none', 0, false],
    ])
  })
})

describe('what a month costs', () => {
  const on = (text: string) => getPlainDate(text)

  it('goes by programme, occupation and month', () => {
    const price = (day: string, programme: string | null, occupation: string | null) =>
      expectedContribution(tariffs, { programme, occupation, on: on(day) })
    expect(price('2025-11-30', null, null)).toBe(16_800)
    expect(price('2025-11-30', 'JKK+JKM+JHT', 'Ojek daring')).toBe(36_800)
    expect(price('2026-01-31', 'JKK+JKM', 'Pengemudi becak')).toBe(8_400)
    expect(price('2026-01-31', 'JKK+JKM', 'Pedagang')).toBe(16_800)
    expect(price('2026-05-31', 'JKK dan JKM', 'Pedagang')).toBe(8_400)
    expect(price('2027-02-28', 'JKK+JKM', 'Sopir angkot')).toBe(8_400)
    expect(price('2027-04-30', 'JKK+JKM', 'Sopir angkot')).toBe(16_800)
    expect(price('2010-01-31', null, null)).toBeNull()
  })

  it('reads programmes and sectors as people write them', () => {
    expect(programmesOf('Jaminan Hari Tua')).toBe('JKK+JKM+JHT')
    expect(programmesOf('jkk & jkm')).toBe('JKK+JKM')
    expect(sectorOf('SUPIR TRUK')).toBe('transport')
    expect(sectorOf('Tukang parkir')).toBeNull()
  })
})
