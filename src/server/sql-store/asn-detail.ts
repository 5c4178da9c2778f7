import type { AsnDetail } from '../../contract/asn.ts'
import type { Actor } from '../../domain/actor.ts'
import { maskNik, type Nik } from '../../domain/nik.ts'
import type { Nip } from '../../domain/nip.ts'
import { formerNipsOf } from '../../domain/nip-link.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { MembershipStatus } from '../../domain/records.ts'
import { standingAt } from '../../domain/snapshot.ts'
import { erasedName, isErasedNik } from '../../domain/tombstone.ts'
import { speaksForMovement, strongerStatus, workerState } from '../../domain/worker-state.ts'
import { debitView, readPersonDebits } from './asn-debits.ts'
import { asnItems } from './asn-items.ts'
import { findFolded, foldedCutOffs } from './cut-off-reads.ts'
import type { Engine } from './engine.ts'
import { confirmedPairs, standingFormerNips } from './former-nips.ts'
import { fileNameFor, sheetNameFor } from './narrow-import.ts'
import type { Db, Tables } from './schema.ts'
import { PageReader } from './sealed-pages.ts'
import {
  committedSnapshots,
  type StandingNumbers,
  type StoredSnapshot,
  standingNumbers,
} from './snapshots.ts'
import { latestOfFamily } from './standing-records.ts'

type Registration = Tables['registration_rows']
type Membership = Tables['membership_rows']
type OriginOf = (row: { import_no: number; sheet: string; row: number; grp: number }) => AsnDetail['origin']

/** The agency of the latest roster that knows the person: who may see the details goes by it. */
export async function latestAgencyOf(db: Db, nip: string): Promise<string | null> {
  const row = await db
    .selectFrom('asn_states as s')
    .innerJoin('cut_offs as c', 'c.fold_id', 's.fold_id')
    .select('s.agency_id')
    .where('s.nip', '=', nip)
    .orderBy('c.as_of', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.agency_id ?? null
}

/** One ASN of the roster as of the date, with workers, history and the place of every record. */
export async function readAsnDetail(
  engine: Engine,
  actor: Actor,
  nip: string,
  asOf: PlainDate | undefined,
): Promise<AsnDetail | null> {
  const db = engine.reader
  const cutOff = await findFolded(db, asOf)
  if (cutOff === null) return null
  const row = await db
    .selectFrom('asn_states')
    .selectAll()
    .where('fold_id', '=', cutOff.foldId)
    .where('nip', '=', nip)
    .executeTakeFirst()
  if (row === undefined) return null
  const [item] = await asnItems(db, [row], cutOff.asOf)
  const originOf = await originReader(engine, actor)
  const formerNips = formerNipsOf(await confirmedPairs(db), nip)
  const sponsored = await readSponsored(engine, { nip: nip as Nip, formerNips, asOf: cutOff.asOf }, originOf)
  return {
    ...(item as NonNullable<typeof item>),
    asOf: cutOff.asOf,
    subUnit: row.sub_unit,
    origin: originOf(row),
    formerNips,
    ...sponsored,
    history: await readHistory(db, [nip, ...formerNips]),
  }
}

/** The number a person has now, for one they had before; the same for any other. */
export async function currentNip(engine: Engine, nip: string, asOf: PlainDate | undefined): Promise<string> {
  const pairs = await confirmedPairs(engine.reader)
  if (pairs.length === 0) return nip
  const cutOff = await findFolded(engine.reader, asOf)
  if (cutOff === null) return nip
  const standing = await standingOn(engine.reader, cutOff.asOf)
  return (await standingFormerNips(engine, pairs, standing, 'reader')).get(nip) ?? nip
}

async function standingOn(db: Db, asOf: PlainDate): Promise<StandingNumbers> {
  const snapshots = await committedSnapshots(db)
  return standingNumbers(standingAt(snapshots, asOf), snapshots)
}

async function originReader({ reader: db, seals }: Engine, actor: Actor): Promise<OriginOf> {
  const rows = await db
    .selectFrom('imports')
    .select(['no', 'id', 'file_name', 'as_of', 'kind', 'agency_id', 'created_by', 'memory_scope'])
    .where('status', '=', 'committed')
    .execute()
  const imports = new Map(rows.map(row => [row.no, row]))
  return ({ import_no, sheet, row, grp }) => {
    const source = imports.get(import_no)
    if (source === undefined) throw new Error('a standing row without its import')
    const asOf = source.as_of as PlainDate
    return {
      importId: source.id,
      fileName: fileNameFor(actor, source),
      asOf,
      sheet: sheetNameFor(actor, source, seals.openName(sheet)),
      row,
      group: grp,
    }
  }
}

type Sponsored = Pick<AsnDetail, 'basis' | 'workers' | 'debits' | 'expectedDebit'>

async function readSponsored(
  engine: Engine,
  { nip, formerNips, asOf }: { nip: Nip; formerNips: readonly Nip[]; asOf: PlainDate },
  originOf: OriginOf,
): Promise<Sponsored> {
  const db = engine.reader
  const standing = await standingOn(db, asOf)
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

async function readHistory(db: Db, nips: readonly string[]): Promise<AsnDetail['history']> {
  const cutOffs = await foldedCutOffs(db)
  const rows = await db.selectFrom('asn_states').selectAll().where('nip', 'in', nips).execute()
  // Before a number was changed, the former one stood for the person.
  const ordered = rows.toSorted((a, b) => nips.indexOf(b.nip) - nips.indexOf(a.nip))
  const byFold = new Map(ordered.map(row => [row.fold_id, row]))
  return cutOffs.flatMap(({ asOf, foldId }) => {
    const row = byFold.get(foldId)
    if (row === undefined) return []
    return {
      asOf,
      state: row.state,
      activeWorkers: row.active_workers,
      registeredWorkers: row.registered_workers,
    }
  })
}
