import { CodedProblem } from '../../api/coded-problem.ts'
import type { Difference } from '../../api/store.ts'
import { countDifference } from './difference.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import { sealColumns } from './sealed-columns.ts'
import { committedSnapshots } from './snapshots.ts'
import type { ImportRow } from './stored-import.ts'

/** What a draft's difference was counted against: every snapshot of its kind. */
export async function differenceBasis(db: Db, { kind }: Pick<ImportRow, 'kind'>): Promise<string> {
  const snapshots = (await committedSnapshots(db)).filter(s => s.kind === kind)
  return snapshots.map(({ no }) => no).join(',')
}

/** What was counted when the draft was finished; `null` if other data stands by now. */
export async function storedDifference(db: Db, row: ImportRow): Promise<Difference | null> {
  if (row.status !== 'draft') throw new CodedProblem('import-not-draft')
  if (row.kind === null || row.as_of === null) throw new CodedProblem('import-needs-answers')
  const isCurrent = row.difference_basis === (await differenceBasis(db, row))
  return row.difference_json === null || !isCurrent ? null : JSON.parse(row.difference_json)
}

/** Counts a draft's difference unless that was done already, and keeps it. */
export async function keepDifference(engine: Engine, row: ImportRow): Promise<Difference> {
  const stored = await storedDifference(engine.reader, row)
  if (stored !== null) return stored
  const basis = await differenceBasis(engine.reader, row)
  const difference = await countDifference(engine, row)
  await engine.db
    .updateTable('imports')
    .set(
      sealColumns(engine.seals, row.no, {
        difference_json: JSON.stringify(difference),
        difference_basis: basis,
      }),
    )
    .where('no', '=', row.no)
    .where('status', '=', 'draft')
    .execute()
  return difference
}
