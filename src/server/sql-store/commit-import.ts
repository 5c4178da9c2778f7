import { CodedProblem } from '../../api/coded-problem.ts'
import type { SystemStore } from '../../api/system-store.ts'
import type { Engine } from './engine.ts'
import { refold } from './refold.ts'
import { learnAnswers } from './remembered-answers.ts'
import type { Trx } from './schema.ts'
import { findDuplicate, findImportRow, type ImportRow } from './stored-import.ts'

type By = Parameters<SystemStore['commit']>[1]

/** Makes a draft count, in one transaction with all that follows from it. */
export async function commitImport(engine: Engine, importId: string, by: By): Promise<void> {
  await engine.db.transaction().execute(async trx => {
    const row = await getRow(trx, importId)
    if (row.status === 'committed') return
    await assertCommittable(trx, row)
    await trx
      .updateTable('imports')
      .set({
        status: 'committed',
        sequence: await nextSequence(trx),
        committed_by: by.username,
        committed_at: by.at.toISOString(),
        progress_json: JSON.stringify({ phase: 'done', done: JSON.parse(row.counts_json).read }),
      })
      .where('no', '=', row.no)
      .execute()
    await learnAnswers(trx, row, by)
    await engine.analyse(trx)
    await refold(engine, trx)
  })
}

/** Undoes a committed import and its completions as if they had never been loaded. */
export async function withdrawImport(
  engine: Engine,
  importId: string,
  by: By & { readonly reason: string },
): Promise<void> {
  await engine.db.transaction().execute(async trx => {
    const row = await getRow(trx, importId)
    if (row.status === 'withdrawn') return
    if (row.status !== 'committed') throw new CodedProblem('import-not-committed')
    await trx
      .updateTable('imports')
      .set({
        status: 'withdrawn',
        withdrawn_by: by.username,
        withdrawn_at: by.at.toISOString(),
        withdrawn_reason: by.reason,
      })
      .where('status', '=', 'committed')
      .where(({ eb, or }) => or([eb('no', '=', row.no), eb('completes', '=', importId)]))
      .execute()
    await refold(engine, trx)
  })
}

async function getRow(trx: Trx, importId: string): Promise<ImportRow> {
  const row = await findImportRow(trx, importId)
  if (row === undefined) throw new CodedProblem('not-found')
  return row
}

async function assertCommittable(trx: Trx, row: ImportRow): Promise<void> {
  if (row.status !== 'draft' && row.status !== 'committing') throw new CodedProblem('import-not-draft')
  if (row.kind === null || row.as_of === null || JSON.parse(row.questions_json).length > 0) {
    throw new CodedProblem('import-needs-answers')
  }
  const duplicate = await findDuplicate(trx, row)
  if (duplicate !== null) throw new CodedProblem('import-duplicate', { importId: duplicate.importId })
}

async function nextSequence(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('imports')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}
