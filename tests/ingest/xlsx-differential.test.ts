import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { RawCell } from '../../src/ingest/sheet.ts'
import { byteByByte, open, rowsOf } from './workbook-fixture.ts'

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    ' ',
    '0',
    '&',
    '<',
    '>',
    '"',
    "'",
    '_x0041_',
    '_',
    'é',
    '😀',
    '\n',
    '\t',
    ']]>',
  ),
  maxLength: 12,
})
const cell = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 })

/** What SheetJS makes of a cell, in the same words. */
function plain(raw: RawCell): unknown {
  if (raw === null || typeof raw === 'string') return raw
  if (raw.type === 'number') return Number(raw.raw)
  return raw.type === 'boolean' ? raw.value : raw.code
}

async function ours(bytes: Uint8Array, sheet: number, slow: boolean): Promise<Map<string, unknown>> {
  const workbook = await open(bytes, slow ? { capabilities: byteByByte } : {})
  const found = new Map<string, unknown>()
  for (const row of await rowsOf(workbook, sheet)) {
    for (const [column, raw] of row.cells.entries()) {
      if (raw !== null) found.set(XLSX.utils.encode_cell({ r: row.number - 1, c: column }), plain(raw))
    }
  }
  return found
}

function theirs(bytes: Uint8Array, sheet: number): Map<string, unknown> {
  const book = XLSX.read(bytes, { type: 'array', cellText: false, cellHTML: false, raw: true })
  const cells = Object.entries(book.Sheets[book.SheetNames[sheet] ?? ''] ?? {}) as [string, XLSX.CellObject][]
  const byRow = new Map<string, unknown>(
    cells
      .filter(([address, { v }]) => !address.startsWith('!') && v !== '' && v !== undefined)
      .map(([a, { v }]) => [a, v]),
  )
  // Rows of nothing but blanks are no rows to us.
  const full = new Set(
    [...byRow].filter(([, v]) => String(v).trim() !== '').map(([a]) => a.replace(/\D/g, '')),
  )
  return new Map([...byRow].filter(([address]) => full.has(address.replace(/\D/g, ''))))
}

describe('against SheetJS', () => {
  it.each([true, false])('reads the same cells (shared strings: %s)', async bookSST => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(table, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (tables, slow) => {
          const book = XLSX.utils.book_new()
          for (const each of tables) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(each))
          const bytes = new Uint8Array(
            XLSX.write(book, { type: 'array', bookSST, compression: true }) as ArrayBuffer,
          )
          for (const sheet of tables.keys()) {
            expect([...(await ours(bytes, sheet, slow))].sort()).toEqual([...theirs(bytes, sheet)].sort())
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
