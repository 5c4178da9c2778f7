import { CodedProblem } from '../../api/coded-problem.ts'
import type { CompletedRow, DraftSummary, DraftWriter, HeldRow } from '../../api/system-store.ts'
import type { Issue } from '../../domain/issue.ts'
import type { RecordOfKind } from '../../domain/records.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import { checkBasis } from './check-basis.ts'
import { countDifference } from './difference.ts'
import type { Engine } from './engine.ts'
import { deleteContents } from './import-contents.ts'
import { recordColumns, sealedValuesOf } from './record-columns.ts'
import type { Tables, Trx } from './schema.ts'
import { sealColumns } from './sealed-columns.ts'
import { sealedIssue } from './sealed-issues.ts'
import { PageWriter } from './sealed-pages.ts'
import type { Seals } from './seals.ts'
import { differenceBasis } from './stored-difference.ts'
import { findImportRow, type ImportRow } from './stored-import.ts'

const issueColumns = [
  'import_no', 'no', 'sheet', 'row', 'grp', 'outcome', 'code', 'seal',
] as const // biome-ignore format: one list

/** Starts a draft anew and takes its rows in batches, each in a transaction of its own. */
export async function beginDraft(engine: Engine, importId: string): Promise<DraftWriter> {
  const row = await findImportRow(engine.db, importId)
  if (row === undefined) throw new CodedProblem('not-found')
  if (row.status === 'committed' || row.status === 'withdrawn') throw new CodedProblem('import-not-draft')
  const importNo = row.no
  let issueNo = 0
  const pages = new PageWriter(engine, importNo, 'rows')
  const issuePages = new PageWriter(engine, importNo, 'issues')
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
        await addRecords(engine, trx, pages, importNo, kind, records)
        undated ||=
          kind === 'registrations' && records.some(r => 'registeredOn' in r && r.registeredOn === null)
      }),
    addIssues: issues =>
      inTransaction(async trx => {
        const seals = await issuePages.seal(trx, issues.map(sealedIssue))
        const sink = engine.sink(trx, 'import_issues', issueColumns)
        for (const [i, issue] of issues.entries()) {
          const sheet = engine.seals.sealName(issue.sheet)
          sink.push(issueRow(importNo, issueNo++, { ...issue, sheet }, seals[i] as number | null))
        }
        await sink.end()
      }),
    addHeld: held =>
      inTransaction(async trx => {
        const sink = engine.sink(trx, 'held_rows', heldColumns)
        for (const row of held) sink.push(heldRow(engine.seals, importNo, row))
        await sink.end()
      }),
    addCompleted: rows =>
      inTransaction(async trx => {
        const sink = engine.sink(trx, 'completed_rows', completedColumns)
        for (const row of rows) sink.push(completedRow(engine.seals, importNo, row))
        await sink.end()
      }),
    async finish(summary) {
      // Read again: what the file completes was found only after its reading had begun.
      const now = (await findImportRow(engine.db, importId)) ?? row
      const difference = await differenceOf(engine, now, summary)
      await inTransaction(trx => finishDraft(trx, engine.seals, now, summary, undated, difference))
    },
    abandon: () => inTransaction(trx => deleteContents(trx, importNo)),
  }
}

async function addRecords<Kind extends SnapshotKind>(
  engine: Engine,
  trx: Trx,
  pages: PageWriter,
  importNo: number,
  kind: Kind,
  records: readonly RecordOfKind[Kind][],
): Promise<void> {
  const { table, columns, rowOf } = recordColumns[kind]
  const numbers = records.flatMap(record => ('nik' in record ? (record.nik ?? []) : []))
  const niks = engine.seals.sealNiks(numbers)[Symbol.iterator]()
  const seals = await pages.seal(
    trx,
    records.map(record => sealedValuesOf(kind, record)),
  )
  const sink = engine.sink(trx, table, columns as never)
  for (const [i, record] of records.entries()) {
    const hasNik = 'nik' in record && record.nik !== null
    const nik = hasNik ? (niks.next().value ?? null) : null
    const sealed = { nik, seal: seals[i] ?? null, sheet: engine.seals.sealName(record.origin.sheet) }
    sink.push(rowOf(importNo, record as never, sealed) as never)
  }
  await sink.end()
}

