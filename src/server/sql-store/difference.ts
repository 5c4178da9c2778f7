import { CodedProblem } from '../../api/coded-problem.ts'
import type { Difference, DifferencePage, DifferenceQuery } from '../../api/store.ts'
import type { DifferenceItem, RecordChange } from '../../contract/import-changes.ts'
import { maskNik } from '../../domain/nik.ts'
import { type ComparedPair, type ComparedRow, type Comparison, compareStanding } from './compare-standing.ts'
import { compared } from './compared-columns.ts'
import { countReplacement } from './count-replacement.ts'
import type { Engine } from './engine.ts'
import { findSame } from './find-same.ts'
import { changeOf, type PairChange } from './pair-change.ts'
import { PageReader } from './sealed-pages.ts'
import { committedSnapshots, type StoredSnapshot } from './snapshots.ts'
import type { ImportRow } from './stored-import.ts'

/** The comparison a draft stands for: what counts now against what would count with it. */
export async function comparisonOfDraft(engine: Engine, row: ImportRow): Promise<Comparison> {
  const { kind, as_of: asOf } = row
  if (row.status !== 'draft' && row.status !== 'reading') throw new CodedProblem('import-not-draft')
  if (kind === null || asOf === null) throw new CodedProblem('import-needs-answers')
  const before = await committedSnapshots(engine.reader)
  return { kind, asOf, before, after: [...before, asSnapshot(row, kind, asOf, before)] }
}

/** A draft as the snapshot it would be. */
export function asSnapshot(
  row: ImportRow,
  kind: Comparison['kind'],
  asOf: Comparison['asOf'],
  committed: readonly StoredSnapshot[],
): StoredSnapshot {
  return {
    no: row.no,
    importId: row.id,
    kind,
    asOf,
    agencyId: row.agency_id,
    completes: row.completes,
    sequence: committed.reduce((last, s) => Math.max(last, s.sequence), 0) + 1,
    hasUndated: row.has_undated === 1,
  }
}

/**
 * Counts what committing a draft would change against what stands at its date.
 *
 * @param rows how many the draft holds, if that is known: where nothing of its kind stands all are new
 */
export async function countDifference(engine: Engine, row: ImportRow, rows?: number): Promise<Difference> {
  const comparison = await comparisonOfDraft(engine, row)
  const { kind } = comparison
  if (rows !== undefined && !comparison.before.some(s => s.kind === kind)) return allNew(rows)
  const { counts: count, replaced } = await countPairs(engine, comparison)
  const against = againstOf(row, comparison, replaced)
  const isUnchanged = count.unchanged > 0 && count.unchanged === sum(count)
  return {
    against,
    ...count,
    isUnchanged,
    sameAs: await findSame(engine, row, comparison, isUnchanged ? replaced : new Set()),
  }
}

async function countPairs(engine: Engine, comparison: Comparison) {
  const simple = await countReplacement(engine, comparison)
  if (simple !== null) return { counts: simple.counts, replaced: new Set([simple.replaced]) }
  const counts = { added: 0, removed: 0, moved: 0, changed: 0, unchanged: 0 }
  const replaced = new Set<number>()
  for (const pair of await compareStanding(engine, comparison)) {
    counts[changeOf(comparison.kind, pair)] += 1
    if (pair.before !== null) replaced.add(pair.before.import_no)
  }
  return { counts, replaced }
}

function allNew(rows: number): Difference {
  const counts = { added: rows, removed: 0, moved: 0, changed: 0, unchanged: 0 }
  return { against: null, ...counts, isUnchanged: false, sameAs: null }
}

function sum(count: Readonly<Record<PairChange, number>>): number {
  return Object.values(count).reduce((total, n) => total + n, 0)
}

/** Date of what the draft takes the place of; an agency's registrations and a completion stand beside the rest. */
function againstOf(row: ImportRow, { before }: Comparison, replaced: ReadonlySet<number>) {
  const sources = before.filter(s => replaced.has(s.no))
  const own = sources.filter(s => row.kind !== 'registrations' || s.agencyId === row.agency_id)
  const parent = before.filter(s => s.importId === row.completes)
  return (
    (parent.length > 0 ? parent : own)
      .map(s => s.asOf)
      .toSorted()
      .at(-1) ?? null
  )
}

/** One page of those whom a change concerns, in the order of their numbers. */
export async function pageOfDifference(
  engine: Engine,
  row: ImportRow,
  { change, offset, limit }: DifferenceQuery,
): Promise<DifferencePage> {
  const comparison = await comparisonOfDraft(engine, row)
  const shownPairs: { pair: ComparedPair; index: number }[] = []
  let total = 0
  for (const pair of await compareStanding(engine, comparison)) {
    if (changeOf(comparison.kind, pair) !== change) continue
    if (total >= offset && shownPairs.length < limit) shownPairs.push({ pair, index: total })
    total += 1
  }
  const pages = new PageReader(engine.reader, engine.seals, 'rows')
  const items: DifferenceItem[] = []
  for (const { pair, index } of shownPairs) {
    const names = {
      name: await nameOfPair(engine, pages, comparison.kind, pair),
      sheet: engine.seals.openName(pair.after?.sheet ?? ''),
    }
    items.push(itemOf(comparison.kind, pair, change, index, names))
  }
  return { items, total }
}

/** Names are sealed: only those that are shown are opened. */
async function nameOfPair(
  { seals }: Engine,
  pages: PageReader,
  kind: Comparison['kind'],
  { before, after }: ComparedPair,
): Promise<string> {
  const known = (after ?? before) as ComparedRow
  const sealed = await pages.find(known.import_no, (known.seal as number | null | undefined) ?? null)
  const masked = typeof known.nik === 'string' ? maskNik(seals.openNik(known.nik)) : null
  return compared[kind].nameOf(known, sealed, masked)
}

function itemOf(
  kind: Comparison['kind'],
  { before, after }: ComparedPair,
  change: RecordChange,
  index: number,
  { name, sheet }: { readonly name: string; readonly sheet: string },
): DifferenceItem {
  const { fields } = compared[kind]
  const known = (after ?? before) as ComparedRow
  const differing =
    before === null || after === null
      ? []
      : Object.entries(fields).filter(([column]) => before[column] !== after[column])
  return {
    key: `${change}-${index}`,
    name,
    nip: known.nip === undefined || known.nip === null ? null : String(known.nip),
    change,
    fromAgencyId: agencyOf(before),
    toAgencyId: agencyOf(after),
    fields: differing.map(([column, field]) => ({
      field,
      from: shown(before?.[column]),
      to: shown(after?.[column]),
    })),
    row: after === null ? null : { sheet, row: after.row },
  }
}

function agencyOf(row: ComparedRow | null): string | null {
  return row === null || row.agency_id === undefined ? null : shown(row.agency_id)
}

function shown(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
