import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { RawWorkbook } from '../../src/ingest/sheet.ts'
import { byteByByte, bytesOf, number, open, refusalOf, rowsOf } from './workbook-fixture.ts'

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" xmlns:calcext="c" xmlns:style="s" xmlns:draw="d"'

function ods(tables: string, before = ''): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}>${before}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': bytesOf(content),
  } as Zippable)
}

const table = (rows: string, attributes = 'table:name="Data"') =>
  `<table:table ${attributes}>${rows}</table:table>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const text = (value: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`

async function cells(rows: string): Promise<unknown[]> {
  const found = await rowsOf(await open(ods(table(rows))))
  const slow = await rowsOf(await open(ods(table(rows)), { capabilities: byteByByte }))
  expect(slow).toEqual(found)
  return found.map(each => each.cells)
}

const factsOf = async (workbook: RawWorkbook) => {
  await rowsOf(workbook)
  return workbook.sheets[0]?.facts()
}

describe('cells of an OpenDocument', () => {
  it('leaves a number that is none the text it is, and takes what is shown where there is none', async () => {
    const cell = (value: string, shown: string) =>
      `<table:table-cell office:value-type="float" ${value}><text:p>${shown}</text:p></table:table-cell>`
    const odd = cell('office:value="0x10"', '30') + cell('', '37') + cell('office:value="NaN"', '')
    expect(await cells(row(odd))).toEqual([['0x10', '37', 'NaN']])
  })

  it('reads every type', async () => {
    const cell = (attributes: string, shown = '') =>
      `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`
    expect(
      await cells(
        row(
          cell('office:value-type="float" office:value="16.8"', '16,80') +
            cell('office:value-type="date" office:date-value="2025-03-01"', '01/03/25') +
            cell('office:value-type="date" office:date-value="2025-03-01T06:00:00"', '01/03/25') +
            cell('office:value-type="boolean" office:boolean-value="true"', 'BENAR') +
            cell('office:value-type="currency" office:value="16800"', 'Rp 16.800') +
            cell('office:value-type="time" office:time-value="PT06H00M00S"', '06:00') +
            cell('office:value-type="string" office:string-value="" calcext:value-type="error"', '#N/A') +
            '<table:table-cell table:formula="of:=[.A1]"/>',
        ),
      ),
    ).toEqual([
      [
        number('16.8'),
        number('45717', true),
        number('45717.25', true),
        { type: 'boolean', value: true },
        number('16800'),
        number('0.25', true),
        { type: 'error', code: '#N/A' },
        { type: 'error', code: '#NOVALUE' },
      ],
    ])
  })

  it('reads the text as it stands, without comments and pictures', async () => {
    const content = `<table:table-cell office:value-type="string"><office:annotation><text:p>komentar</text:p></office:annotation>
      <draw:frame><text:p>gambar</text:p></draw:frame><text:p>A &amp;<text:s text:c="2"/><text:span>B</text:span></text:p><text:p>C<text:line-break/>D</text:p></table:table-cell>`
    expect(await cells(row(content))).toEqual([['A &  B\nC\nD']])
  })

  it('takes the digits that are shown where the number lost its last ones', async () => {
    const cell = (value: string, shown: string) =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
    expect(
      await cells(
        row(
          cell('3.3740123456789E+015', '3374012345678901') +
            cell('3.3740123456789E+015', '3,37E+15') +
            cell('3.3740123456789E+015', '3374012345678000'),
        ),
      ),
    ).toEqual([[number('3374012345678901'), number('3.3740123456789E+015'), number('3.3740123456789E+015')]])
  })
})

