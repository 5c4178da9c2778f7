import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { RawCell } from '../../src/ingest/sheet.ts'
import { byteByByte, open, rowsOf } from './workbook-fixture.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'B', '0', '&', '<', '>', '"', "'", 'é', 'Ω', '😀', '1985'),
  minLength: 1,
  maxLength: 40,
})
const number = fc
  .oneof(
    fc.integer(),
    fc.integer().map(cents => cents / 100),
    fc.maxSafeInteger(),
  )
  .filter(isWrittenAsItIs)
const cell = fc.oneof(
  { arbitrary: text, weight: 1 },
  { arbitrary: number, weight: 3 },
  fc.boolean(),
  fc.constant(null),
)
const table = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 60 })

/**
 * The writer takes a number's exponent from its logarithm, which comes out one too many or too few
 * beside a power of two: 4503599627370469 stands in the file as 4503599627370725.
 */
function isWrittenAsItIs(value: number): boolean {
  const exponent = Math.floor(Math.log(Math.abs(value)) / Math.LN2)
  return value === 0 || (2 ** exponent <= Math.abs(value) && Math.abs(value) < 2 ** (exponent + 1))
}

function plain(raw: RawCell): unknown {
  if (raw === null || typeof raw === 'string') return raw
  // Written in other digits, it is the same number.
  if (raw.type === 'number') return Number(raw.raw) || 0
  return raw.type === 'boolean' ? raw.value : raw.code
}

describe('a workbook of another format', () => {
  it.each(['biff8', 'xlsb', 'ods', 'fods', 'xlml'] as const)(
    'holds the cells that were written (%s)',
    async bookType => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(table, { minLength: 1, maxLength: 3 }),
          fc.boolean(),
          async (tables, slow) => {
            const book = XLSX.utils.book_new()
            for (const each of tables) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(each))
            const bytes = new Uint8Array(
              XLSX.write(book, { type: 'array', bookType, bookSST: true }) as ArrayBuffer,
            )
            const workbook = await open(bytes, slow ? { capabilities: byteByByte } : {})
            for (const [sheet, rows] of tables.entries()) {
              const wanted = rows.flatMap((cells, index) => {
                const last = cells.findLastIndex(value => value !== null)
                return last < 0 ? [] : [{ number: index + 1, cells: cells.slice(0, last + 1) }]
              })
              const found = await rowsOf(workbook, sheet)
              expect(found.map(row => ({ ...row, cells: row.cells.map(plain) }))).toEqual(wanted)
            }
          },
        ),
        { numRuns: 25 },
      )
    },
  )
})
