import { completionMarks } from '../../domain/completion-marks.ts'
import type { IngestCapabilities } from '../../ingest/capabilities.ts'
import { openCompletion } from '../../ingest/completion-file.ts'
import type { SheetLayout } from '../../ingest/ingest-context.ts'
import { type RowsToRead, readRowsAgain } from '../../ingest/read-rows-again.ts'
import { readWorkbook } from '../../ingest/read-workbook.ts'
import type { FileLimits } from '../../ingest/refusal.ts'
import {
  buildSetAsideWorkbook,
  type SectionRow,
  type SetAsideRow,
  type SetAsideSheet,
} from '../../report/set-aside-workbook.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { Stamp } from '../jobs.ts'
import type { Language } from '../language.ts'
import { type DisclosingFile, type PeopleList, PeopleSeen } from '../people-seen.ts'
import type { RowSetAside, SystemStore } from '../system-store.ts'
import { type Texts, textsFor } from '../texts/texts.ts'
import { cityName } from './make-reports.ts'
import { rowAsItStood } from './row-as-it-stood.ts'

export interface SetAsideTools {
  readonly system: SystemStore
  readonly capabilities: IngestCapabilities
  readonly limits: FileLimits
}

/**
 * The rows of an import that were set aside, as a workbook to be corrected: read
 * once more from the stored upload, so that each cell stands as it stood.
 */
export async function makeSetAside(
  importId: string,
  language: Language,
  stamp: Stamp,
  tools: SetAsideTools,
): Promise<DisclosingFile> {
  const { system, capabilities, limits } = tools
  const { fileName, mapping, completes } = await system.getImport(importId)
  const rows = await system.rowsSetAside(importId)
  if (rows.length === 0) throw new CodedProblem('no-rows-set-aside')
  const original = await readWorkbook(await system.getOriginal(importId), fileName, limits, capabilities)
  const workbook = completes === null ? original : openCompletion(original).workbook
  const wanted = new Map<string, RowsToRead>()
  for (const { sheet, row } of rows) {
    const known = wanted.get(sheet) ?? { rows: new Set(), mergedColumns: mergedColumns(mapping, sheet) }
    known.rows.add(row)
    wanted.set(sheet, known)
  }
  const texts = textsFor(language)
  const context = {
    rows: Map.groupBy(rows, row => row.sheet),
    raw: await readRowsAgain(workbook, wanted),
    layouts: (await system.layoutOf(importId)) ?? layoutsOfMapping(mapping),
    identifiers: new Set(mapping.filter(({ field }) => identifierFields.has(field)).map(m => m.header)),
    isCompletion: completes !== null,
    texts,
    language,
  }
  const sheets = sheetsOf(context)
  const bytes = await buildSetAsideWorkbook({
    importId,
    fileName,
    organisation: `Pemerintah ${cityName}`,
    stamp,
    marks: completionMarks[language],
    lead: texts.setAsideLead,
    sheets,
  })
  return { bytes, people: peopleIn(sheets, rows) }
}

/** Whoever is named by a whole number in the rows, or in what was found wrong with them. */
function peopleIn(sheets: readonly SetAsideSheet[], rows: readonly RowSetAside[]): PeopleList {
  const seen = new PeopleSeen()
  for (const { issues } of rows) {
    for (const { raw, value } of issues) for (const text of [raw, value]) seen.addText(text)
  }
  for (const row of sheets.flatMap(sheet => sheet.rows)) {
    if ('section' in row) continue
    for (const cell of row.cells) {
      if (cell.kind === 'text') seen.addText(cell.value)
      else if (cell.kind === 'plain') seen.addText(String(cell.value))
    }
  }
  return seen.list()
}

type Mapping = Awaited<ReturnType<SystemStore['getImport']>>['mapping']

export interface SetAsideContext {
  readonly rows: ReadonlyMap<string, readonly RowSetAside[]>
  readonly raw: Awaited<ReturnType<typeof readRowsAgain>>
  readonly layouts: readonly SheetLayout[]
  /** Headers of columns whose digits must never become a number. */
  readonly identifiers: ReadonlySet<string>
  readonly isCompletion: boolean
  readonly texts: Texts
  readonly language: Language
}