describe('rows and columns of an OpenDocument', () => {
  it('spends nothing on blank repeats, however many', async () => {
    const blanks = '<table:table-cell table:number-columns-repeated="16384"/>'
    const rows =
      row(`${text('NIP')}${blanks}`) +
      row(blanks, 'table:number-rows-repeated="3"') +
      row(`<table:table-cell table:number-columns-repeated="2"/>${text('x')}`) +
      row(blanks, 'table:number-rows-repeated="1048571"')
    expect(await rowsOf(await open(ods(table(rows))))).toEqual([
      { number: 1, cells: ['NIP'] },
      { number: 5, cells: [null, null, 'x'] },
    ])
  })

  it('repeats what is repeated, within the limits', async () => {
    const repeated = row(text('a', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"')
    expect(await cells(repeated)).toEqual([
      ['a', 'a'],
      ['a', 'a'],
    ])
    const wide = ods(table(row(text('a', 'table:number-columns-repeated="999999999"'))))
    expect(await refusalOf(wide)).toMatchObject({ code: 'too-many-columns' })
    const tall = ods(table(row(text('a'), 'table:number-rows-repeated="999999999"')))
    expect(await refusalOf(tall, { limits: { maxRows: 1000 } })).toMatchObject({ code: 'too-many-rows' })
  })

  it('tells merges, hidden rows, columns and sheets, and active filters', async () => {
    const before =
      '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    const rows =
      '<table:table-column table:visibility="collapse"/>' +
      row(
        `${text('a', 'table:number-columns-spanned="2" table:number-rows-spanned="3"')}<table:covered-table-cell/>`,
      ) +
      row(text('b'), 'table:visibility="filter"') +
      row(text('c'), 'table:visibility="collapse"')
    const workbook = await open(ods(table(rows, 'table:name="D" table:style-name="ta2"'), before))
    expect(await factsOf(workbook)).toEqual({
      merges: [{ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 }],
      hasHiddenRows: true,
      hasHiddenColumns: true,
      hasActiveFilter: true,
    })
    expect(workbook.sheets[0]?.hidden).toBe(true)
  })

  it('counts days from 1904 where the file does', async () => {
    const settings =
      '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    const day = '<table:table-cell office:value-type="date" office:date-value="2025-03-01"/>'
    const workbook = await open(ods(settings + table(row(day))))
    expect(workbook.sheets[0]?.date1904).toBe(true)
    expect((await rowsOf(workbook))[0]?.cells).toEqual([number('44255', true)])
  })

  it('reads each of many sheets, even when their rows are too many to keep', async () => {
    const filled = Array.from({ length: 5000 }, (_, at) =>
      row(text(String(at), 'table:number-columns-repeated="500"')),
    )
    const workbook = await open(
      ods(
        table(row(text('satu')), 'table:name="A"') +
          table(filled.join(''), 'table:name="B"') +
          table(row(text('tiga')), 'table:name="C"'),
      ),
    )
    expect(workbook.sheets.map(sheet => sheet.name)).toEqual(['A', 'B', 'C'])
    expect((await rowsOf(workbook, 2))[0]?.cells).toEqual(['tiga'])
    const rows = await rowsOf(workbook, 1)
    expect([rows.length, rows.at(-1)?.cells[499]]).toEqual([5000, '4999'])
    expect(await rowsOf(workbook, 0)).toHaveLength(1)
  })
})

describe('an OpenDocument made to fill the memory', () => {
  it('is given no more blanks than a cell can hold, and loses no text behind them', async () => {
    const blanks = '<text:s text:c="999"/>'.repeat(50_000)
    const cell = `<table:table-cell><text:p>${blanks}x</text:p></table:table-cell>`
    const table = `<table:table><table:table-row>${cell}</table:table-row></table:table>`
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
    const document = `<office:document office:mimetype="${mimetype}">${table}</office:document>`
    const workbook = await open(bytesOf(`<?xml version="1.0"?>${document}`))
    const [text] = (await rowsOf(workbook))[0]?.cells ?? []
    expect(String(text).trim()).toBe('x')
    expect(String(text).length).toBeLessThan(100_000)
  })

  it('is refused where its repeats reach rows that no sheet has', async () => {
    const blank = '<table:table-row table:number-rows-repeated="9007199254740991"/>'
    const row = '<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>'
    expect(await refusalOf(ods(`<table:table>${blank}${row}</table:table>`))).toMatchObject({
      code: 'file-damaged',
      detail: { reason: 'row' },
    })
  })
})

describe('an OpenDocument that cannot be taken', () => {
  it('is refused when its content is cut off or does not match', async () => {
    for (const tables of ['<table:table><table:table-row>', '</table:table>', '<a><b></a></b>']) {
      expect(await refusalOf(ods(tables))).toMatchObject({ code: 'file-damaged' })
    }
  })

  it('is refused when it declares entities', async () => {
    const bytes = zipSync({
      mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': bytesOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    } as Zippable)
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file-dtd' })
  })
})
