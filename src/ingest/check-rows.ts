import type { AgencyMatcher } from '../domain/agency-match.ts'
import type { Origin } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { isDitto, isEmptyCell, textOf } from './cell-text.ts'
import type { CellContext, Column, Columns } from './column.ts'
import type { Draft } from './draft.ts'
import { fields, type Values } from './fields.ts'
import type { KindRules, RowChecks } from './kind-rules.ts'
import type { MatchedColumn } from './match-columns.ts'
import { MergedCells } from './merged-cells.ts'
import { NoiseFilter } from './noise-row.ts'
import type { PlannedSheet } from './plan-reading.ts'
import { RowNotes } from './row-notes.ts'
import { RunningTotals } from './running-totals.ts'
import type { RawCell, RawRow } from './sheet.ts'

export interface SheetReading<Kind extends SnapshotKind> {
  readonly kind: Kind
  readonly rules: KindRules<Kind>
  readonly planned: PlannedSheet
  /** Place of the sheet in the file. */
  readonly index: number
  readonly checks: RowChecks
  readonly matcher: AgencyMatcher
  readonly draft: Draft<Kind>
  /** Fields whose dates somebody said are written so. */
  readonly monthFirst: ReadonlySet<string>
  readonly dayFirst: ReadonlySet<string>
}

/** No sheet has more rows. */
const mostRows = 1_048_576

/** Turns the rows of one sheet into records, findings and ignored rows. */
export class RowReader<Kind extends SnapshotKind> {
  readonly #reading: SheetReading<Kind>
  readonly #columns: Columns
  readonly #fields: readonly string[]
  readonly #noise: NoiseFilter
  readonly #merged: MergedCells
  readonly #totals: RunningTotals
  readonly #groups: readonly number[]
  /** With a column of agencies a blank cell is a gap, and no heading above fills it. */
  readonly #hasAgencies: boolean
  #section: string | null = null
  #lastRow = 0

  constructor(reading: SheetReading<Kind>) {
    const { kind, planned, matcher, draft } = reading
    this.#reading = reading
    this.#columns = fields[kind]
    this.#fields = Object.keys(this.#columns)
    this.#noise = new NoiseFilter(kind, planned, matcher)
    this.#merged = new MergedCells(this.#columns, planned.match.matched)
    this.#totals = new RunningTotals(this.#columns, planned, draft)
    this.#hasAgencies = planned.match.matched.some(match => match.field === 'agency')
    const groups = new Set(planned.match.matched.map(match => match.group))
    this.#groups = [...groups].filter(group => group > 0).toSorted((a, b) => a - b)
  }

  read(row: RawRow): void {
    this.#lastRow = row.number
    const { draft } = this.#reading
    const noise = this.#noise.find(row)
    if (noise === null) {
      if (!this.#merged.defer(row, this.#section)) this.#readData(row, this.#section)
      return
    }
    draft.ignore(noise.reason)
    if (noise.agency !== undefined) this.#section = noise.agency
    if (noise.reason === 'total') this.#totals.compare(row)
    if (noise.reason === 'section-heading') this.#totals.beginSection()
  }

  /** Reads the rows that waited for merged cells, once the sheet has told them. */
  finish(isCsv: boolean): void {
    const { draft, planned } = this.#reading
    const facts = planned.sheet.facts()
    this.#noise.mergedAreFilled()
    for (const { row, section } of this.#merged.fill(facts.merges)) {
      const noise = this.#noise.find(row)
      if (noise === null) this.#readData(row, section)
      else draft.ignore(noise.reason)
      if (noise?.reason === 'total') this.#totals.compare(row)
    }
    const sheet = planned.sheet.name
    if (this.#lastRow >= mostRows || (isCsv && this.#lastRow === 65_536)) {
      draft.warn({ sheet, code: 'may-be-cut-off', detail: { rows: this.#lastRow } })
    }
    const hidden = {
      sheet: planned.sheet.hidden,
      rows: facts.hasHiddenRows,
      columns: facts.hasHiddenColumns,
      filter: facts.hasActiveFilter,
    }
    for (const [what, isHidden] of Object.entries(hidden)) {
      if (isHidden) draft.warn({ sheet, code: 'hidden-content-read', detail: { what } })
    }
  }

  #readData(row: RawRow, section: string | null): void {
    const { matched } = this.#reading.planned.match
    if (this.#groups.length === 0) {
      this.#readRecord(row, section, 0, matched)
      return
    }
    const filled = this.#groups.filter(group =>
      matched.some(match => match.group === group && !isEmptyCell(row.cells[match.column] ?? null)),
    )
    // A sponsor without any worker is one row, set aside for its missing NIK.
    for (const group of filled.length > 0 ? filled : [this.#groups[0] as number]) {
      const ofGroup = matched.filter(match => match.group === 0 || match.group === group)
      this.#readRecord(row, section, group, ofGroup)
    }
  }

  #readRecord(row: RawRow, section: string | null, group: number, matched: readonly MatchedColumn[]): void {
    const { rules, planned, checks, draft, index } = this.#reading
    const origin: Origin = { sheet: planned.sheet.name, row: row.number, group }
    const notes = new RowNotes(field => {
      const match = matched.find(m => m.field === field)
      return match === undefined
        ? { column: null, raw: null }
        : { column: match.header, raw: textOf(row.cells[match.column] ?? null) || null }
    })
    const values = this.#readValues(row, matched, notes)
    this.#totals.add(values)
    const agencyHint = (this.#hasAgencies ? null : section) ?? planned.agencyHint
    const record = rules.toRecord(values as Values<Kind>, { origin, notes, checks, agencyHint })
    if (record === null || notes.outcome === 'setAside') draft.setAside(notes, origin)
    else draft.keep(record, notes, (index * 2 ** 21 + row.number) * 32 + group)
  }

  #readValues(row: RawRow, matched: readonly MatchedColumn[], notes: RowNotes): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    for (const field of this.#fields) values[field] = null
    for (const { field, column } of matched) {
      const cell = row.cells[column] ?? null
      if (cell !== null)
        values[field] = this.#readCell(field, this.#columns[field] as Column<unknown>, cell, notes)
    }
    return values
  }

  #readCell(field: string, column: Column<unknown>, cell: RawCell, notes: RowNotes): unknown {
    if (isEmptyCell(cell)) return null
    if (cell !== null && typeof cell === 'object' && cell.type === 'error') {
      notes.setAside(field, 'cell-error', { detail: { error: cell.code } })
      return null
    }
    if (isDitto(cell)) {
      notes.setAside(field, 'ditto-mark')
      return null
    }
    const { planned, monthFirst, dayFirst, draft } = this.#reading
    const context: CellContext = { date1904: planned.sheet.date1904, monthFirst: monthFirst.has(field) }
    const { value, findings = [] } = column.parse(cell, context)
    for (const finding of findings) {
      notes.add(field, finding)
      if (finding.code === 'date-month-first' && !dayFirst.has(field))
        draft.seeMonthFirst(field, textOf(cell))
    }
    return value
  }
}
