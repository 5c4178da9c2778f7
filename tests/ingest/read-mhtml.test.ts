import { describe, expect, it } from 'vitest'
import { bytesOf, open, refusalOf, rowsOf } from './workbook-fixture.ts'

const frame = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
<x:ExcelWorksheet><x:Name>Dinas &amp; Badan</x:Name><x:WorksheetSource HRef="buku_files/sheet001.htm"/></x:ExcelWorksheet>
<x:ExcelWorksheet><x:Name>Lama</x:Name><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions><x:WorksheetSource HRef="buku_files/sheet002.htm"/></x:ExcelWorksheet>
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><frameset><frame src="buku_files/sheet001.htm"></frameset></html>`

const first =
  '<table><tr><td>NIP</td><td>Nama</td></tr><tr><td>198501012010011001</td><td>José Contoh, nama yang panjang sekali</td></tr></table>'

/** Text as mail programs write it: no line too long, no byte above 127. */
function quotedPrintable(text: string): string {
  const bytes = [...bytesOf(text)].map(byte =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
  const lines: string[] = []
  while (bytes.length > 0) lines.push(bytes.splice(0, 60).join(''))
  return lines.join('=\r\n')
}

function part(file: string, type: string, encoding: string, body: string): string {
  return `------=_Bagian\r\nContent-Location: file:///C:/A1B2/${file}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type};\r\n\tcharset="utf-8"\r\n\r\n${body}\r\n`
}

const head =
  'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Bagian"\r\n\r\nTerlalu tua.\r\n\r\n'
const second = '<table><tr><td>lama</td></tr></table>'
const page = [
  head,
  part('buku.htm', 'text/html', 'quoted-printable', quotedPrintable(frame)),
  part('buku_files/stylesheet.css', 'text/css', '8bit', '.xl65 {color:red}'),
  part('buku_files/tabstrip.htm', 'text/html', '8bit', '<table><tr><td>tab</td></tr></table>'),
  part('buku_files/sheet001.htm', 'text/html', 'quoted-printable', quotedPrintable(first)),
  part('buku_files/sheet002.htm', 'text/html', 'base64', btoa(second)),
  '------=_Bagian--\r\n',
].join('')

describe('a web page saved as a single file', () => {
  it('gives a sheet for each of its pages, under the names of the workbook', async () => {
    const workbook = await open(bytesOf(page), { name: 'buku.xls' })
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Dinas & Badan', false],
      ['Lama', true],
    ])
    expect((await rowsOf(workbook)).map(row => row.cells)).toEqual([
      ['NIP', 'Nama'],
      ['198501012010011001', 'José Contoh, nama yang panjang sekali'],
    ])
    expect((await rowsOf(workbook, 1)).map(row => row.cells)).toEqual([['lama']])
  })

  it('is refused where it breaks off', async () => {
    for (const length of [60, head.length + 20, page.length - 40]) {
      expect(await refusalOf(bytesOf(page.slice(0, length)))).toMatchObject({ code: 'file-damaged' })
    }
  })

  it('is refused without a table', async () => {
    const letter = `${head}${part('a.htm', 'text/html', '8bit', '<p>Salam</p>')}------=_Bagian--\r\n`
    expect(await refusalOf(bytesOf(letter))).toMatchObject({
      code: 'format-unsupported',
      detail: { format: 'mhtml' },
    })
  })

  it('is read though its blanks and its list of sheets never end', async () => {
    const blanks = ' '.repeat(1_000_000)
    const table = `<!--${'<x:ExcelWorksheet>'.repeat(200_000)}--><table><tr><td>a${blanks}=62</td></tr></table>`
    const letter = `${head}${part('a.htm', 'text/html', 'quoted-printable', table)}------=_Bagian--\r\n`
    expect((await rowsOf(await open(bytesOf(letter)))).map(row => row.cells)).toEqual([['a b']])
  })
})
