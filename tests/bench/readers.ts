import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import type { BenchFormat } from './bench-files.ts'

/** Hands on every row with content, its cells as the reader itself has them. */
export type Reader = (path: string, onRow: (cells: readonly unknown[]) => void) => Promise<void>

/** A reader's code is loaded before the clock starts, and only its own. */
type Loader = () => Promise<Reader>

/** The default limits, without those that a file to measure with may pass. */
export const benchLimits = { ...defaultFileLimits, maxFileBytes: 2 ** 31, maxUnpackedBytes: 2 ** 33 }

const ours: Loader = async () => {
  const { readWorkbook } = await import('../../src/ingest/read-workbook.ts')
  const { nodeCapabilities } = await import('../../src/server/node-capabilities.ts')
  return async (path, onRow) => {
    const workbook = await readWorkbook(await readFile(path), path, benchLimits, nodeCapabilities)
    for (const sheet of workbook.sheets) {
      for await (const batch of sheet.batches()) for (const row of batch) onRow(row.cells)
    }
  }
}

/** Everything is off that costs something and is not used. */
const tuned = { dense: true, cellText: false, cellHTML: false, cellDates: true, raw: true, UTC: true }

const sheetJs: Loader = async () => {
  const { read } = await import('xlsx')
  return async (path, onRow) => {
    const workbook = read(await readFile(path), tuned)
    for (const name of workbook.SheetNames) {
      for (const row of workbook.Sheets[name]?.['!data'] ?? []) if (row !== undefined) onRow(row)
    }
  }
}

const exceljs: Loader = async () => {
  const { default: ExcelJS } = await import('exceljs')
  return async (path, onRow) => {
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    })
    for await (const sheet of reader) {
      // The values of a row count from 1.
      for await (const row of sheet) onRow((row.values as unknown[]).slice(1))
    }
  }
}

const readExcelFile: Loader = async () => {
  const { default: read } = await import('read-excel-file/node')
  return async (path, onRow) => {
    for (const { data } of await read(path)) for (const row of data) onRow(row)
  }
}

const csvParse: Loader = async () => {
  const { parse } = await import('csv-parse')
  return async (path, onRow) => {
    const parser = createReadStream(path).pipe(parse({ bom: true }))
    parser.on('readable', () => {
      for (let record = parser.read(); record !== null; record = parser.read()) onRow(record)
    })
    await new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject))
  }
}

const papaparse: Loader = async () => {
  const { default: Papa } = await import('papaparse')
  return (path, onRow) =>
    new Promise((resolve, reject) => {
      Papa.parse<string[]>(createReadStream(path, 'utf8'), {
        chunk: ({ data }) => {
          // The empty piece behind the last line end.
          for (const row of data) if (row.length > 1) onRow(row)
        },
        complete: () => resolve(),
        error: reject,
      })
    })
}

/** Who reads what: ours first, then the one we are held against. */
export const readers: Readonly<Record<BenchFormat, Readonly<Record<string, Loader>>>> = {
  xlsx: { 'pantau-asuh': ours, xlsx: sheetJs, exceljs, 'read-excel-file': readExcelFile },
  csv: { 'pantau-asuh': ours, 'csv-parse': csvParse, papaparse },
}

/** What a cell says, whichever reader it came from: numbers and moments as the number a workbook holds. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return String(Math.round((cell.getTime() / 86_400_000 + 25_569) * 86_400))
  if (typeof cell !== 'object') return String(cell)
  if ('v' in cell) return cellText(cell.v)
  const { raw, isDate } = cell as { raw: string; isDate: boolean }
  return isDate ? String(Math.round(Number(raw) * 86_400)) : String(Number(raw))
}
