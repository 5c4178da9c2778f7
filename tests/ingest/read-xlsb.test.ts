import { unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { open, refusalOf, rowsOf } from './workbook-fixture.ts'

function written(): Uint8Array {
  const rows = Array.from({ length: 40 }, (_, at) => [`1985${at}`, at * 1.5, `Nama ${at}`, at % 2 === 0])
  const sheet = XLSX.utils.aoa_to_sheet([['NIP', 'Angka', 'Nama', 'Ya'], ...rows])
  sheet['!merges'] = [XLSX.utils.decode_range('A1:B2')]
  return new Uint8Array(
    XLSX.write(XLSX.utils.book_new(sheet, 'Data'), {
      bookType: 'xlsb',
      type: 'array',
      bookSST: true,
    }) as ArrayBuffer,
  )
}

const whole = unzipSync(written())

/** The workbook with one part changed, its checksums right. */
function changed(path: string, change: (part: Uint8Array) => Uint8Array): Uint8Array {
  const part = whole[path]
  if (part === undefined) throw new Error(`no part ${path} in ${Object.keys(whole)}`)
  return zipSync({ ...whole, [path]: change(part) } as Zippable, { level: 0 })
}

const sheetPart = 'xl/worksheets/sheet1.bin'

describe('a workbook saved as .xlsb', () => {
  it('gives merges and every row', async () => {
    const workbook = await open(written())
    expect(await rowsOf(workbook)).toHaveLength(41)
    expect(workbook.sheets[0]?.facts().merges).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 },
    ])
  })

  it('is refused if a cell stands right of one that is not there', async () => {
    // A shared string in the first column becomes one without a column of its own.
    const first = [7, 12, 0, 0, 0, 0]
    const bytes = changed(sheetPart, part => {
      const at = part.findIndex((_, start) => first.every((byte, offset) => part[start + offset] === byte))
      expect(at).toBeGreaterThan(0)
      const short = [18, 8, ...part.subarray(at + first.length, at + 14)]
      return Uint8Array.from([...part.subarray(0, at), ...short, ...part.subarray(at + 14)])
    })
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file-damaged', detail: { reason: 'record' } })
  })

  it('is refused where the records of its sheet break off, whatever the checksums say', async () => {
    const { length } = whole[sheetPart] as Uint8Array
    for (let end = 0; end < length - 3; end += 97) {
      const bytes = changed(sheetPart, part => part.subarray(0, end))
      expect(await refusalOf(bytes), `${end}`).toMatchObject({ code: 'file-damaged' })
    }
  })

  it('is refused when a text is not in its list', async () => {
    const bytes = changed('xl/sharedStrings.bin', part => {
      // The list begins and ends, without a text.
      const start = part.subarray(0, 11)
      return new Uint8Array([...start, 0xa0, 0x01, 0x00])
    })
    expect(await refusalOf(bytes)).toMatchObject({ detail: { reason: 'shared-string' } })
  })

  it('never crashes, whichever byte of a part is changed', async () => {
    for (const path of [sheetPart, 'xl/workbook.bin', 'xl/styles.bin', 'xl/sharedStrings.bin']) {
      const { length } = whole[path] as Uint8Array
      for (let at = 0; at < length; at += 17) {
        const bytes = changed(path, part => {
          const copy = part.slice()
          copy[at] = (copy[at] ?? 0) ^ 0x95
          return copy
        })
        // Anything but a refusal is thrown on.
        await refusalOf(bytes)
      }
    }
  })

  it('is refused when it is over the limits', async () => {
    expect(await refusalOf(written(), { limits: { maxRows: 10 } })).toMatchObject({ code: 'too-many-rows' })
    expect(await refusalOf(written(), { limits: { maxColumns: 3 } })).toMatchObject({
      code: 'too-many-columns',
    })
  })
})
