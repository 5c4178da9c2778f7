import { sql } from 'kysely'
import type { Comparison } from './compare-standing.ts'
import { compared } from './compared-columns.ts'
import type { Engine } from './engine.ts'
import type { PairChange } from './pair-change.ts'
import { standingNumbers } from './snapshots.ts'

/**
 * Counts a comparison of one whole file with another in the database, where
 * that is all there is to compare: the usual month after month. `null` where
 * several files stand together, for then each key's row must be found first.
 */
export async function countReplacement(
  engine: Engine,
  { kind, asOf, before, after }: Comparison,
): Promise<{ counts: Record<PairChange, number>; replaced: number } | null> {
  if (kind === 'coverage' || kind === 'debits') return null
  const [old, fresh] = [before, after].map(snapshots => {
    const numbers = standingNumbers(snapshots, asOf)
    return numbers[kind].map(({ no }) => no)
  }) as [number[], number[]]
  const [oldNo, freshNo] = [old[0], fresh[0]]
  if (old.length !== 1 || fresh.length !== 1 || oldNo === undefined || oldNo === freshNo) return null
  const { table, order, fields } = compared[kind]
  const keys = order.map(column => sql`o.${sql.ref(column)} = n.${sql.ref(column)}`)
  const moved = kind === 'roster' ? sql`o.agency_id <> n.agency_id` : sql`0`
  const differs = Object.keys(fields).map(column => sql`o.${sql.ref(column)} is not n.${sql.ref(column)}`)
  const { rows } = await sql<Record<'all' | 'matched' | 'moved' | 'changed', number>>`
    select count(*) as "all", count(o.import_no) as matched,
      count(case when o.import_no is not null and ${moved} then 1 end) as moved,
      count(case when o.import_no is not null and not (${moved}) and (${sql.join(differs, sql` or `)}) then 1 end)
        as changed
    from ${sql.table(table)} n
    left join ${sql.table(table)} o on o.import_no = ${oldNo} and ${sql.join(keys, sql` and `)}
    where n.import_no = ${freshNo}`.execute(engine.reader)
  const former = await sql<{ all: number }>`
    select count(*) as "all" from ${sql.table(table)} where import_no = ${oldNo}`.execute(engine.reader)
  const count = rows[0] ?? { all: 0, matched: 0, moved: 0, changed: 0 }
  const counts = {
    added: Number(count.all) - Number(count.matched),
    removed: Number(former.rows[0]?.all ?? 0) - Number(count.matched),
    moved: Number(count.moved),
    changed: Number(count.changed),
    unchanged: Number(count.matched) - Number(count.moved) - Number(count.changed),
  }
  return { counts, replaced: oldNo }
}
