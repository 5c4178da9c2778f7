import type { AsnDetail } from '../../contract/asn.ts'
import { DebitStatuses } from '../../domain/debit-status.ts'
import { maskNik, type Nik } from '../../domain/nik.ts'
import type { Nip } from '../../domain/nip.ts'
import type { MembershipStatus } from '../../domain/records.ts'
import type { Engine } from './engine.ts'
import { readTariffs } from './profile-reads.ts'
import type { Db, Tables } from './schema.ts'
import { PageReader } from './sealed-pages.ts'
import type { StandingNumbers, StoredSnapshot } from './snapshots.ts'
import { latestOfFamily } from './standing-records.ts'

type DebitTableRow = Tables['debit_rows']

/** A debit with its number and its remark opened. */
type DebitOfPerson = Omit<DebitTableRow, 'nik' | 'seal'> & {
  readonly nik: Nik | null
  readonly remark: string | null
}

/** What the month's debits say of one person's workers. */
export interface PersonDebits {
  readonly statuses: ReadonlyMap<string, MembershipStatus>
  /** Rows under the person's own numbers, past ones included. */
  readonly rows: readonly DebitOfPerson[]
  readonly expected: number | null
  readonly isShort: boolean
}

interface Person {
  readonly nip: Nip
  /** With the former ones. */
  readonly nips: readonly string[]
  /** Sealed. */
  readonly niks: readonly string[]
  readonly formerNips: ReadonlyMap<string, Nip>
}

/** The same statuses as the fold's, read for one person; `null` where debits are not the basis. */
export async function readPersonDebits(
  { reader: db, seals }: Engine,
  standing: StandingNumbers,
  { nip, nips, niks, formerNips }: Person,
): Promise<PersonDebits | null> {
  if (standing.debits.length === 0) return null
  // Whoever else sponsors one of the workers may have paid for them as well.
  const sponsors = [...new Set([...nips, ...(await sponsorsOf(db, niks, standing.registrations))])]
  const nowOf = (sponsor: string) => formerNips.get(sponsor) ?? (sponsor as Nip)
  const rows = await debitRows(db, standing, sponsors, niks)
  const statuses = new DebitStatuses(
    standing.asOf,
    await readTariffs(db),
    rows.map(row => ({ ...row, nip: nowOf(row.nip), nik: row.nik === null ? null : seals.openNik(row.nik) })),
  )
  for (const row of await pricedRows(db, sponsors, standing.registrations)) {
    statuses.addRegistration({ ...row, nip: nowOf(row.nip), nik: seals.openNik(row.nik) })
  }
  const pages = new PageReader(db, seals, 'rows')
  const own: DebitOfPerson[] = []
  for (const { seal, nik, ...row } of rows.filter(({ nip: of }) => nips.includes(of))) {
    const [remark = null] = await pages.find(row.import_no, seal)
    own.push({ ...row, nik: nik === null ? null : seals.openNik(nik), remark })
  }
  return {
    statuses: statuses.statuses(),
    rows: own,
    expected: statuses.expectedOf(nip),
    isShort: statuses.isShort(nip),
  }
}

/** A debit as a person's page shows it. */
export function debitView(
  row: DebitOfPerson,
  originOf: (row: DebitOfPerson) => AsnDetail['origin'],
): AsnDetail['debits'][number] {
  const { month, nik, result, amount, remark } = row
  return { month, nik: nik === null ? null : maskNik(nik), result, amount, remark, origin: originOf(row) }
}

async function sponsorsOf(
  db: Db,
  niks: readonly string[],
  snapshots: readonly StoredSnapshot[],
): Promise<string[]> {
  if (niks.length === 0 || snapshots.length === 0) return []
  const rows = await db
    .selectFrom('registration_rows')
    .select('nip')
    .distinct()
    .where('import_no', 'in', numbersOf(snapshots))
    .where('nik', 'in', niks)
    .execute()
  return rows.map(row => row.nip)
}

async function debitRows(
  db: Db,
  { debits, asOf }: StandingNumbers,
  sponsors: readonly string[],
  niks: readonly string[],
): Promise<DebitTableRow[]> {
  const rows = await db
    .selectFrom('debit_rows')
    .selectAll()
    .where('import_no', 'in', numbersOf(debits))
    .where('month', '=', asOf)
    .where(({ eb, or }) =>
      or([eb('nip', 'in', sponsors), ...(niks.length > 0 ? [eb('nik', 'in', niks)] : [])]),
    )
    .orderBy('nip')
    .orderBy('nik')
    .orderBy('row')
    .execute()
  return [...latestOfFamily(rows, debits, row => row.nip + (row.nik ?? ''))]
}

async function pricedRows(db: Db, sponsors: readonly string[], snapshots: readonly StoredSnapshot[]) {
  if (snapshots.length === 0) return []
  const rows = await db
    .selectFrom('registration_rows')
    .select(['import_no', 'nip', 'nik', 'programme', 'occupation'])
    .where('import_no', 'in', numbersOf(snapshots))
    .where('nip', 'in', sponsors)
    .orderBy('nip')
    .orderBy('nik')
    .execute()
  return [...latestOfFamily(rows, snapshots, row => row.nip + row.nik)]
}

function numbersOf(snapshots: readonly StoredSnapshot[]): number[] {
  return snapshots.map(snapshot => snapshot.no)
}
