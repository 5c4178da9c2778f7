import { completionCodeIn, completionMarks, completionSheet } from '../domain/completion-marks.ts'
import { textOf } from './cell-text.ts'
import type { RawCell, RawRow, RawSheet, RawWorkbook } from './sheet.ts'

/** The code stands on the first line; some programs put rows of their own above it. */
const codeWithin = 20

export interface OriginalPlace {
  readonly sheet: string
  readonly row: number
}

/** A corrected workbook of rows set aside, without what was added to the original rows. */
export interface CompletionFile {
  readonly workbook: RawWorkbook
  /** Where a row stood in the completed file; known once the row was read. */
  placeOf(sheet: string, row: number): OriginalPlace | null
}

/** The id of the import that a workbook says it corrects; `null` in every other file. */
export async function findCompletionCode(workbook: RawWorkbook): Promise<string | null> {
  for (const sheet of workbook.sheets) {
    for (const row of await firstRows(sheet)) {
      for (const cell of row.cells) {
        const code = typeof cell === 'string' ? completionCodeIn(cell) : null
        if (code !== null) return code
      }
    }
  }
  return null
}

async function firstRows(sheet: RawSheet): Promise<readonly RawRow[]> {
  for await (const batch of sheet.batches()) return batch.slice(0, codeWithin)
  return []
}

/** Takes code, reasons, advice and places out of a workbook: what remains is the office's own. */
export function openCompletion(workbook: RawWorkbook): CompletionFile {
  const places = new Map<string, Map<number, OriginalPlace>>()
  const sheets = workbook.sheets.filter(sheet => sheet.name !== completionSheet)
  return {
    workbook: {
      ...workbook,
      sheets: sheets.map(sheet => {
        const ofSheet = new Map<number, OriginalPlace>()
        places.set(sheet.name, ofSheet)
        return withoutAdditions(sheet, ofSheet)
      }),
    },
    placeOf: (sheet, row) => places.get(sheet)?.get(row) ?? null,
  }
}

function withoutAdditions(sheet: RawSheet, places: Map<number, OriginalPlace>): RawSheet {
  async function* batches(): AsyncGenerator<readonly RawRow[]> {
    let added: AddedColumns | null = null
    for await (const batch of sheet.batches()) {
      const own: RawRow[] = []
      for (const row of batch) {
        added ??= findAddedColumns(row)
        const place = added === null ? null : placeIn(row, added)
        if (place !== null) places.set(row.number, place)
        const cells = row.cells.map((cell, column) =>
          added?.all.has(column) || isCodeLine(cell) ? null : cell,
        )
        if (cells.some(cell => cell !== null)) own.push({ ...row, cells })
      }
      yield own
    }
  }
  return { ...sheet, facts: () => sheet.facts(), batches }
}

interface AddedColumns {
  readonly sheet: number
  readonly row: number
  readonly all: ReadonlySet<number>
}

/** The header tells itself by the place of the row; reason and advice are the first columns so named. */
function findAddedColumns(row: RawRow): AddedColumns | null {
  const texts = row.cells.map(textOf)
  for (const marks of Object.values(completionMarks)) {
    const [sheet, ofRow] = [texts.lastIndexOf(marks.sheet), texts.lastIndexOf(marks.row)]
    if (sheet < 0 || ofRow < 0) continue
    const others = [texts.indexOf(marks.reason), texts.indexOf(marks.remedy), texts.lastIndexOf(marks.groups)]
    return { sheet, row: ofRow, all: new Set([sheet, ofRow, ...others.filter(column => column >= 0)]) }
  }
  return null
}

function placeIn(row: RawRow, added: AddedColumns): OriginalPlace | null {
  const sheet = textOf(row.cells[added.sheet] ?? null)
  const number = textOf(row.cells[added.row] ?? null)
  return /^[1-9]\d{0,7}$/.test(number) ? { sheet, row: Number(number) } : null
}

function isCodeLine(cell: RawCell): boolean {
  return typeof cell === 'string' && completionCodeIn(cell) !== null
}
