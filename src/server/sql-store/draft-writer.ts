import { CodedProblem } from '../../api/coded-problem.ts'
import type { DraftSummary, DraftWriter } from '../../api/system-store.ts'
import type { Issue } from '../../domain/issue.ts'
import type { RecordOfKind } from '../../domain/records.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import { checkBasis } from './check-basis.ts'
import type { Engine } from './engine.ts'
import { deleteContents } from './import-contents.ts'
import { recordColumns } from './record-columns.ts'
import type { Trx } from './schema.ts'
import { findImportRow, type ImportRow } from './stored-import.ts'

const issueColumns = [
  'import_no', 'no', 'sheet', 'row', 'grp', 'column_name', 'outcome', 'code', 'raw', 'value', 'detail',
] as const // biome-ignore format: one list

/** Starts a draft anew and takes its rows in batches, each in a transaction of its own. */
export async function beginDraft(engine: Engine, importId: string): Promise<DraftWriter> {
  const row = await findImportRow(engine.db, importId)
  if (row === undefined) throw new CodedProblem('not-found')
  if (row.status === 'committed' || row.status === 'withdrawn') throw new CodedProblem('import-not-draft')
  const importNo = row.no
  let issueNo = 0
  let undated = false
  const inTransaction = (work: (trx: Trx) => Promise<void>) => engine.db.transaction().execute(work)
  await inTransaction(async trx => {
    await deleteContents(trx, importNo)
    await trx
      .updateTable('imports')
      .set({ status: 'reading', error_json: null })
      .where('no', '=', importNo)
      .execute()
  })

  return {
    add: (kind, records) =>
      inTransaction(async trx => {
        await addRecords(engine, trx, importNo, kind, records)
        undated ||=
          kind === 'registrations' && records.some(r => 'registeredOn' in r && r.registeredOn === null)
      }),
    addIssues: issues =>
      inTransaction(async trx => {
        const sink = engine.sink(trx, 'import_issues', issueColumns)
        for (const issue of issues) sink.push(issueRow(importNo, issueNo++, issue))
        await sink.end()
      }),
    addHeld: held =>
      inTransaction(async trx => {
        const sink = engine.sink(trx, 'held_rows', ['import_no', 'nip', 'row'])
        for (const { nip, row: rowNo } of held) sink.push({ import_no: importNo, nip, row: rowNo })
        await sink.end()
      }),
    finish: summary => inTransaction(trx => finishDraft(trx, row, summary, undated)),
    abandon: () => inTransaction(trx => deleteContents(trx, importNo)),
  }
}

async function addRecords<Kind extends SnapshotKind>(
  engine: Engine,
  trx: Trx,
  importNo: number,
  kind: Kind,
  records: readonly RecordOfKind[Kind][],
): Promise<void> {
  const { table, columns, rowOf } = recordColumns[kind]
  const sink = engine.sink(trx, table, columns as never)
  for (const record of records) sink.push(rowOf(importNo, record as never) as never)
  await sink.end()
}

function issueRow(importNo: number, no: number, issue: Issue) {
  const { sheet, row, group, column, outcome, code, raw, value, detail } = issue
  const place = { import_no: importNo, no, sheet, row, grp: group, column_name: column }
  return { ...place, outcome, code, raw, value, detail: JSON.stringify(detail) }
}

async function finishDraft(
  trx: Trx,
  { no: importNo, id }: Pick<ImportRow, 'no' | 'id'>,
  summary: DraftSummary,
  undated: boolean,
): Promise<void> {
  const byCode = await trx
    .selectFrom('import_issues')
    .select(({ fn }) => ['code', fn.countAll<number>().as('rows')])
    .where('import_no', '=', importNo)
    .groupBy('code')
    .execute()
  const { kind, asOf, agencyId, mapping, ignoredColumns, questions, counts, ignoredBy, preview } = summary
  const { remembered, taught = [] } = summary
  await trx
    .updateTable('imports')
    .set({
      status: 'draft',
      kind,
      as_of: asOf,
      agency_id: agencyId,
      has_undated: undated ? 1 : 0,
      checked_against: await checkBasis(trx, { id, kind, as_of: asOf }),
      progress_json: JSON.stringify({ phase: 'done', done: counts.read }),
      mapping_json: JSON.stringify(mapping),
      ignored_columns_json: JSON.stringify(ignoredColumns),
      questions_json: JSON.stringify(questions),
      remembered_json: JSON.stringify(remembered),
      taught_json: JSON.stringify(taught),
      counts_json: JSON.stringify(counts),
      ignored_by_json: JSON.stringify(ignoredBy),
      issues_by_code_json: JSON.stringify(Object.fromEntries(byCode.map(r => [r.code, Number(r.rows)]))),
      preview_json: preview === null ? null : JSON.stringify(preview),
    })
    .where('no', '=', importNo)
    .execute()
}
