import { readBiffSheet } from './biff-sheet.ts'
import { type BiffWorkbook, readBiffWorkbook } from './biff-workbook.ts'
import type { FileLimits } from './refusal.ts'
import { RowBudget } from './row-budget.ts'
import { RowCollector } from './row-collector.ts'
import type { RawRow, RawSheet, RawWorkbook, SheetFacts } from './sheet.ts'

const batchRows = 1000

/**
 * Reads a workbook of Excel 2 to 2003 from its stream of records. Each sheet's records are followed to
 * their end at once, so that a damaged sheet shows before the first row, even if nobody asks for its rows.
 */
export function readXls(stream: Uint8Array, name: string, limits: FileLimits): RawWorkbook {
  const workbook = readBiffWorkbook(stream, name)
  const budget = new RowBudget(limits)
  const sheets = workbook.sheets.map((_, index) => openSheet(stream, workbook, index, limits, budget))
  for (const { facts } of sheets) facts()
  return { format: 'xls', sheets }
}

function openSheet(
  stream: Uint8Array,
  workbook: BiffWorkbook,
  index: number,
  limits: FileLimits,
  budget: RowBudget,
): RawSheet {
  const { name = '', hidden = false, start = 0 } = workbook.sheets[index] ?? {}
  let facts: SheetFacts | undefined

  function read(): RawRow[] {
    const collector = new RowCollector(name, limits.maxColumns, budget.counter(index, name))
    facts = readBiffSheet(stream, workbook, start, collector)
    return collector.takeRows()
  }

  return {
    name,
    hidden,
    date1904: workbook.date1904,
    async *batches() {
      const rows = read()
      for (let at = 0; at < rows.length; at += batchRows) yield rows.slice(at, at + batchRows)
    },
    facts() {
      if (facts === undefined) read()
      return facts as SheetFacts
    },
  }
}
