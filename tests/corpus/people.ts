import type { Nip } from '../../src/domain/nip.ts'
import type { RosterPerson } from '../../src/ingest/ingest-context.ts'

function person(nip: string, name: string, agencyId: string): RosterPerson {
  return { nip: nip as Nip, name, agencyId }
}

/** The roster of 31 October 2025: invented people with names nobody has. */
export const people: readonly RosterPerson[] = [
  person('198501012010011001', 'Ahmad Contoh, S.E.', 'dinkes'),
  // Shares its first 15 digits with the one above.
  person('198501012010011002', 'Rudi Misal', 'dinkes'),
  person('199002022015022002', 'Budiarti Umpama, S.Pd.', 'disdik'),
  person('198703152011012003', 'Citra Andai, A.Md.', 'dinsos'),
  person('197912312005011004', 'Drs. Muhammad Dedi Ibarat, M.M.', 'setda'),
  // A contract of its own kind: PPPK, first contract.
  person('199206072024211005', 'Eko Seumpama', 'kec-tugu'),
  // Two people with one name and one beginning of the number.
  person('198808082014012001', 'Siti Contoh', 'disdag'),
  person('198808082014012002', 'Siti Contoh', 'disdag'),
]

/** From this day on the roster above stands. */
export const rosterDate = '2025-10-31'

/** Workers whom the last file of BPJS called active. */
export const activeMembers: readonly string[] = ['3374010101550003']

/** Numbers of the people above, by their first name. */
export const nip = {
  ahmad: '198501012010011001',
  rudi: '198501012010011002',
  budiarti: '199002022015022002',
  citra: '198703152011012003',
  dedi: '197912312005011004',
  eko: '199206072024211005',
  siti: '198808082014012001',
  otherSiti: '198808082014012002',
  /** On no roster. */
  nobody: '198604042012012009',
} as const

/** Workers. */
export const nik = {
  sri: '3374015505900021',
  joko: '3374021203880002',
  wati: '3374064107790004',
  tono: '3374110909950006',
  /** Born in 1958. */
  parto: '3374020202580005',
  /** Born in 1955, and a member already. */
  mbahRejo: '3374010101550003',
  /** Issued in another kabupaten. */
  outside: '3315015505900021',
} as const
