import { describe, expect, it } from 'vitest'
import type { RawRow } from '../../src/ingest/sheet.ts'
import { bytesOf, number, open, refusalOf, rowsOf } from './workbook-fixture.ts'

async function read(html: string | Uint8Array): Promise<RawRow[]> {
  const workbook = await open(typeof html === 'string' ? bytesOf(html) : html, { name: 'laporan.xls' })
  expect(workbook.format).toBe('html')
  return rowsOf(workbook)
}

async function cells(html: string | Uint8Array): Promise<unknown[]> {
  return (await read(html)).map(row => row.cells)
}

const latin1 = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))

describe('cells of a web page', () => {
  it('keeps digits as the text they are', async () => {
    expect(await cells('<table><tr><td>00123<td>1,98501E+17<td>198501012010011001</tr></table>')).toEqual([
      ['00123', '1,98501E+17', '198501012010011001'],
    ])
  })

  it('resolves entities and folds blanks as a browser does', async () => {
    const html = `<table><tr><th>A&nbsp;&amp;&#160;B</th><td>  x\n  y <b>z</b> </td><td>1<br>2<p>3</p></td><td>&eacute;&#8217;&#x41;&#146;&unknown;</td><td>a < b</td></tr></table>`
    expect(await cells(html)).toEqual([['A\u00a0&\u00a0B', 'x y z', '1\n2\n3', 'é’A’&unknown;', 'a < b']])
  })

  it('takes the number that the writing program left beside what it shows', async () => {
    const html = `<html><head><style><!-- .xl65 {mso-number-format:"dd\\/mm\\/yyyy";} .xl66 {mso-number-format:"\\@";} --></style></head>
      <table><tr><td class=xl65 x:num="45717">01/03/2025</td><td class="xl66" x:str>00123</td><td x:num>12</td>
      <td x:num="3374010101800001">3,37401E+15</td><td sdval="45717" sdnum="1057;0;DD/MM/YYYY">01/03/25</td>
      <td sdval="16.8" sdnum="1057;">16,8</td><td x:err="#REF!">#REF!</td><td x:bool="TRUE">TRUE</td></tr></table>`
    expect(await cells(html)).toEqual([
      [
        number('45717', true),
        '00123',
        number('12'),
        number('3374010101800001'),
        number('45717', true),
        number('16.8'),
        { type: 'error', code: '#REF!' },
        { type: 'boolean', value: true },
      ],
    ])
  })

  it('neither runs nor reads scripts, comments and what is not shown', async () => {
    const html = `<script>document.write('<table><tr><td>x</td></tr></table>')</script><!-- <table> -->
      <table><tr><td><span style="display:none">20250301</span>01/03/2025</td></tr></table>`
    expect(await cells(html)).toEqual([['01/03/2025']])
  })
})

