import { CodedProblem } from '../../api/coded-problem.ts'
import type { Withdrawal } from '../../api/store.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { standingAt } from '../../domain/snapshot.ts'
import { compareStanding } from './compare-standing.ts'
import type { Engine } from './engine.ts'
import { changeOf } from './pair-change.ts'
import { cutOffKinds } from './refold.ts'
import { committedSnapshots, type StoredSnapshot } from './snapshots.ts'
import type { ImportRow } from './stored-import.ts'

/** What withdrawing a committed import would do: what then stands against what stands now. */
export async function withdrawalPreview(engine: Engine, row: ImportRow): Promise<Withdrawal> {
  const { kind, as_of: asOf, id } = row
  if (row.status !== 'committed' || kind === null || asOf === null) {
    throw new CodedProblem('import-not-committed')
  }
  const before = await committedSnapshots(engine.reader)
  const after = before.filter(s => s.importId !== id && s.completes !== id)
  const count = { added: 0, removed: 0, moved: 0, changed: 0, unchanged: 0 }
  const standsAgain = new Set<number>()
  const months = new Set<PlainDate>()
  for (const pair of await compareStanding(engine, { kind, asOf, before, after })) {
    count[changeOf(kind, pair)] += 1
    if (kind === 'coverage') months.add((pair.before ?? pair.after)?.month as PlainDate)
    if (pair.after !== null) standsAgain.add(pair.after.import_no)
  }
  const { unchanged: _, ...counts } = count
  return {
    restores: latestRoot(after.filter(s => standsAgain.has(s.no))),
    completions: [...new Set(before.filter(s => s.completes === id).map(s => s.importId))],
    cutOffs: await changedCutOffs(engine, before, after, [...months].toSorted()[0]),
    ...counts,
  }
}

function latestRoot(snapshots: readonly StoredSnapshot[]): string | null {
  const last = snapshots.toSorted((a, b) => a.sequence - b.sequence).at(-1)
  return last === undefined ? null : (last.completes ?? last.importId)
}

/** Dates that go, and dates at which other files stand than before. */
async function changedCutOffs(
  engine: Engine,
  before: readonly StoredSnapshot[],
  after: readonly StoredSnapshot[],
  firstMonth: PlainDate | undefined,
): Promise<PlainDate[]> {
  const [now, then] = [await cutOffKinds(engine.reader, before), await cutOffKinds(engine.reader, after)]
  const splits = await datesWithFormerSponsors(engine)
  const standing = (snapshots: readonly StoredSnapshot[], asOf: PlainDate) => {
    const { asOf: _, ...kinds } = standingAt(snapshots, asOf)
    // Who left and who never was is told by every earlier roster, standing or not.
    const rosters = snapshots.filter(s => s.kind === 'roster' && s.asOf <= asOf && splits.has(asOf))
    return JSON.stringify([kinds, rosters])
  }
  const isChanged = (asOf: PlainDate) =>
    !then.has(asOf) ||
    // The series of a date shows every month before it.
    (firstMonth !== undefined && asOf >= firstMonth) ||
    standing(before, asOf) !== standing(after, asOf)
  return [...now.keys()].filter(isChanged).toSorted()
}

async function datesWithFormerSponsors({ reader }: Engine): Promise<ReadonlySet<PlainDate>> {
  const rows = await reader
    .selectFrom('cut_offs as c')
    .innerJoin('folds as f', 'f.id', 'c.fold_id')
    .select('c.as_of')
    .where('f.unmatched_sponsors_left', '>', 0)
    .execute()
  return new Set(rows.map(row => row.as_of))
}
