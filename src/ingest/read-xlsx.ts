import type { Container } from './container.ts'
import type { FileLimits } from './refusal.ts'
import { RowBudget } from './row-budget.ts'
import type { RawRow, RawSheet, RawWorkbook, SheetFacts } from './sheet.ts'
import { verifyParts } from './verify-parts.ts'
import { partsByRelationship, readText, readWorkbookParts, type SheetPart } from './xlsx-package.ts'
import { SheetScanner } from './xlsx-scanner.ts'
import { readSharedStrings, SharedStrings } from './xlsx-strings.ts'
import { readDateStyles } from './xlsx-styles.ts'
import { decodeXml, tagsOf } from './xlsx-xml.ts'
import type { ZipEntry } from './zip-directory.ts'

const batchRows = 1000

interface WorkbookContext {
  readonly container: Container
  readonly strings: SharedStrings
  readonly dateStyles: Uint8Array
  readonly date1904: boolean
  readonly limits: FileLimits
  readonly budget: RowBudget
  /** Sheets with a table that leaves rows out. */
  readonly filtered: ReadonlySet<SheetPart>
}

/**
 * Reads an Excel workbook. Its sheets are scanned as their rows are asked for; every other part is
 * checked here, so that damage anywhere but in an unread sheet shows before the first row.
 */
export async function readXlsx(
  container: Container,
  workbook: ZipEntry,
  limits: FileLimits,
): Promise<RawWorkbook> {
  const parts = await readWorkbookParts(container, workbook)
  const sheetEntries = parts.sheets.map(sheet => sheet.entry)
  const largest = sheetEntries.toSorted((a, b) => b.size - a.size)[0]
  const { styles, sharedStrings } = parts
  const dateStyles =
    styles === undefined ? new Uint8Array() : readDateStyles(await readText(container, styles), styles.name)
  const strings =
    sharedStrings === undefined
      ? new SharedStrings()
      : await readSharedStrings(container.read(sharedStrings), sharedStrings.name)
  // The largest sheet is checked as it is read: unpacking it twice would cost a third of the whole.
  await verifyParts(container, new Set(largest === undefined ? [] : [largest]))
  const context = {
    container,
    strings,
    dateStyles,
    date1904: parts.date1904,
    limits,
    budget: new RowBudget(limits),
    filtered: await findFiltered(container, parts.sheets),
  }
  return {
    format: 'xlsx',
    sheets: parts.sheets.map((sheet, index) => openSheet(context, sheet, index)),
    verifyUnread: () => container.verify(),
  }
}

/** A table keeps its filter in a part of its own. */
async function findFiltered(container: Container, sheets: readonly SheetPart[]): Promise<Set<SheetPart>> {
  const filtered = new Set<SheetPart>()
  for (const sheet of sheets) {
    const { allOf } = await partsByRelationship(container, sheet.entry)
    for (const table of allOf('table')) {
      for (const { name, tag, closes } of tagsOf(await readText(container, table), table.name)) {
        // One that only hides its button filters nothing.
        if (name === 'filterColumn' && !closes && !tag.endsWith('/>')) filtered.add(sheet)
      }
    }
  }
  return filtered
}

function openSheet(context: WorkbookContext, part: SheetPart, index: number): RawSheet {
  let facts: SheetFacts | undefined

  async function* batches(): AsyncGenerator<readonly RawRow[]> {
    const scanner = new SheetScanner({
      entry: part.entry.name,
      sheet: part.name,
      strings: context.strings,
      dateStyles: context.dateStyles,
      date1904: context.date1904,
      maxColumns: context.limits.maxColumns,
      countRow: context.budget.counter(index, part.name),
    })
    for await (const text of decodeXml(context.container.read(part.entry), part.entry.name)) {
      scanner.feed(text)
      if (scanner.rows.length >= batchRows) yield scanner.takeRows()
    }
    scanner.end()
    const { merges, hasHiddenRows, hasHiddenColumns } = scanner
    const hasActiveFilter = scanner.hasActiveFilter || context.filtered.has(part)
    facts = { merges, hasHiddenRows, hasHiddenColumns, hasActiveFilter }
    if (scanner.rows.length > 0) yield scanner.takeRows()
  }

  return {
    name: part.name,
    hidden: part.hidden,
    date1904: context.date1904,
    batches,
    facts() {
      if (facts === undefined) throw new Error('facts are known only once all batches were read')
      return facts
    },
  }
}
