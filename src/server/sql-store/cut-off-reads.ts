import type { CutOff } from '../../contract/agencies.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import type { Db } from './schema.ts'

/** A cut-off that has a roster, with its fold. */
export interface FoldedCutOff {
  readonly asOf: PlainDate
  readonly foldId: number
}

/** Dates with data, newest first. */
export async function readCutOffs(db: Db): Promise<CutOff[]> {
  const rows = await db.selectFrom('cut_offs').selectAll().orderBy('as_of', 'desc').execute()
  return rows.map(row => ({ asOf: row.as_of, kinds: row.kinds.split(' ') as SnapshotKind[] }))
}

/** Cut-offs with a roster, oldest first. */
export async function foldedCutOffs(db: Db): Promise<FoldedCutOff[]> {
  const rows = await db
    .selectFrom('cut_offs')
    .select(['as_of', 'fold_id'])
    .where('fold_id', 'is not', null)
    .orderBy('as_of')
    .execute()
  return rows.map(row => ({ asOf: row.as_of, foldId: Number(row.fold_id) }))
}

/** The latest cut-off ≤ `asOf` with a roster; of all if no date is given. */
export async function findFolded(db: Db, asOf: PlainDate | undefined): Promise<FoldedCutOff | null> {
  return (await foldedCutOffs(db)).findLast(cutOff => asOf === undefined || cutOff.asOf <= asOf) ?? null
}
