import { CodedProblem } from '../../api/coded-problem.ts'
import type { SystemStore } from '../../api/system-store.ts'
import type { Engine } from './engine.ts'
import { refold } from './refold.ts'
import { learnAnswers, withoutChoices } from './remembered-answers.ts'
import type { Trx } from './schema.ts'
import { sealColumns } from './sealed-columns.ts'
import { settleCompletions } from './settle-completions.ts'
import { completionsOf, findDuplicate, findImportRow, type ImportRow, revisionOf } from './stored-import.ts'

type By = Parameters<SystemStore['commit']>[1]

/** Makes a draft count, in one transaction with all that follows from it. */
export async function commitImport(engine: Engine, importId: string, by: By): Promise<void> {
  await engine.db.transaction().execute(async trx => {
    const row = await getRow(trx, importId)
    if (row.status === 'committed') return
    await assertCommittable(trx, row)
    if (by.revision !== undefined && by.revision !== revisionOf(row)) throw new CodedProblem('import-changed')
    await trx
      .updateTable('imports')
      .set(
        sealColumns(engine.seals, row.no, {
          status: 'committed' as const,
          sequence: await nextSequence(trx),
          committed_by: by.username,
          committed_at: by.at.toISOString(),
          remembered_json: withoutChoices(row.remembered_json),
          answered_json: '[]',
          progress_json: JSON.stringify({ phase: 'done', done: JSON.parse(row.counts_json).read }),
        }),
      )
      .where('no', '=', row.no)
      .execute()
    await learnAnswers(trx, engine.seals, row, by)
    if (row.completes !== null) await settleCompletions(trx, row.completes)
    await engine.analyse(trx)
    await refold(engine, trx, by.onProgress)
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
    const withdrawal = {
      status: 'withdrawn' as const,
      withdrawn_by: by.username,
      withdrawn_at: by.at.toISOString(),
      withdrawn_reason: by.reason,
    }
    for (const { no } of [row, ...(await completionsOf(trx, importId))]) {
      const sealed = sealColumns(engine.seals, no, withdrawal)
      await trx.updateTable('imports').set(sealed).where('no', '=', no).execute()
    }
    await settleCompletions(trx, row.completes ?? importId)
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
  const parent = row.completes === null ? undefined : await findImportRow(trx, row.completes)
  if (row.completes !== null && parent?.status !== 'committed') {
    throw new CodedProblem('completes-not-committed', { fileName: parent?.file_name ?? '' })
  }
  const duplicate = await findDuplicate(trx, row)
  if (duplicate !== null) {
    const { importId, committedAt } = duplicate
    throw new CodedProblem('import-duplicate', { importId, committedOn: committedAt.slice(0, 10) })
  }
}

async function nextSequence(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('imports')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}
