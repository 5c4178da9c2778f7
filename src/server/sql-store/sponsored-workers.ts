import type { AsnDetail } from '../../contract/asn.ts'
import { maskNik, type Nik } from '../../domain/nik.ts'
import type { Nip } from '../../domain/nip.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { MembershipStatus } from '../../domain/records.ts'
import { erasedName, isErasedNik } from '../../domain/tombstone.ts'
import { speaksForMovement, strongerStatus, workerState } from '../../domain/worker-state.ts'
import { debitView, readPersonDebits } from './asn-debits.ts'
import type { Engine } from './engine.ts'
import { confirmedPairs, standingFormerNips } from './former-nips.ts'
import type { OriginOf } from './row-origins.ts'
import type { Db, Tables } from './schema.ts'
import { PageReader } from './sealed-pages.ts'
import { committedSnapshots, type StoredSnapshot, standingNumbers } from './snapshots.ts'
import { latestOfFamily } from './standing-records.ts'

type Registration = Tables['registration_rows']
type Membership = Tables['membership_rows']
type Sponsored = Pick<AsnDetail, 'basis' | 'workers' | 'debits' | 'expectedDebit'>

/** The workers one ASN has at the date, under any of their numbers, and what was debited for them. */
export async function readSponsored(
  engine: Engine,
  { nip, formerNips, asOf }: { nip: Nip; formerNips: readonly Nip[]; asOf: PlainDate },
  originOf: OriginOf,
): Promise<Sponsored> {
  const db = engine.reader
  const standing = standingNumbers(await committedSnapshots(db), asOf)
  const joined = await standingFormerNips(engine, await confirmedPairs(db), standing, 'reader')
  const nips = [nip, ...formerNips.filter(former => joined.get(former) === nip)]
  const registrations = await registrationsOf(db, nips, standing.registrations)
  const byNik = Map.groupBy(registrations, row => row.nik)
  const niks = [...byNik.keys()]
  const memberships = await membershipsOf(db, niks, standing.memberships)
  const debits = await readPersonDebits(engine, standing, { nip, nips, niks, formerNips: joined })
  const pages = new PageReader(db, engine.seals, 'rows')
  const workers: (AsnDetail['workers'][number] & { readonly digits: Nik })[] = []
  for (const [sealed, rows] of byNik) {
    const nik = engine.seals.openNik(sealed)
    const own = memberships.get(sealed) ?? []
    const latest = rows.at(-1) as Registration
    const registeredOn = rows.flatMap(row => row.registered_on ?? []).toSorted()[0] ?? null
    const statuses: readonly MembershipStatus[] = own.filter(speaksForMovement).map(row => row.status)
    const said = statuses.length === 0 ? undefined : statuses.reduce(strongerStatus)
    const status = debits === null ? said : debits.statuses.get(nik)
    const paid = debits?.rows.filter(row => row.nik === nik) ?? []
    const [, written = null, , , occupation = null] = await pages.find(latest.import_no, latest.seal)
    const name = isErasedNik(nik) ? erasedName : written
    workers.push({
      digits: nik,
      id: engine.seals.sealWorkerId(nik),
      nik: maskNik(nik),
      name,
      occupation,
      state: workerState(nik, status, registeredOn, asOf),
      registeredOn,
      paidThrough:
        own
          .flatMap(row => row.paid_through ?? [])
          .toSorted()
          .at(-1) ?? null,
      origins: [...rows, ...own, ...paid].map(originOf),
    })
  }
  workers.sort((a, b) => (a.digits < b.digits ? -1 : 1))
  return {
    basis: standing.memberships.length > 0 ? 'memberships' : debits === null ? 'none' : 'debits',
    workers: workers.map(({ digits: _, ...worker }) => worker),
    debits: debits?.rows.map(row => debitView(row, originOf)) ?? [],
    expectedDebit: debits?.rows.some(row => row.nik === null) ? debits.expected : null,
  }
}

async function registrationsOf(
  db: Db,
  nips: readonly string[],
  snapshots: readonly StoredSnapshot[],
): Promise<Registration[]> {
  if (snapshots.length === 0) return []
  const rows = await db
    .selectFrom('registration_rows as r')
    .innerJoin('imports as i', 'i.no', 'r.import_no')
    .selectAll('r')
    .where('r.nip', 'in', nips)
    .where(
      'r.import_no',
      'in',
      snapshots.map(s => s.no),
    )
    .orderBy('r.nik')
    .orderBy('r.nip')
    .orderBy('i.sequence')
    .orderBy('r.row')
    .execute()
  return [...latestOfFamily(rows, snapshots, row => row.nik + row.nip)]
}

async function membershipsOf(
  db: Db,
  niks: readonly string[],
  snapshots: readonly StoredSnapshot[],
): Promise<ReadonlyMap<string, Membership[]>> {
  if (niks.length === 0 || snapshots.length === 0) return new Map()
  const rows = await db
    .selectFrom('membership_rows')
    .selectAll()
    .where(
      'import_no',
      'in',
      snapshots.map(s => s.no),
    )
    .where('nik', 'in', niks)
    .orderBy('nik')
    .orderBy('row')
    .execute()
  return Map.groupBy([...latestOfFamily(rows, snapshots, row => row.nik)], row => row.nik)
}
