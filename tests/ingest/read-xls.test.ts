import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { number, open, refusalOf, rowsOf } from './workbook-fixture.ts'

/** One record of an old workbook: its type, its length and its bytes. */
function record(type: number, ...bytes: readonly number[]): number[] {
  return [type & 255, type >> 8, bytes.length & 255, bytes.length >> 8, ...bytes]
}

const u16 = (value: number) => [value & 255, value >> 8]
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]
const f64 = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)]
const latin = (text: string) => [...text].map(char => char.charCodeAt(0))
const end = record(0x0a)

/** A bare stream of version 8 records with one sheet, as it lies inside an OLE file. */
function sheetOf(...records: readonly (readonly number[])[]): Uint8Array {
  return new Uint8Array([
    ...record(0x0809, ...u16(0x0600), ...u16(0x10), ...u32(0), ...u32(0), ...u32(0)),
    ...records.flat(),
    ...end,
  ])
}

const place = (row: number, column: number) => [...u16(row), ...u16(column), ...u16(0)]

async function cells(bytes: Uint8Array): Promise<unknown[]> {
  const workbook = await open(bytes, { name: 'data.xls' })
  expect(workbook.format).toBe('xls')
  return (await rowsOf(workbook)).map(row => row.cells)
}

function written(bookType: XLSX.BookType, more: Partial<XLSX.WorkBook> = {}): Uint8Array {
  const book = XLSX.utils.book_new(
    XLSX.utils.aoa_to_sheet([
      ['NIP', 'Nama'],
      ['1985', 'Satu Contoh'],
      [45717, 'Dua'],
    ]),
    'Data',
  )
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['dua']]), '__proto__')
  return new Uint8Array(XLSX.write({ ...book, ...more }, { bookType, type: 'array' }) as ArrayBuffer)
}

