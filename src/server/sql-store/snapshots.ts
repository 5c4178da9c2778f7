import type { PlainDate } from '../../domain/plain-date.ts'
import { type Snapshot, standingAt } from '../../domain/snapshot.ts'
import type { Db } from './schema.ts'

/** A committed import with what the store needs to find its rows. */
export interface StoredSnapshot extends Snapshot {
  readonly no: number
  readonly hasUndated: boolean
}

/** Every committed import that has not been withdrawn. */
export async function committedSnapshots(db: Db): Promise<StoredSnapshot[]> {
  const rows = await db
    .selectFrom('imports')
    .select(['no', 'id', 'kind', 'as_of', 'agency_id', 'completes', 'sequence', 'has_undated'])
    .where('status', '=', 'committed')
    .execute()
  const snapshots = rows.flatMap(row =>
    row.kind === null || row.as_of === null
      ? []
      : {
          no: row.no,
          importId: row.id,
          kind: row.kind,
          asOf: row.as_of,
          agencyId: row.agency_id,
          completes: row.completes,
          sequence: Number(row.sequence),
          hasUndated: row.has_undated === 1,
        },
  )
  return byMonth(db, snapshots)
}

/** A file of debits as one snapshot for each of its months; one without rows keeps its own date. */
async function byMonth(db: Db, snapshots: StoredSnapshot[]): Promise<StoredSnapshot[]> {
  const debits = snapshots.filter(s => s.kind === 'debits').map(s => s.no)
  if (debits.length === 0) return snapshots
  const rows = await db
    .selectFrom('debit_rows')
    .select(['import_no', 'month'])
    .distinct()
    .where('import_no', 'in', debits)
    .execute()
  const months = Map.groupBy(rows, row => row.import_no)
  return snapshots.flatMap(snapshot => {
    const ofImport = snapshot.kind === 'debits' ? months.get(snapshot.no) : undefined
    return ofImport?.map(({ month }) => ({ ...snapshot, asOf: month })) ?? snapshot
  })
}

/** Numbers of the imports whose people a fold reads. */
export interface StandingNumbers {
  readonly asOf: PlainDate
  /** Lowest precedence first: of two rows with one NIP the one of the later import holds. */
  readonly roster: readonly RosterLayer[]
  readonly registrations: readonly StoredSnapshot[]
  readonly memberships: readonly StoredSnapshot[]
  /** Of the cut-off's month; they speak only without memberships. */
  readonly debits: readonly StoredSnapshot[]
  /** Every roster up to the date, standing or not: who was ever on one. */
  readonly earlierRosters: readonly StoredSnapshot[]
}

export interface RosterLayer {
  readonly no: number
  /** Agencies whose rows in this import an own roster replaces. */
  readonly without: ReadonlySet<string>
}

/** One import may stand for several months. */
function ofMonth(snapshot: Snapshot, stored: readonly StoredSnapshot[]): StoredSnapshot[] {
  return stored.filter(s => s.importId === snapshot.importId && s.asOf === snapshot.asOf)
}

/** Of the stored snapshots those that stand at the date, the rosters ordered by who wins. */
export function standingNumbers(stored: readonly StoredSnapshot[], asOf: PlainDate): StandingNumbers {
  const standing = standingAt(stored, asOf)
  const byId = new Map(stored.map(snapshot => [snapshot.importId, snapshot]))
  const find = (snapshots: readonly Snapshot[]) =>
    snapshots.flatMap(snapshot => byId.get(snapshot.importId) ?? [])
  const replaced = new Set(standing.agencyRosters.flatMap(snapshot => snapshot.agencyId ?? []))
  // A completion is as old as its parent, whatever date it carries.
  const ageOf = (snapshot: StoredSnapshot) =>
    (snapshot.completes === null ? undefined : byId.get(snapshot.completes)?.asOf) ?? snapshot.asOf
  const rosters = find([...standing.roster, ...standing.agencyRosters]).toSorted((a, b) =>
    ageOf(a) === ageOf(b) ? a.sequence - b.sequence : ageOf(a) < ageOf(b) ? -1 : 1,
  )
  return {
    asOf,
    roster: rosters.map(({ no, agencyId }) => ({ no, without: agencyId === null ? replaced : new Set() })),
    registrations: find(standing.registrations),
    memberships: find(standing.memberships),
    debits: standing.memberships.length > 0 ? [] : standing.debits.flatMap(s => ofMonth(s, stored)),
    earlierRosters: stored.filter(s => s.kind === 'roster' && s.asOf <= asOf),
  }
}
