import type { Difference } from '../../api/store.ts'
import { standingAt } from '../../domain/snapshot.ts'
import { type Comparison, compareStanding } from './compare-standing.ts'
import type { Engine } from './engine.ts'
import { changeOf } from './pair-change.ts'
import type { StoredSnapshot } from './snapshots.ts'
import type { ImportRow } from './stored-import.ts'

/**
 * The import of another date that says exactly what a draft says: last month's
 * file under this month's date. Found by its bytes, or because nothing changes
 * against it.
 *
 * @param unchanged imports whose rows stand now and against which nothing changed
 */
export async function findSame(
  engine: Engine,
  row: ImportRow,
  { kind, asOf, before, after }: Comparison,
  unchanged: ReadonlySet<number>,
): Promise<Difference['sameAs']> {
  if (row.completes !== null || kind === 'coverage' || kind === 'debits') return null
  const roots = before.filter(s => s.kind === kind && s.agencyId === row.agency_id && s.completes === null)
  const others = roots.filter(s => s.asOf !== asOf).toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))
  const found =
    (await withSameBytes(engine, row, others)) ??
    others.find(s => unchanged.has(s.no)) ??
    (await withSameRows(
      engine,
      row,
      others.find(s => s.asOf < asOf),
      before,
      after,
    ))
  return found === undefined ? null : { importId: found.importId, asOf: found.asOf }
}

async function withSameBytes(engine: Engine, row: ImportRow, others: readonly StoredSnapshot[]) {
  const twins = await engine.reader
    .selectFrom('imports')
    .select('no')
    .where('sha256', '=', row.sha256)
    .where('status', '=', 'committed')
    .execute()
  return others.find(other => twins.some(twin => twin.no === other.no))
}

/** Compares with the former file by itself where one of the draft's own date stands between them. */
async function withSameRows(
  engine: Engine,
  row: ImportRow,
  former: StoredSnapshot | undefined,
  before: readonly StoredSnapshot[],
  after: readonly StoredSnapshot[],
): Promise<StoredSnapshot | undefined> {
  const draft = after.find(s => s.no === row.no)
  if (former === undefined || draft === undefined) return undefined
  const family = before.filter(s => s.no === former.no || s.completes === former.importId)
  const standing = standingAt(family, former.asOf)
  if (standing.asOf !== former.asOf) return undefined
  const comparison = { kind: former.kind, asOf: draft.asOf, before: family, after: [draft] }
  let rows = 0
  for (const pair of await compareStanding(engine, comparison)) {
    if (changeOf(former.kind, pair) !== 'unchanged') return undefined
    rows += 1
  }
  return rows === 0 ? undefined : former
}