describe('the records of an old workbook', () => {
  it('are read whatever their kind', async () => {
    const rk = (value: number, flags: number) => u32(((value << 2) | flags) >>> 0)
    const sheet = sheetOf(
      record(0x0203, ...place(0, 0), ...f64(Number('198501012010011001'))),
      record(0x027e, ...place(0, 1), ...rk(1680, 3)),
      record(0x00bd, ...u16(0), ...u16(2), ...u16(0), ...rk(7, 2), ...u16(0), ...rk(-8, 2), ...u16(3)),
      record(0x0204, ...place(0, 4), ...u16(2), 1, 0xe9, 0, 0x42, 0),
      record(0x0205, ...place(0, 5), 1, 0),
      record(0x0205, ...place(0, 6), 0x17, 1),
    )
    expect(await cells(sheet)).toEqual([
      [
        number('198501012010011000'),
        number('16.8'),
        number('7'),
        number('-8'),
        'éB',
        { type: 'boolean', value: true },
        { type: 'error', code: '#REF!' },
      ],
    ])
  })

  it('give formulas their last value, and say where there is none', async () => {
    const formula = (column: number, ...value: readonly number[]) =>
      record(0x0006, ...place(0, column), ...value, ...u16(0), ...u32(0), ...u16(0))
    const special = (kind: number, value = 0) => [kind, 0, value, 0, 0, 0, 0xff, 0xff]
    const sheet = sheetOf(
      formula(0, ...f64(2.5)),
      formula(1, ...special(0)),
      record(0x0207, ...u16(3), 0, ...latin('abc')),
      formula(2, ...special(1, 1)),
      formula(3, ...special(2, 0x2a)),
      formula(4, ...special(3)),
      formula(5, ...special(0)),
    )
    const none = { type: 'error', code: '#NOVALUE' }
    const [truth, missing] = [
      { type: 'boolean', value: true },
      { type: 'error', code: '#N/A' },
    ]
    expect(await cells(sheet)).toEqual([[number('2.5'), 'abc', truth, missing, null, none]])
  })

  it('go on in the next where a text is too long, with other letters', async () => {
    const [first, second] = ['a'.repeat(5000), 'é'.repeat(3000)]
    const sheet = sheetOf(
      record(0x0204, ...place(0, 0), ...u16(8000), 0, ...latin(first)),
      record(0x003c, 1, ...latin(second).flatMap(u16)),
    )
    expect(await cells(sheet)).toEqual([[first + second]])
  })

  it('tell dates by their format, merges, hidden rows and columns, and an active filter', async () => {
    const sheet = sheetOf(
      record(0x041e, ...u16(164), ...u16(10), 0, ...latin('dd/mm/yyyy')),
      record(0x00e0, ...u16(0), ...u16(164)),
      record(0x009b),
      record(0x007d, ...u16(1), ...u16(1), ...u16(0), ...u16(0), ...u16(1), ...u16(0)),
      record(0x0208, ...u16(0), ...u16(0), ...u16(1), ...u16(255), ...u16(0), ...u16(0), ...u32(0x120)),
      record(0x0203, ...place(0, 0), ...f64(45717)),
      record(0x00e5, ...u16(1), ...u16(0), ...u16(2), ...u16(0), ...u16(1)),
    )
    const workbook = await open(sheet)
    expect((await rowsOf(workbook))[0]?.cells).toEqual([number('45717', true)])
    expect(workbook.sheets[0]?.facts()).toEqual({
      merges: [{ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 }],
      hasHiddenRows: true,
      hasHiddenColumns: true,
      hasActiveFilter: true,
    })
  })

  it('are read in the order of rows, even where they go by column', async () => {
    const label = (row: number, column: number, text: string) =>
      record(0x0204, ...place(row, column), ...u16(text.length), 0, ...latin(text))
    const sheet = sheetOf(label(0, 0, 'a'), label(1, 0, 'c'), label(0, 1, 'b'), label(1, 1, 'd'))
    expect(await cells(sheet)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('are read as the small writers of web pages leave them', async () => {
    // No version, no OLE file around, and UTF-8 that nobody mentions.
    const name = [...new TextEncoder().encode('José')]
    const bytes = new Uint8Array([
      ...record(0x0809, ...u16(0), ...u16(0x10), ...u16(0), ...u16(0)),
      ...record(0x0204, ...place(0, 0), ...u16(name.length), ...name),
      ...record(0x0203, ...place(0, 1), ...f64(3374010101800001)),
      ...end,
    ])
    expect(await cells(bytes)).toEqual([['José', number('3374010101800001')]])
  })
})

describe('sheets of a binary workbook', () => {
  it.each(['biff8', 'xlsb'] as const)('keep their names, order, state and calendar (%s)', async bookType => {
    const state = { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] } as XLSX.WBProps
    const { sheets } = await open(written(bookType, { Workbook: state }))
    expect(sheets.map(({ name, hidden, date1904 }) => [name, hidden, date1904])).toEqual([
      ['Data', false, true],
      ['__proto__', true, true],
    ])
  })
})

describe('a binary workbook that is not whole', () => {
  it('is refused wherever the records break off', async () => {
    const whole = written('biff2')
    for (let length = 7; length < whole.length; length++) {
      expect(await refusalOf(whole.subarray(0, length)), `${length}`).toMatchObject({ code: 'file-damaged' })
    }
  })

  it('is refused when a sheet is not where its list says, or a text is not in the list', async () => {
    const lost = sheetOf(record(0x00fd, ...place(0, 0), ...u32(5)))
    expect(await refusalOf(lost)).toMatchObject({ code: 'file-damaged', detail: { reason: 'shared-string' } })
    const nowhere = new Uint8Array([
      ...record(0x0809, ...u16(0x0600), ...u16(5), ...u32(0), ...u32(0), ...u32(0)),
      ...record(0x0085, ...u32(999), 0, 0, 1, 0, ...latin('A')),
      ...end,
    ])
    expect(await refusalOf(nowhere)).toMatchObject({ code: 'file-damaged' })
  })

  it('never crashes, whichever byte is changed', async () => {
    for (const bookType of ['biff8', 'biff5', 'biff2'] as const) {
      const whole = written(bookType)
      for (let at = 0; at < whole.length; at += bookType === 'biff2' ? 1 : 7) {
        const changed = whole.slice()
        changed[at] = (changed[at] ?? 0) ^ 0xa5
        // Anything but a refusal is thrown on.
        await refusalOf(changed)
      }
    }
  })
})
