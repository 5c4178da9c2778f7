import type { RawRow } from '../../src/ingest/sheet.ts'
import type { KnownSheet } from './random-workbook.ts'
import type { ReadSheet } from './read-outcome.ts'

/** Where a workbook was read otherwise than it was written: every sheet, every row, every cell, nothing forgiven. */
export function findUnlike(sheets: readonly ReadSheet[], known: readonly KnownSheet[]): string[] {
  if (sheets.length !== known.length) return [`${sheets.length} sheets were read, ${known.length} written`]
  return known.flatMap((wanted, at) => {
    const { name, hidden, date1904, rows } = sheets[at] as ReadSheet
    return [
      ...unlike(`sheet ${at}`, [name, hidden, date1904], [wanted.name, wanted.hidden, wanted.date1904]),
      ...unlike(
        `rows of ${name}`,
        rows.map(row => row.number),
        wanted.rows.map(row => row.number),
      ),
      ...unlikeCells(name, rows, wanted.rows),
    ]
  })
}

function unlikeCells(sheet: string, rows: readonly RawRow[], wanted: readonly RawRow[]): string[] {
  return wanted.flatMap(({ number, cells }, at) =>
    Array.from({ length: Math.max(cells.length, rows[at]?.cells.length ?? 0) }, (_, column) =>
      unlike(
        `${sheet}, row ${number}, column ${column}`,
        rows[at]?.cells[column] ?? null,
        cells[column] ?? null,
      ),
    ).flat(),
  )
}

function unlike(what: string, is: unknown, shouldBe: unknown): string[] {
  const [read, written] = [JSON.stringify(is), JSON.stringify(shouldBe)]
  return read === written ? [] : [`${what}: read ${read}, written ${written}`]
}
