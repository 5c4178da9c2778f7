import type { AgencyMatcher } from '../domain/agency-match.ts'
import type { Origin } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { isDitto, isEmptyCell, textOf } from './cell-text.ts'
import type { CellContext, Column, Columns, Finding } from './column.ts'
import type { DateOrders } from './date-orders.ts'
import { DittoFill, type FilledRow } from './ditto-fill.ts'
import type { Draft } from './draft.ts'
import { fields, type Values } from './fields.ts'
import type { KindRules, RowChecks } from './kind-rules.ts'
import type { MatchedColumn } from './match-columns.ts'
import { MergedCells } from './merged-cells.ts'
import { type LowerTable, NoiseFilter } from './noise-row.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import { RowNotes } from './row-notes.ts'
import { RunningTotals } from './running-totals.ts'
import type { RawCell, RawRow, SheetFacts } from './sheet.ts'
import { StatusWords } from './status-words.ts'

export interface SheetReading<Kind extends SnapshotKind> {
  readonly kind: Kind
  readonly rules: KindRules<Kind>
  readonly planned: PlannedSheet
  /** Place of the sheet in the file. */
  readonly index: number
  readonly checks: RowChecks
  readonly matcher: AgencyMatcher
  readonly draft: Draft<Kind>
  readonly orders: DateOrders
  /** What a month without a year belongs to. */
  readonly year: number | null
}

/** Turns the rows of one table into records, findings and ignored rows. */
export class RowReader<Kind extends SnapshotKind> {
  readonly #reading: SheetReading<Kind>
  readonly #columns: Columns
  /** What a row without any content gives. */
  readonly #blank: Readonly<Record<string, null>>
  /** How the cells of a column are read, by its field. */
  readonly #cells: ReadonlyMap<string, CellReading>
  readonly #noise: NoiseFilter
  readonly #merged: MergedCells
  readonly #totals: RunningTotals
  readonly #dittos: DittoFill
  readonly #statuses: StatusWords
  readonly #groups: readonly number[]
  /** With a column of agencies a blank cell is a gap, and no heading above fills it. */
  readonly #hasAgencies: boolean
  #section: string | null = null
  readonly #sections: { row: number; text: string }[] = []