const heldColumns = ['import_no', 'nip', 'sheet', 'row', 'grp', 'is_open', 'from_sheet', 'from_row'] as const
const completedColumns = [
  'import_no', 'sheet', 'row', 'grp', 'from_sheet', 'from_row', 'nip', 'is_taken',
] as const // biome-ignore format: one list

function heldRow(
  seals: Seals,
  importNo: number,
  { nip, sheet, row, group, from = null }: HeldRow,
): Tables['held_rows'] {
  const place = { import_no: importNo, sheet: seals.sealName(sheet), row, grp: group }
  const fromSheet = from === null ? null : seals.sealName(from.sheet)
  return { ...place, nip, is_open: 1, from_sheet: fromSheet, from_row: from?.row ?? null }
}

function completedRow(seals: Seals, importNo: number, row: CompletedRow): Tables['completed_rows'] {
  const { isTaken, ...held } = row
  const { is_open: _, ...placed } = heldRow(seals, importNo, { ...held, nip: row.nip ?? '' })
  return { ...placed, nip: row.nip, is_taken: isTaken ? 1 : 0 }
}

/** Counted before the draft is shown, so that reading it is cheap. */
async function differenceOf(engine: Engine, row: ImportRow, summary: DraftSummary) {
  const { kind, asOf, agencyId, counts } = summary
  if (kind === null || asOf === null) return { json: null, basis: null }
  const draft = { ...row, status: 'reading' as const, kind, as_of: asOf, agency_id: agencyId }
  const basis = await differenceBasis(engine.reader, draft)
  const difference = await countDifference(engine, draft, counts.accepted + counts.repaired)
  return { json: JSON.stringify(difference), basis }
}

function issueRow(importNo: number, no: number, issue: Issue, seal: number | null) {
  const { sheet, row, group, outcome, code } = issue
  return { import_no: importNo, no, sheet, row, grp: group, outcome, code, seal }
}

async function finishDraft(
  trx: Trx,
  seals: Seals,
  { no: importNo, id, completes }: Pick<ImportRow, 'no' | 'id' | 'completes'>,
  summary: DraftSummary,
  undated: boolean,
  difference: { readonly json: string | null; readonly basis: string | null },
): Promise<void> {
  const byCode = await trx
    .selectFrom('import_issues')
    .select(({ fn }) => ['code', fn.countAll<number>().as('rows')])
    .where('import_no', '=', importNo)
    .groupBy('code')
    .execute()
  const { kind, asOf, agencyId, mapping, ignoredColumns, questions, counts, ignoredBy, preview } = summary
  const { remembered, answered = [], taught = [] } = summary
  await trx
    .updateTable('imports')
    .set(
      sealColumns(seals, importNo, {
        status: 'draft' as const,
        kind,
        as_of: asOf,
        agency_id: agencyId,
        has_undated: undated ? (1 as const) : (0 as const),
        checked_against: await checkBasis(trx, { id, kind, as_of: asOf, completes }),
        progress_json: JSON.stringify({ phase: 'done', done: counts.read }),
        mapping_json: JSON.stringify(mapping),
        ignored_columns_json: JSON.stringify(ignoredColumns),
        questions_json: JSON.stringify(questions),
        remembered_json: JSON.stringify(remembered),
        answered_json: JSON.stringify(answered),
        taught_json: JSON.stringify(taught),
        counts_json: JSON.stringify(counts),
        ignored_by_json: JSON.stringify(ignoredBy),
        issues_by_code_json: JSON.stringify(Object.fromEntries(byCode.map(r => [r.code, Number(r.rows)]))),
        preview_json: preview === null ? null : JSON.stringify(preview),
        layout_json: summary.layout === undefined ? null : JSON.stringify(summary.layout),
        difference_json: difference.json,
        difference_basis: difference.basis,
      }),
    )
    .where('no', '=', importNo)
    .execute()
}
