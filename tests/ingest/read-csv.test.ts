import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { RawRow } from '../../src/ingest/sheet.ts'
import { bytesOf, open, refusalOf, rowsOf } from './workbook-fixture.ts'

async function read(content: string | Uint8Array): Promise<RawRow[]> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  return rowsOf(await open(bytes, { name: 'C:\\x\\Donasi 1.csv' }))
}

async function cells(content: string | Uint8Array): Promise<unknown[]> {
  return (await read(content)).map(row => row.cells)
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('encodings', () => {
  const text = 'NIP;Nama\n1985;José é\n'
  const expected = [
    ['NIP', 'Nama'],
    ['1985', 'José é'],
  ]
  it.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16LE', utf16(text, true, false)],
    ['UTF-16LE with mark', utf16(text, true, true)],
    ['UTF-16BE', utf16(text, false, false)],
    ['UTF-16BE with mark', utf16(text, false, true)],
    ['Windows-1252', Uint8Array.from(text, char => char.charCodeAt(0))],
  ])('reads %s', async (_, bytes) => {
    expect(await cells(bytes)).toEqual(expected)
  })

  it('reads what only Windows-1252 has', async () => {
    expect(await cells(new Uint8Array([0x93, 0x61, 0x94, 0x2c, 0x80]))).toEqual([['“a”', '€']])
  })

  it('keeps a UTF-8 file that holds a damaged byte, and its row', async () => {
    const good = bytesOf('NIP;Nama\n1985;José é\n1986;Ren')
    const bytes = new Uint8Array([...good, 0xe9, ...bytesOf(';x\n1987;Zoë\n')])
    expect(await cells(bytes)).toEqual([
      ['NIP', 'Nama'],
      ['1985', 'José é'],
      ['1986', 'Ren\ufffd', 'x'],
      ['1987', 'Zoë'],
    ])
  })

  it('keeps characters whole that lie across two pieces', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const name = '😀é'.repeat(1000)
      const text = `${'x'.repeat(shift)},a\n${`${name},b\n`.repeat(100)}`
      const found = await cells(text)
      expect(found.slice(1).every(row => (row as string[])[0] === name)).toBe(true)
      expect(found).toHaveLength(101)
    }
  })
})

describe('records', () => {
  it.each([
    [',', 'a,b\n"Budi, S.Sos",2'],
    [';', 'a;b\n"x;y";"16.800,00"\nBudi, S.Sos., M.M.;2\n'],
    ['\t', 'a\tb\nx, y\tz\n'],
    ['|', 'a|b\n1,5|2,5\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    const expected = Papa.parse<string[]>(text.trimEnd(), { delimiter }).data
    expect(await cells(text)).toEqual(expected)
  })

  it('obeys a sep line and counts it', async () => {
    expect(await read('sep=;\r\na,b;c\r\n')).toEqual([{ number: 2, cells: ['a,b', 'c'] }])
    expect(await read('\ufeff"sep=|"\na;b|c\n')).toEqual([{ number: 2, cells: ['a;b', 'c'] }])
  })

  it('counts lines through blank ones and line ends in quotes, whatever ends them', async () => {
    const text = 'a,b\n\n"x\ny\n",2\n,,\n  ,\nlast,3'
    const expected = [
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['x\ny\n', '2'] },
      { number: 8, cells: ['last', '3'] },
    ]
    expect(await read(text)).toEqual(expected)
    expect(await read(text.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(await read(text.replaceAll('\n', '\r'))).toEqual(expected)
    expect(await read(text.replace('\n', '\r\n'))).toEqual(expected)
  })

  it('keeps blanks inside, drops them at the end, and takes every name for a name', async () => {
    expect(await cells('__proto__,constructor,\n,x,,\n')).toEqual([
      ['__proto__', 'constructor'],
      [null, 'x'],
    ])
  })

  it('takes stray quotes as they stand', async () => {
    expect(await cells('a,b\nToko "Jaya",1\n"Toko "Jaya" Abadi",2\n5",3\n"say ""hi""",4')).toEqual([
      ['a', 'b'],
      ['Toko "Jaya"', '1'],
      ['Toko "Jaya" Abadi', '2'],
      ['5"', '3'],
      ['say "hi"', '4'],
    ])
  })

  it('refuses an unclosed quote, naming its line', async () => {
    expect(await refusalOf(bytesOf('a,b\n1,2\n"x\ny",3\nz,"open\n1,2\n'))).toMatchObject({
      code: 'quote-unclosed',
      detail: { line: 5 },
    })
  })

  it('refuses a quote that would swallow rows up to the next stray one', async () => {
    expect(await refusalOf(bytesOf('a,b\n"Toko Abadi,1\n"Budi",2\n"Siti",3\n'))).toMatchObject({
      code: 'quote-unclosed',
      detail: { line: 2 },
    })
  })

  it('names the line of an open quote in a file of many pieces', async () => {
    const rows = 'some text,more text\n'.repeat(40_000)
    expect(await refusalOf(bytesOf(`${rows}"open,1\n${rows}`))).toMatchObject({ detail: { line: 40_001 } })
  })

  it('gives back what was written, whatever it holds', async () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '|', '1'),
      maxLength: 6,
    })
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
        const body = rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(delimiter))
        const expected = rows
          .filter(row => row.some(each => each.trim() !== ''))
          .map(row => row.slice(0, row.findLastIndex(each => each !== '') + 1).map(each => each || null))
        expect(await cells(`sep=${delimiter}\n${body.join('\n')}`)).toEqual(expected)
      }),
    )
  })

  it('keeps rows and line numbers over many pieces', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `${at},"two\nlines",${'x'.repeat(at % 40)}`)
    const found = await read(rows.join('\r\n'))
    expect(found).toHaveLength(30_000)
    expect(found.every((row, at) => row.cells[0] === String(at) && row.number === at * 2 + 1)).toBe(true)
  })

  it('takes a return and newline for one line end, even where a piece ends between them', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const rows = await read(`${'x'.repeat(256 * 1024 - 3 + shift)}\r\n"a\r\nb",c\r\nd,e`)
      expect(rows.slice(1)).toEqual([
        { number: 2, cells: ['a\nb', 'c'] },
        { number: 4, cells: ['d', 'e'] },
      ])
    }
  })

  it('keeps the limits', async () => {
    expect(await refusalOf(bytesOf('a,'.repeat(600)))).toMatchObject({ code: 'too-many-columns' })
    expect(await refusalOf(bytesOf('a'.padStart(601, ',')))).toMatchObject({ code: 'too-many-columns' })
    expect(await refusalOf(bytesOf(`${','.repeat(600)}\na,b`))).toBeUndefined()
    expect(await refusalOf(bytesOf('a\nb\nc'), { limits: { maxRows: 2 } })).toMatchObject({
      code: 'too-many-rows',
    })
  })

  it('names the sheet after the file', async () => {
    const workbook = await open(bytesOf('a,b'), { name: 'C:\\x\\Donasi 1.csv' })
    expect([workbook.format, workbook.sheets[0]?.name]).toEqual(['csv', 'Donasi 1'])
  })
})