  constructor(reading: SheetReading<Kind>) {
    const { kind, planned, matcher, draft, checks } = reading
    this.#reading = reading
    this.#columns = fields[kind]
    this.#blank = Object.fromEntries(Object.keys(this.#columns).map(field => [field, null]))
    this.#cells = readingsOf(reading, this.#columns)
    this.#noise = new NoiseFilter(kind, planned, matcher)
    this.#merged = new MergedCells(this.#columns, planned.match.matched)
    this.#totals = new RunningTotals(this.#columns, planned, draft)
    this.#dittos = new DittoFill(kind, planned.match.matched, checks.book)
    this.#statuses = new StatusWords(kind, checks.book)
    this.#hasAgencies = planned.match.matched.some(match => match.field === 'agency')
    const groups = new Set(planned.match.matched.map(match => match.group))
    this.#groups = [...groups].filter(group => group > 0).toSorted((a, b) => a - b)
    const { firstRow, lastRow, headers } = planned.header
    const { agencyHint, sheet, table } = planned
    const place = { sheet: sheet.name, table, firstRow, lastRow }
    draft.layout.push({ ...place, headers, agencyHint, sections: this.#sections })
  }

  /**
   * Reads one row; gives the header if another table begins with it, which is then not read.
   *
   * @param isPassing the rows belong to a table that somebody chose to leave out
   */
  read(row: RawRow, isPassing: boolean): LowerTable | null {
    const { draft } = this.#reading
    const noise = this.#noise.find(row)
    if (noise === null) {
      if (isPassing) draft.ignore('other-table')
      else this.#readFilled(this.#dittos.fill(row))
      return null
    }
    if (noise.table !== undefined) return noise.table
    draft.ignore(noise.reason)
    if (isPassing) return null
    if (noise.agency !== undefined && !this.#reading.planned.ignoresSections) {
      this.#section = noise.agency
      this.#sections.push({ row: row.number, text: noise.agency })
    }
    if (noise.reason === 'total') this.#totals.compare(row)
    if (noise.reason === 'section-heading') {
      this.#totals.beginSection()
      this.#dittos.forget()
    }
    return null
  }

  #readFilled(row: FilledRow): void {
    if (!this.#merged.defer(row, this.#section)) this.#readData(row, this.#section)
  }

  /** Reads the rows that waited for merged cells, once the sheet has told them. */
  finish({ merges }: SheetFacts): void {
    const { draft } = this.#reading
    this.#noise.mergedAreFilled()
    for (const { row, section } of this.#merged.fill(merges)) {
      const noise = this.#noise.find(row)
      if (noise === null || noise.table !== undefined) {
        this.#readData(row, section)
        continue
      }
      draft.ignore(noise.reason)
      if (noise.reason === 'total') this.#totals.compare(row)
    }
  }

  #readData(row: FilledRow, section: string | null): void {
    const { matched } = this.#reading.planned.match
    if (this.#groups.length === 0) {
      this.#readRecord(row, section, this.#reading.planned.table, matched)
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

  #readRecord(
    row: FilledRow,
    section: string | null,
    group: number,
    matched: readonly MatchedColumn[],
  ): void {
    const { rules, planned, checks, draft, index } = this.#reading
    const origin: Origin = { sheet: planned.sheet.name, row: row.number, group }
    const notes = new RowNotes(field => {
      const match = matched.find(m => m.field === field)
      return match === undefined
        ? { column: null, raw: null }
        : { column: match.header, raw: rawOf(row, match.column) }
    })
    for (const { field, column } of matched) {
      if (row.dittos?.has(column)) {
        notes.repair(field, 'ditto-filled', { value: textOf(row.cells[column] ?? null) })
      }
    }
    const values = this.#readValues(row, matched, notes)
    this.#totals.add(values)
    const agencyHint = (this.#hasAgencies ? null : section) ?? planned.agencyHint
    const record = rules.toRecord(values as Values<Kind>, { origin, notes, checks, agencyHint })
    if (record === null || notes.outcome === 'setAside') draft.setAside(notes, origin)
    else draft.keep(record, notes, (index * 2 ** 21 + row.number) * 32 + group)
  }

  #readValues(row: RawRow, matched: readonly MatchedColumn[], notes: RowNotes): Record<string, unknown> {
    const values: Record<string, unknown> = { ...this.#blank }
    for (const { field, column } of matched) {
      const cell = row.cells[column] ?? null
      if (cell !== null) values[field] = this.#readCell(field, cell, notes)
    }
    return values
  }

  #readCell(field: string, cell: RawCell, notes: RowNotes): unknown {
    if (isEmptyCell(cell)) return null
    if (cell !== null && typeof cell === 'object' && cell.type === 'error') {
      notes.setAside(field, 'cell-error', { detail: { error: cell.code } })
      return null
    }
    if (isDitto(cell)) {
      notes.setAside(field, 'ditto-mark')
      return null
    }
    const { column, context, isDated } = this.#cells.get(field) as CellReading
    if (isDated) this.#reading.orders.see(field, cell)
    const { value, findings = nothing } = column.parse(cell, context)
    if (value === null && findings.some(finding => finding.code === 'status-unknown')) {
      const status = this.#statuses.resolve(cell)
      if (status !== null) return status
    }
    for (const finding of findings) notes.add(field, finding)
    // Stands for a byte that is no letter: the rest of the name is right, so the row stays and says so.
    if (typeof cell === 'string' && cell.includes('\ufffd')) notes.warn(field, 'letters-damaged')
    return value
  }
}

const nothing: readonly Finding[] = []

interface CellReading {
  readonly column: Column<unknown>
  readonly context: CellContext
  readonly isDated: boolean
}

function readingsOf(
  { planned, orders, year }: Pick<SheetReading<SnapshotKind>, 'planned' | 'orders' | 'year'>,
  columns: Columns,
): ReadonlyMap<string, CellReading> {
  const { date1904 } = planned.sheet
  const readingOf = ([field, column]: [string, Column<unknown>]) => {
    const context = { date1904, monthFirst: orders.isMonthFirst(field), year }
    return [field, { column, context, isDated: orders.isDated(field) }] as const
  }
  return new Map(Object.entries(columns).map(readingOf))
}

/** What stood in the cell, also where the value above was taken for it. */
function rawOf(row: FilledRow, column: number): string | null {
  return row.dittos?.get(column) ?? (textOf(row.cells[column] ?? null) || null)
}
