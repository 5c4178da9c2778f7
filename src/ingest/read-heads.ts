import type { SheetHead } from './recognise-kind.ts'
import type { RawRow, RawSheet, RawWorkbook } from './sheet.ts'

/** Enough for the titles, the header, and some rows to look at. */
const headRows = 60

/** The first rows of each sheet; the sheets are read again, whole, once it is clear what they are. */
export async function readHeads(workbook: RawWorkbook): Promise<SheetHead[]> {
  const heads: SheetHead[] = []
  for (const sheet of workbook.sheets) heads.push({ sheet, rows: await readHead(sheet) })
  return heads
}

async function readHead(sheet: RawSheet): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of sheet.batches()) {
    rows.push(...batch.slice(0, headRows - rows.length))
    if (rows.length >= headRows) break
  }
  return rows
}
