import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/domain/agency.ts'
import { AgencyMatcher } from '../../src/domain/agency-match.ts'
import { gapOf } from '../../src/domain/coverage.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { semarangProfile } from '../../src/domain/semarang-profile.ts'
import { findTariff } from '../../src/domain/tariff.ts'

const { agencies, targets, tariffs, publishedFigures } = semarangProfile

describe('agencies', () => {
  it('are 52, of them 24 dinas and 16 kecamatan', () => {
    const ofKind = (kind: string) => agencies.filter(agency => agency.kind === kind)
    expect(agencies).toHaveLength(52)
    expect(ofKind('dinas')).toHaveLength(24)
    expect(ofKind('kecamatan')).toHaveLength(16)
    expect(new Set(agencies.map(agency => agency.id)).size).toBe(52)
  })

  it('never share a name or an alias', () => {
    const owners = new Map<string, Set<string>>()
    for (const { id, name, shortName, aliases } of agencies) {
      for (const text of [name, shortName, ...aliases]) {
        const key = foldText(text)
        owners.set(key, (owners.get(key) ?? new Set()).add(id))
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([])
  })

  it.each([
    ['Dinas Kebudayaan & Pariwisata', 'disbudpar'],
    ['DINAS KEBUDAYAAN DAN PARIWISATA KOTA SEMARANG', 'disbudpar'],
    ['Din. Perdagangan', 'disdag'],
    ['Disdukcapil', 'dispendukcapil'],
    ['Bagian Kesejahteraan Rakyat', 'setda'],
    ['Bag. Hukum', 'setda'],
    ['SATPOL PP', 'satpol-pp'],
    ['Kec. Tugu', 'kec-tugu'],
    ['Kelurahan Tandang', 'kec-tembalang'],
    ['Kel. Tlogosari Kulon', 'kec-pedurungan'],
    ['Disperik', 'dinas-perikanan'],
    ['RSUD K.R.M.T. Wongsonegoro', 'rswn'],
  ])('are found as %s', (text, agencyId) => {
    expect(new AgencyMatcher(agencies).match(text)).toMatchObject({ type: 'found', agencyId })
  })

  it('do not claim the kelurahan whose name exists in two kecamatan', () => {
    const matcher = new AgencyMatcher(agencies)
    expect(matcher.match('Kelurahan Purwosari').type).not.toBe('found')
    expect(matcher.match('Kelurahan Mangunharjo').type).not.toBe('found')
  })
})

describe('targets', () => {
  it('stand side by side with one to show first', () => {
    expect(targets.filter(target => target.isPrimary).map(target => target.basisPoints)).toEqual([7159])
    expect(targets.map(target => target.basisPoints).toSorted()).toEqual([5149, 5532, 7159])
  })

  it('leave 151,348 workers to the city target, and the province target reached, in November 2025', () => {
    const november = { potential: 756_873, protected: 390_498 }
    expect(gapOf(7159, november)).toBe(151_348)
    expect(gapOf(5149, november)).toBeLessThanOrEqual(0)
  })
})

describe('tariffs', () => {
  const amountOn = (on: string, sector: string | null, programmes = 'JKK+JKM') =>
    findTariff(tariffs, { programmes, sector, on: getPlainDate(on) })?.amount

  it.each([
    ['2025-11-30', null, 16_800],
    ['2025-11-30', 'transport', 16_800],
    ['2026-01-01', 'transport', 8400],
    ['2026-03-31', null, 16_800],
    ['2026-04-01', null, 8400],
    ['2026-12-31', null, 8400],
    ['2027-01-01', null, 16_800],
    ['2027-03-31', 'transport', 8400],
    ['2027-04-01', 'transport', 16_800],
  ])('on %s for sector %s are %i', (on, sector, amount) => {
    expect(amountOn(on, sector)).toBe(amount)
    expect(amountOn(on, sector, 'JKK+JKM+JHT')).toBe(amount + 20_000)
  })
})

describe('published figures', () => {
  it('carry in parts what they print', () => {
    for (const { printed, value } of publishedFigures) {
      const digits = Number((/[\d.,]+/.exec(printed)?.[0] ?? '').replaceAll(/[.,]/g, ''))
      expect({ printed, amount: value.amount }).toEqual({ printed, amount: digits })
    }
  })

  it('keep both numbers where two sources contradict each other', () => {
    const paid = publishedFigures.filter(figure => figure.indicator === 'budgetPaidWorkers')
    expect(paid.map(figure => figure.value.amount)).toEqual([7217, 7017])
    expect(new Set(publishedFigures.map(figure => figure.id)).size).toBe(publishedFigures.length)
  })
})