const identifierFields = new Set(['nip', 'nik', 'phone', 'memberNumber'])
/** Columns whose merged cells speak for all their rows. */
const mergedFields = new Set(['agency', 'month'])

function mergedColumns(mapping: Mapping, sheet: string): number[] {
  return mapping.filter(m => m.sheet === sheet && mergedFields.has(m.field)).map(m => m.column)
}

/** For imports that did not keep how they were read: the columns that were understood. */
function layoutsOfMapping(mapping: Mapping): SheetLayout[] {
  return [...Map.groupBy(mapping, match => match.sheet)].map(([sheet, matches]) => ({
    sheet,
    firstRow: 0,
    lastRow: 0,
    headers: matches.map(({ header, column }) => ({ text: header, column })),
    agencyHint: null,
    sections: [],
  }))
}

function sheetsOf(context: SetAsideContext): SetAsideSheet[] {
  const names = new Set<string>()
  return context.layouts.flatMap(layout => {
    const lower = context.layouts.filter(l => l.sheet === layout.sheet && l.firstRow > layout.lastRow)
    const end = Math.min(Number.POSITIVE_INFINITY, ...lower.map(l => l.firstRow))
    const fits = (columns: readonly { column: number }[], row: RowSetAside) =>
      row.issues.every(({ column }) => column === null || layout.headers.some(h => h.text === column)) ||
      columns.length === 0
    const rows = ofTable(context.rows.get(layout.sheet) ?? [], layout).filter(
      row => row.row > layout.lastRow && row.row < end && fits(layout.headers, row),
    )
    if (rows.length === 0) return []
    const headers = withAgency(denseHeaders(layout), rows)
    return {
      name: uniqueName(layout.sheet, names),
      title: layout.agencyHint,
      headers: headers.map(header => header.text),
      rows: rowsOf(rows, layout, headers, context),
    }
  })
}

/** Of tables side by side each has its own part of a row. */
function ofTable(rows: readonly RowSetAside[], { table = 0 }: SheetLayout): readonly RowSetAside[] {
  if (table === 0) return rows
  return rows
    .map(row => ({ ...row, issues: row.issues.filter(issue => issue.group === table) }))
    .filter(row => row.issues.length > 0)
}

/** From the first header to the last, with the columns between that have none. */
function denseHeaders({ headers }: SheetLayout): SheetLayout['headers'] {
  const columns = headers.map(header => header.column)
  const first = Math.min(...columns)
  return Array.from({ length: Math.max(...columns) - first + 1 }, (_, index) => ({
    text: headers.find(header => header.column === first + index)?.text ?? '',
    column: first + index,
  }))
}

/** Where a sheet has no column of agencies, the one in which rows that lack theirs can name it. */
function withAgency(headers: SheetLayout['headers'], rows: readonly RowSetAside[]): SheetLayout['headers'] {
  const isLacking = rows.some(row =>
    row.issues.some(({ code, column }) => code === 'agency-missing' && column === null),
  )
  return isLacking ? [...headers, { text: agencyHeader, column: nowhere }] : headers
}

/** Known as the header of agencies, whatever the workbook's language. */
const agencyHeader = 'OPD'
/** No cell of the file stands there. */
const nowhere = -1

function rowsOf(
  rows: readonly RowSetAside[],
  layout: SheetLayout,
  headers: SheetLayout['headers'],
  context: SetAsideContext,
): (SetAsideRow | SectionRow)[] {
  let section: string | undefined
  return rows
    .toSorted((a, b) => a.row - b.row)
    .flatMap(row => {
      const above = layout.sections.findLast(({ row: at }) => at < row.row)?.text
      const heading = above !== undefined && above !== section ? [{ section: above }] : []
      section = above
      return [...heading, rowAsItStood(row, headers, context)]
    })
}

/** As a workbook allows it: 31 characters, none of `[]:*?/\`, each name once. */
function uniqueName(sheet: string, taken: Set<string>): string {
  const clean =
    sheet
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Data'
  let name = clean
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${clean.slice(0, 27)} (${n})`
  taken.add(name.toLowerCase())
  return name
}
