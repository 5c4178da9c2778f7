import type { PlainDate } from '../domain/plain-date.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { AnswerBook } from './answer-book.ts'
import { isEmptyCell, textOf } from './cell-text.ts'
import type { Draft } from './draft.ts'
import type { GivenChoices, IngestPreview, IngestSummary } from './ingest-context.ts'
import { parseDateCell } from './parse-date.ts'
import type { ReadingPlan } from './plan-reading.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import type { SheetHead } from './recognise-kind.ts'
import type { RawCell } from './sheet.ts'

const previewRows = 8

/** What a draft tells whoever decides about it. */
export function summarise(
  plan: ReadingPlan,
  draft: Draft<SnapshotKind>,
  book: AnswerBook,
  { agencyId }: GivenChoices,
): IngestSummary {
  const asOf = plan.asOf ?? draft.lastMonth()
  // Everything that was read waits for an answer that concerns the whole file.
  const fileRows = draft.counts.read - draft.counts.ignored
  return {
    kind: plan.kind,
    asOf,
    agencyId,
    mapping: plan.sheets.flatMap(({ sheet, match }) =>
      match.matched.map(({ field, header, column }) => ({ field, header, sheet: sheet.name, column })),
    ),
    ignoredColumns: [...new Set(plan.sheets.flatMap(({ match }) => match.ignored))],
    layout: draft.layout,
    questions: [
      ...plan.questions.map(question => ({ ...question, rows: fileRows })),
      ...book.questions(fileRows),
    ],
    remembered: book.remembered(),
    answered: book.answered(),
    taught: book.taught(),
    counts: { ...draft.counts },
    ignoredBy: { ...draft.ignoredBy },
    preview: previewOf(plan.sheets[0]),
  }
}

/** The summary of a file whose kind must be asked first: no row was read. */
export function summariseUndecided(
  plan: ReadingPlan,
  heads: readonly SheetHead[],
  { agencyId, asOf }: GivenChoices,
): IngestSummary {
  const head = heads.find(({ rows }) => rows.length > 0)
  return {
    kind: null,
    asOf,
    agencyId,
    mapping: [],
    ignoredColumns: [],
    questions: [...plan.questions],
    remembered: [],
    answered: [],
    taught: [],
    counts: { read: 0, accepted: 0, repaired: 0, setAside: 0, ignored: 0 },
    ignoredBy: {},
    preview: head === undefined ? null : rawPreview(head),
  }
}

function previewOf(planned: PlannedSheet | undefined): IngestPreview | null {
  if (planned === undefined) return null
  const { sheet, head, header, match } = planned
  const width = Math.max(...header.headers.map(({ column }) => column)) + 1
  const headers = Array.from({ length: width }, (_, column) => ({
    header: header.headers.find(h => h.column === column)?.text ?? '',
    field: match.matched.find(m => m.column === column)?.field ?? null,
  }))
  const rows = head.rows.filter(row => row.number > header.lastRow).slice(0, previewRows)
  return {
    sheet: sheet.name,
    headerRow: header.lastRow,
    headers,
    rows: rows.map(row => previewRow(row, width, sheet.date1904)),
  }
}

function rawPreview({ sheet, rows }: SheetHead): IngestPreview {
  const width = Math.max(...rows.map(row => row.cells.length))
  const headers = Array.from({ length: width }, () => ({ header: '', field: null }))
  const shown = rows.slice(0, previewRows).map(row => previewRow(row, width, sheet.date1904))
  return { sheet: sheet.name, headerRow: 0, headers, rows: shown }
}

function previewRow(row: SheetHead['rows'][number], width: number, date1904: boolean) {
  const cells = Array.from({ length: width }, (_, column) => showCell(row.cells[column] ?? null, date1904))
  return { row: row.number, cells }
}

function showCell(cell: RawCell, date1904: boolean): string | null {
  if (cell !== null && typeof cell === 'object' && cell.type === 'number' && cell.isDate) {
    const { value } = parseDateCell(cell, { date1904, monthFirst: false })
    if (value !== null) return value.timestamp ?? (value.date satisfies PlainDate)
  }
  return isEmptyCell(cell) ? null : textOf(cell)
}
