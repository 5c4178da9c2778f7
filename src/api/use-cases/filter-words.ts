import type { Agency } from '../../domain/agency.ts'
import type { AsnQuery } from '../store.ts'

const stateWords: Readonly<Record<NonNullable<AsnQuery['state']>, string>> = {
  active: 'aktif',
  exempt: 'dikecualikan',
  lapsed: 'menunggak atau berakhir',
  awaiting: 'menunggu verifikasi',
  none: 'belum mendaftar',
  'not-participating': 'belum berpartisipasi',
}

const employmentWords = { PNS: 'PNS', PPPK: 'PPPK', PPPK_PW: 'PPPK paruh waktu' } as const

/** The filters of a list in words, for its workbook. */
export function filterWords(query: AsnQuery, agencies: readonly Agency[]): string[] {
  const agency = agencies.find(({ id }) => id === query.agencyId)
  const search = query.search?.trim() ?? ''
  return [
    ...(agency === undefined ? [] : [`OPD: ${agency.name}`]),
    ...(query.state === undefined ? [] : [`Status: ${stateWords[query.state]}`]),
    ...(query.employment === 'all' ? [] : [`Kepegawaian: ${employmentWords[query.employment]}`]),
    // Shorter is no filter.
    ...(search.length < 2 ? [] : [`Pencarian: ${search}`]),
  ]
}
