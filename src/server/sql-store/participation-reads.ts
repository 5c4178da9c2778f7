import type { Source } from '../../contract/fields.ts'
import type { AgencyTally, Participation, Trend } from '../../contract/participation.ts'
import type { Actor } from '../../domain/actor.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { rateOf } from '../../domain/rate.ts'
import { snapshotKinds } from '../../domain/snapshot.ts'
import { agencyState, type EmploymentFilter, emptyTally, type Tally } from '../../domain/tally.ts'
import { findFolded, foldedCutOffs } from './cut-off-reads.ts'
import type { Engine } from './engine.ts'
import { cityScope, type TallyColumns } from './fold-tables.ts'
import { sourceFor } from './narrow-import.ts'
import type { Db } from './schema.ts'
import type { Seals } from './seals.ts'

/** The stored fold of the latest cut-off ≤ `asOf`; `null` before any roster. */
export async function readParticipation(
  { reader: db, seals }: Engine,
  asOf: PlainDate | undefined,
  employment: EmploymentFilter,
  actor: Actor,
): Promise<Participation | null> {
  const cutOff = await findFolded(db, asOf)
  if (cutOff === null) return null
  const fold = await db
    .selectFrom('folds')
    .selectAll()
    .where('id', '=', cutOff.foldId)
    .executeTakeFirstOrThrow()
  const tallies = await readTallies(db, cutOff.foldId, employment)
  const agencies = await rankedAgencies(db, cutOff.asOf, tallies)
  const agencyStates = { notApplicable: 0, zero: 0, complete: 0, started: 0 }
  for (const { state } of agencies) agencyStates[state] += 1
  return {
    asOf: cutOff.asOf,
    basis: fold.basis,
    shortDebits: fold.basis === 'debits' ? await countShort(db, cutOff.foldId) : 0,
    sources: await readSources(db, seals, actor, await foldSources(db, cutOff.foldId)),
    city: {
      ...(tallies.get(cityScope) ?? emptyTally),
      unmatchedSponsors: { left: fold.unmatched_sponsors_left, unknown: fold.unmatched_sponsors_unknown },
      unmatchedWorkers: { left: fold.unmatched_workers_left, unknown: fold.unmatched_workers_unknown },
      medianWorkers: fold.median_workers,
      maxWorkers: fold.max_workers,
    },
    agencyStates,
    agencies,
  }
}

async function countShort(db: Db, foldId: number): Promise<number> {
  const row = await db
    .selectFrom('asn_states')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('fold_id', '=', foldId)
    .where('debit_short', '=', 1)
    .executeTakeFirstOrThrow()
  return Number(row.people)
}

/** Tallies at every cut-off with a roster, oldest first. */
export async function readTrend(db: Db, employment: EmploymentFilter): Promise<Trend> {
  const points: Trend['points'] = []
  for (const { asOf, foldId } of await foldedCutOffs(db)) {
    const tallies = await readTallies(db, foldId, employment)
    const agencies = [...tallies]
      .filter(([agencyId]) => agencyId !== cityScope)
      .map(([agencyId, tally]) => ({ agencyId, tally }))
    points.push({ asOf, city: tallies.get(cityScope) ?? emptyTally, agencies })
  }
  return { points }
}

/** Stored tallies by agency; the city's under {@link cityScope}. */
export async function readTallies(
  db: Db,
  foldId: number,
  employment: EmploymentFilter,
): Promise<ReadonlyMap<string, Tally>> {
  const rows = await db
    .selectFrom('tallies')
    .selectAll()
    .where('fold_id', '=', foldId)
    .where('employment', '=', employment)
    .orderBy('agency_id')
    .execute()
  return new Map(rows.map(row => [row.agency_id, tallyOf(row)]))
}

function tallyOf(row: TallyColumns): Tally {
  const { headcount, active, exempt, lapsed, awaiting, none } = row
  return {
    ...{ headcount, active, exempt, lapsed, awaiting, none },
    registeredSponsors: row.registered_sponsors,
    registeredWorkers: row.registered_workers,
    activeWorkers: row.active_workers,
  }
}

async function rankedAgencies(
  db: Db,
  asOf: PlainDate,
  tallies: ReadonlyMap<string, Tally>,
): Promise<AgencyTally[]> {
  const rows = await db.selectFrom('agencies').selectAll().execute()
  return rows
    .filter(row => tallies.has(row.id) || isValidOn(row, asOf))
    .map(row => {
      const tally = tallies.get(row.id) ?? emptyTally
      const agency = { id: row.id, name: row.name, shortName: row.short_name }
      return { agency, state: agencyState(tally), tally }
    })
    .toSorted(byRank)
}

function isValidOn(
  row: { valid_from: PlainDate | null; valid_until: PlainDate | null },
  on: PlainDate,
): boolean {
  return (row.valid_from ?? on) <= on && (row.valid_until ?? on) >= on
}

/** By rate, ties by larger headcount, then by name; without ASN last. */
function byRank(a: AgencyTally, b: AgencyTally): number {
  const rate = ({ tally }: AgencyTally) => rateOf(tally.active, tally.headcount) ?? -1
  return (
    rate(b) - rate(a) ||
    b.tally.headcount - a.tally.headcount ||
    a.agency.name.localeCompare(b.agency.name, 'id')
  )
}

async function foldSources(db: Db, foldId: number): Promise<number[]> {
  const rows = await db.selectFrom('fold_sources').select('import_no').where('fold_id', '=', foldId).execute()
  return rows.map(row => row.import_no)
}

/** The files behind a figure, by kind and date. */
export async function readSources(
  db: Db,
  seals: Seals,
  actor: Actor,
  importNos: readonly number[],
): Promise<Source[]> {
  if (importNos.length === 0) return []
  const rows = await db
    .selectFrom('imports')
    .select([
      ...(['no', 'id', 'kind', 'as_of', 'agency_id', 'file_name', 'sha256', 'created_by'] as const),
      ...(['memory_scope', 'committed_by', 'committed_at'] as const),
    ])
    .where('no', 'in', importNos)
    .orderBy('as_of')
    .orderBy('sequence')
    .execute()
  const sources = rows.flatMap(row =>
    row.kind === null || row.as_of === null || row.committed_at === null
      ? []
      : {
          importId: row.id,
          kind: row.kind,
          asOf: row.as_of,
          agencyId: row.agency_id,
          ...sourceFor(actor, row),
          sha256: seals.openDigest(row.sha256),
          loadedAt: row.committed_at,
        },
  )
  return sources.toSorted((a, b) => snapshotKinds.indexOf(a.kind) - snapshotKinds.indexOf(b.kind))
}
