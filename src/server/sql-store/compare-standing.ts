import type { PlainDate } from '../../domain/plain-date.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import { type Compared, compared } from './compared-columns.ts'
import type { Engine } from './engine.ts'
import { type StoredSnapshot, standingNumbers } from './snapshots.ts'
import { latestOfFamily } from './standing-records.ts'

/** A stored row with its columns by name. */
export type ComparedRow = Readonly<Record<string, string | number | null>> & {
  readonly import_no: number
  readonly sheet: string
  readonly row: number
}

/** What stands under one key before and after; only where another row stands than before. */
export interface ComparedPair {
  readonly before: ComparedRow | null
  readonly after: ComparedRow | null
}

export interface Comparison {
  readonly kind: SnapshotKind
  readonly asOf: PlainDate
  readonly before: readonly StoredSnapshot[]
  readonly after: readonly StoredSnapshot[]
}

/**
 * Compares what two sets of snapshots say as of a date, key by key in the order
 * of the keys, without holding either. Rows that both sets take from the same
 * import are not mentioned. Coverage and debits: each month speaks for itself,
 * so a month nobody speaks of any more, or a segment its newer file leaves out,
 * is gone; months only other files speak of stay.
 */
export async function compareStanding(
  engine: Engine,
  comparison: Comparison,
): Promise<Iterable<ComparedPair>> {
  const columns = compared[comparison.kind]
  const numbers = new Set([...comparison.before, ...comparison.after].map(s => s.no))
  const shared = comparison.before.map(s => s.no).filter(no => comparison.after.some(s => s.no === no))
  const differing = new Set([...numbers].filter(no => !shared.includes(no)))
  const sides = [comparison.before, comparison.after].map(snapshots =>
    standingRows(engine, comparison, columns, snapshots, differing),
  ) as [Promise<Iterable<ComparedRow>>, Promise<Iterable<ComparedRow>>]
  return merge(await sides[0], await sides[1], columns.keyOf)
}

function* merge(
  before: Iterable<ComparedRow>,
  after: Iterable<ComparedRow>,
  keyOf: Compared['keyOf'],
): Generator<ComparedPair> {
  const [left, right] = [before[Symbol.iterator](), after[Symbol.iterator]()]
  try {
    let [old, fresh] = [left.next(), right.next()]
    while (!old.done || !fresh.done) {
      const [oldKey, freshKey] = [old.done ? null : keyOf(old.value), fresh.done ? null : keyOf(fresh.value)]
      const takeOld = oldKey !== null && (freshKey === null || oldKey <= freshKey)
      const takeFresh = freshKey !== null && (oldKey === null || freshKey <= oldKey)
      const pair = {
        before: takeOld ? (old.value as ComparedRow) : null,
        after: takeFresh ? (fresh.value as ComparedRow) : null,
      }
      if (takeOld) old = left.next()
      if (takeFresh) fresh = right.next()
      if (pair.before?.import_no !== pair.after?.import_no) yield pair
    }
  } finally {
    // A query that is left half read would keep its connection in the past.
    left.return?.()
    right.return?.()
  }
}

/** One row for each key, ordered by key. */
async function standingRows(
  engine: Engine,
  { kind, asOf }: Comparison,
  columns: Compared,
  snapshots: readonly StoredSnapshot[],
  differing: ReadonlySet<number>,
): Promise<Iterable<ComparedRow>> {
  if (kind === 'coverage' || kind === 'debits') return standingMonths(engine, kind, columns, snapshots)
  const numbers = standingNumbers(snapshots, asOf)
  if (kind === 'roster') {
    const rank = new Map(numbers.roster.map((layer, index) => [layer.no, index]))
    const without = new Map(numbers.roster.map(layer => [layer.no, layer.without]))
    const rows = keep(
      await readRows(engine, columns, [...rank.keys()]),
      row => !without.get(row.import_no)?.has(String(row.agency_id)),
    )
    // The later import holds; inside one, the later row.
    return bestOfKey(rows, columns.keyOf, row => [rank.get(row.import_no) as number, row.row])
  }
  const standing = numbers[kind]
  const rows = latestOfFamily(
    await readRows(
      engine,
      columns,
      standing.map(s => s.no),
    ),
    standing,
    columns.keyOf,
  )
  const rank = new Map(standing.map((s, index) => [s.no, standing.length - index]))
  return bestOfKey(rows, columns.keyOf, row => [
    // What is being compared speaks before what merely says it too.
    differing.has(row.import_no) ? 1 : 0,
    rank.get(row.import_no) as number,
  ])
}

async function readRows(
  engine: Engine,
  { table, columns, order }: Compared,
  importNos: readonly number[],
): Promise<Iterable<ComparedRow>> {
  if (importNos.length === 0) return []
  const query = engine.reader
    .selectFrom(table)
    .select(['import_no', 'sheet', 'row', ...columns] as never[])
    .where('import_no' as never, 'in', importNos as never)
  const ordered = order.reduce((built, column) => built.orderBy(column as never), query)
  return engine.rows(ordered.compile() as never, 'reader') as Promise<Iterable<ComparedRow>>
}

/** Of each month the file committed last speaks, whole, with what completes it. */
async function standingMonths(
  engine: Engine,
  kind: 'coverage' | 'debits',
  columns: Compared,
  snapshots: readonly StoredSnapshot[],
): Promise<Iterable<ComparedRow>> {
  const ofKind = snapshots.filter(s => s.kind === kind)
  const sequenceOf = new Map(ofKind.map(s => [s.importId, s.sequence]))
  const familyOf = (s: StoredSnapshot) => sequenceOf.get(s.completes ?? s.importId) ?? -1
  const byNo = new Map(ofKind.map(s => [s.no, { family: familyOf(s), own: s.sequence }]))
  const rows = [...(await readRows(engine, columns, [...byNo.keys()]))]
  const latest = new Map<unknown, number>()
  const family = (row: ComparedRow) => byNo.get(row.import_no)?.family as number
  for (const row of rows) latest.set(row.month, Math.max(latest.get(row.month) ?? -1, family(row)))
  const speaking = rows.filter(row => family(row) === latest.get(row.month))
  const ordered = speaking.toSorted((a, b) => (columns.keyOf(a) < columns.keyOf(b) ? -1 : 1))
  return bestOfKey(ordered, columns.keyOf, row => [byNo.get(row.import_no)?.own as number, row.row])
}

function* keep(rows: Iterable<ComparedRow>, fits: (row: ComparedRow) => boolean): Iterable<ComparedRow> {
  for (const row of rows) if (fits(row)) yield row
}

/** The row of the highest rank under each key; the rows come ordered by key. */
function* bestOfKey(
  rows: Iterable<ComparedRow>,
  keyOf: Compared['keyOf'],
  rankOf: (row: ComparedRow) => readonly [number, number],
): Iterable<ComparedRow> {
  let best: ComparedRow | null = null
  for (const row of rows) {
    if (best !== null && keyOf(best) !== keyOf(row)) {
      yield best
      best = row
    } else if (best === null || isHigher(rankOf(row), rankOf(best))) best = row
  }
  if (best !== null) yield best
}

function isHigher(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] ? a[1] > b[1] : a[0] > b[0]
}
