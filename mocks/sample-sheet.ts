import { type CellValue, writeXlsx } from 'hucre/xlsx'

/** A list as an office prints it: titles, a header, rows, and something below them. */
export interface SampleSheet {
  readonly name: string
  readonly titles: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
  readonly below: readonly (readonly CellValue[])[]
  readonly widths: readonly number[]
}

/** A fixed instant, so that the same city gives the same workbook. */
const madeAt = new Date('2025-12-01T02:00:00Z')

/** Bytes of an `.xlsx` with these sheets; numbers stay numbers, NIP and NIK are text. */
export function writeSampleWorkbook(sheets: readonly SampleSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, titles, header, rows, below, widths }) => ({
      name,
      columns: widths.map(width => ({ width })),
      rows: [
        ...titles.map(title => [title]),
        [],
        [...header],
        ...rows.map(row => [...row]),
        ...below.map(row => [...row]),
      ],
      merges: titles.map((_, row) => ({
        startRow: row,
        endRow: row,
        startCol: 0,
        endCol: header.length - 1,
      })),
      freezePane: { rows: titles.length + 2 },
    })),
    properties: { creator: 'Kota Contoh', created: madeAt, modified: madeAt },
  })
}