describe('tables of a web page', () => {
  it('lays tables and the text between them below one another', async () => {
    const html = `<html><title>Data Donatur</title><body><h3>LAPORAN</h3><p>Per 30 November 2025</p>
      <table><tr><td>Kota Contoh</td></tr></table><table><thead><tr><th>NIP<th>NIK</thead><tbody><tr><td>1<td>2</table>Semarang</body></html>`
    const workbook = await open(bytesOf(html), { name: 'x.xls' })
    expect(workbook.sheets.map(sheet => sheet.name)).toEqual(['Data Donatur'])
    expect(await rowsOf(workbook)).toEqual([
      { number: 1, cells: ['LAPORAN'] },
      { number: 2, cells: ['Per 30 November 2025'] },
      { number: 3, cells: ['Kota Contoh'] },
      { number: 4, cells: ['NIP', 'NIK'] },
      { number: 5, cells: ['1', '2'] },
      { number: 6, cells: ['Semarang'] },
    ])
  })

  it('reads a table inside a cell of another', async () => {
    const html =
      '<table><tr><td>Judul<table><tr><td>NIP<td>NIK</tr><tr><td>1<td>2</tr></table></td><td>samping</td></tr><tr><td>bawah</table>'
    expect(await cells(html)).toEqual([['Judul'], ['NIP', 'NIK'], ['1', '2'], [null, 'samping'], ['bawah']])
  })

  it('sees cells that span columns and rows as merged', async () => {
    const html = `<table><tr><td rowspan=2>Dinas A</td><td colspan="2">x</td></tr><tr><td>y</td><td>z</td></tr><tr><td>Dinas B</td></tr></table>`
    const workbook = await open(bytesOf(html))
    expect((await rowsOf(workbook)).map(row => row.cells)).toEqual([
      ['Dinas A', 'x'],
      [null, 'y', 'z'],
      ['Dinas B'],
    ])
    expect(workbook.sheets[0]?.facts().merges).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
    ])
  })

  it('spends nothing on spans beyond any measure', async () => {
    const bomb = `<table>${'<tr><td colspan=999999999 rowspan=999999999>x</td></tr>'.repeat(50)}</table>`
    // Below the first, every column is taken, so the others would stand beyond the last.
    expect(await refusalOf(bytesOf(bomb))).toMatchObject({ code: 'too-many-columns' })
  })

  it('notices rows and columns that are not shown', async () => {
    const html = `<table><col style='display:none'><tr style="display: none"><td>1</td></tr></table>`
    const workbook = await open(bytesOf(html))
    expect(await rowsOf(workbook)).toHaveLength(1)
    expect(workbook.sheets[0]?.facts()).toMatchObject({ hasHiddenRows: true, hasHiddenColumns: true })
  })

  it('takes the sheet name Excel hid in a comment', async () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
      <x:ExcelWorksheet><x:Name>Dinas &amp; Badan</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>
      <body><![if supportMisalignedColumns]><table><tr><td>1</td></tr></table><![endif]></body></html>`
    expect((await open(bytesOf(html))).sheets[0]?.name).toBe('Dinas & Badan')
  })
})

describe('the letters of a web page', () => {
  const page = (meta: string) => `<html><meta ${meta}><table><tr><td>José “é”</td></tr></table></html>`
  it.each([
    ['named rightly', bytesOf(page('charset="utf-8"'))],
    ['named wrongly', bytesOf(page('http-equiv=Content-Type content="text/html; charset=iso-8859-1"'))],
    ['not named', bytesOf(page(''))],
  ])('are UTF-8 wherever they are valid UTF-8 (%s)', async (_, bytes) => {
    expect(await cells(bytes)).toEqual([['José “é”']])
  })

  it.each(['charset=windows-1252', 'charset="utf-8"', ''])('are Windows-1252 otherwise (%s)', async meta => {
    expect(await cells(latin1(page(meta).replaceAll('“', '\x93').replaceAll('”', '\x94')))).toEqual([
      ['José “é”'],
    ])
  })

  it('are those of the named encoding', async () => {
    const bytes = latin1(page('charset="windows-1251"').replace('José “é”', '\xc0\xc1\xc2'))
    expect(await cells(bytes)).toEqual([['АБВ']])
  })
})

describe('a web page that cannot be taken', () => {
  it.each([
    ['<table><tr><td>1</td></tr><tr><td>2</td>'],
    ['<table><tr><td>1</td></tr></table><table><tr><td'],
    ['<table><tr><td>1</td></tr></table><!-- '],
    ['<table><tr><td>1</td></tr></table><script>x'],
  ])('is refused when cut off: %s', async html => {
    expect(await refusalOf(bytesOf(html))).toMatchObject({ code: 'file-damaged' })
  })

  it('is refused when it declares entities, but not for a plain document type', async () => {
    const table = '<html><table><tr><td>&b;</td></tr></table></html>'
    expect(await refusalOf(bytesOf(`<!DOCTYPE html [<!ENTITY b "c">]>${table}`))).toMatchObject({
      code: 'file-dtd',
    })
    const plain =
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
    expect(await refusalOf(bytesOf(`<?xml version="1.0"?>${plain}${table}`))).toBeUndefined()
  })

  it('is refused when it is over the limits', async () => {
    const rows = `<table>${'<tr><td>1</td></tr>'.repeat(20)}</table>`
    expect(await refusalOf(bytesOf(rows), { limits: { maxRows: 10 } })).toMatchObject({
      code: 'too-many-rows',
    })
    const columns = `<table><tr>${'<td>1</td>'.repeat(20)}</tr></table>`
    expect(await refusalOf(bytesOf(columns), { limits: { maxColumns: 10 } })).toMatchObject({
      code: 'too-many-columns',
    })
  })
})

describe('a web page made to keep a reader busy', () => {
  const many = 200_000

  it('reads lines without end, in a cell and outside', async () => {
    const lines = '<p>a'.repeat(many)
    expect(await read(`<table><tr><td>x</td></tr></table>${lines}`)).toHaveLength(many + 1)
    const [row] = await read(`<table><tr><td>${lines}</td></tr></table>`)
    expect(row?.cells[0]).toHaveLength(2 * many - 1)
  })

  it('passes blank cells far beyond the last column that may be read', async () => {
    const blanks = '<td>'.repeat(4 * many)
    expect(await cells(`<table><tr><td>a${blanks}</tr><tr><td>b</tr></table>`)).toEqual([['a'], ['b']])
  })

  it('looks through style sheets once, however they are written', async () => {
    const styles = '<style>.x{mso-number-format:"dd\\/mm\\/yyyy"}</style>'.repeat(many / 4)
    const endless = `<style>${'.a'.repeat(2 * many)}</style>`
    const html = `<html>${styles}${endless}<table><tr><td class=x x:num="45717">1</td></tr></table>`
    expect(await cells(html)).toEqual([[number('45717', true)]])
  })
})
