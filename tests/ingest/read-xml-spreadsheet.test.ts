import { describe, expect, it } from 'vitest'
import { bytesOf, number, open, refusalOf, rowsOf } from './workbook-fixture.ts'

const names =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"'

function workbook(sheets: string, before = ''): Uint8Array {
  return bytesOf(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook ${names}>${before}${sheets}</Workbook>`,
  )
}

const sheet = (table: string, after = '') =>
  `<Worksheet ss:Name="Data"><Table>${table}</Table>${after}</Worksheet>`
const data = (type: string, value: string) => `<Data ss:Type="${type}">${value}</Data>`

async function rows(table: string, before = '') {
  const opened = await open(workbook(sheet(table), before), { name: 'data.xls' })
  expect(opened.format).toBe('xml-spreadsheet')
  return rowsOf(opened)
}

describe('an XML Spreadsheet', () => {
  it('reads cells of every type', async () => {
    const styles =
      '<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="e" ss:Parent="d"/><Style ss:ID="n"><NumberFormat ss:Format="0.00"/></Style></Styles>'
    const table = `<Row><Cell>${data('String', '00123')}</Cell><Cell ss:StyleID="n">${data('Number', '198501012010011001')}</Cell>
      <Cell ss:StyleID="e">${data('Number', '45717')}</Cell><Cell>${data('DateTime', '2025-03-01T06:00:00.000')}</Cell>
      <Cell>${data('Boolean', '1')}</Cell><Cell>${data('Error', '#REF!')}</Cell><Cell ss:Formula="=A1"/>
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">a <B>&amp; b</B>&#10;c</ss:Data><Comment><ss:Data>komentar</ss:Data></Comment></Cell></Row>`
    expect((await rows(table, styles))[0]?.cells).toEqual([
      '00123',
      number('198501012010011001'),
      number('45717', true),
      number('45717.25', true),
      { type: 'boolean', value: true },
      { type: 'error', code: '#REF!' },
      { type: 'error', code: '#NOVALUE' },
      'a & b\nc',
    ])
  })

  it('puts cells and rows where they say, and merges span on', async () => {
    const table = `<Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="2">${data('String', 'a')}</Cell><Cell>${data('String', 'b')}</Cell></Row>
      <Row><Cell>${data('String', 'c')}</Cell></Row>`
    const opened = await open(workbook(sheet(table)))
    expect(await rowsOf(opened)).toEqual([
      { number: 3, cells: [null, 'a', null, 'b'] },
      { number: 4, cells: ['c'] },
    ])
    expect(opened.sheets[0]?.facts().merges).toEqual([
      { firstRow: 3, lastRow: 5, firstColumn: 1, lastColumn: 2 },
    ])
  })

  it('tells hidden rows, columns and sheets, active filters and the calendar', async () => {
    const table = `<Column ss:Hidden="1"/><Row ss:Hidden="1"><Cell>${data('DateTime', '2025-03-01T00:00:00.000')}</Cell></Row>`
    const after =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions><AutoFilter x:Range="R1C1:R2C2" xmlns="urn:schemas-microsoft-com:office:excel"><AutoFilterColumn x:Type="NonBlanks"/></AutoFilter>'
    const opened = await open(workbook(sheet(table, after), '<ExcelWorkbook><Date1904/></ExcelWorkbook>'))
    expect(opened.sheets[0]).toMatchObject({ name: 'Data', hidden: true, date1904: true })
    expect(opened.sheets[0]?.facts()).toMatchObject({
      hasHiddenRows: true,
      hasHiddenColumns: true,
      hasActiveFilter: true,
    })
    expect((await rowsOf(opened))[0]?.cells).toEqual([number('44255', true)])
  })

  it('is refused when cut off, when it declares entities, and over the limits', async () => {
    const whole = workbook(sheet(`<Row><Cell>${data('String', 'a')}</Cell></Row>`.repeat(20)))
    for (let length = 200; length < whole.length; length += 53) {
      expect(await refusalOf(whole.subarray(0, length)), `${length}`).toMatchObject({ code: 'file-damaged' })
    }
    expect(await refusalOf(whole, { limits: { maxRows: 10 } })).toMatchObject({ code: 'too-many-rows' })
    const entity = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook ${names}/>`
    expect(await refusalOf(bytesOf(entity))).toMatchObject({ code: 'file-dtd' })
    const far = workbook(sheet(`<Row><Cell ss:Index="99999">${data('String', 'a')}</Cell></Row>`))
    expect(await refusalOf(far)).toMatchObject({ code: 'too-many-columns' })
  })
})
