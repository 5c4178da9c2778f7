import { CodedProblem } from '../../api/coded-problem.ts'
import type { Difference } from '../../api/store.ts'
import { type Snapshot, standingAt } from '../../domain/snapshot.ts'
import type { Db, Tables } from './schema.ts'
import { committedSnapshots, type StoredSnapshot } from './snapshots.ts'
import type { ImportRow } from './stored-import.ts'

type RowTable = 'roster_rows' | 'registration_rows' | 'membership_rows' | 'coverage_rows'

interface Compared {
  readonly table: RowTable
  readonly keys: readonly string[]
  readonly fields: readonly string[]
}

const compared: Record<NonNullable<ImportRow['kind']>, Compared> = {
  roster: {
    table: 'roster_rows',
    keys: ['nip'],
    fields: ['name', 'position', 'grade', 'employment', 'sub_unit'],
  },
  registrations: {
    table: 'registration_rows',
    keys: ['nip', 'nik'],
    fields: ['registered_on', 'amount', 'programme'],
  },
  memberships: { table: 'membership_rows', keys: ['nik'], fields: ['status', 'segment', 'paid_through'] },
  coverage: {
    table: 'coverage_rows',
    keys: ['month', 'segment', 'branch'],
    fields: ['potential', 'protected'],
  },
}

/** What committing a draft would change against what stands at its date. */
export async function readDifference(db: Db, row: ImportRow): Promise<Difference> {
  if (row.status !== 'draft') throw new CodedProblem('import-not-draft')
  if (row.kind === null || row.as_of === null) throw new CodedProblem('import-needs-answers')
  const snapshots = await committedSnapshots(db)
  const before = replacedBy(row, snapshots)
  const { table, keys, fields } = compared[row.kind]
  const read = (nos: readonly number[]) => rowsByKey(db, table, keys, nos)
  const [old, fresh] = [await read(before.map(s => s.no)), await read([row.no])]
  if (row.kind === 'roster' && row.agency_id !== null) keepAgency(old, row.agency_id)
  const count = { added: 0, removed: 0, moved: 0, changed: 0 }
  for (const [key, now] of fresh) {
    const then = old.get(key)
    if (then === undefined) count.added += 1
    else if (then.agency_id !== now.agency_id) count.moved += 1
    else if (fields.some(field => then[field] !== now[field])) count.changed += 1
  }
  if (row.kind !== 'coverage') for (const key of old.keys()) if (!fresh.has(key)) count.removed += 1
  return {
    against:
      before
        .map(s => s.asOf)
        .toSorted()
        .at(-1) ?? null,
    ...count,
  }
}

/** The snapshots a draft takes the place of; an agency's registrations only add, but to its own of the same day. */
function replacedBy(row: ImportRow, snapshots: readonly StoredSnapshot[]): StoredSnapshot[] {
  const { kind, as_of: asOf, agency_id: agencyId } = row
  if (kind === null || asOf === null) return []
  const standing = standingAt(snapshots, asOf)
  const isReplaced = (s: Snapshot) => s.agencyId === agencyId && (agencyId === null || s.asOf === asOf)
  const listed =
    kind === 'roster'
      ? [...standing.roster, ...standing.agencyRosters.filter(s => s.agencyId === agencyId)]
      : standing[kind].filter(s => kind === 'coverage' || isReplaced(s))
  const ids = new Set(listed.map(s => s.importId))
  const found = snapshots.filter(s => ids.has(s.importId)).toSorted((a, b) => a.sequence - b.sequence)
  const own = found.filter(s => s.agencyId === agencyId)
  return kind === 'roster' && agencyId !== null && own.length > 0 ? own : found
}

type Fields = Readonly<Record<string, unknown>>

async function rowsByKey(
  db: Db,
  table: RowTable,
  keys: readonly string[],
  importNos: readonly number[],
): Promise<Map<string, Fields>> {
  const byKey = new Map<string, Fields>()
  for (const no of importNos) {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where('import_no' as never, '=', no as never)
      .execute()
    for (const row of rows as Tables[RowTable][] as unknown as Fields[]) {
      byKey.set(keys.map(key => String(row[key] ?? '')).join(' '), row)
    }
  }
  return byKey
}

function keepAgency(rows: Map<string, Fields>, agencyId: string): void {
  for (const [key, row] of rows) if (row.agency_id !== agencyId) rows.delete(key)
}
