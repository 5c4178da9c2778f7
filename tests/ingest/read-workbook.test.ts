import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { bytesOf, refusalOf } from './workbook-fixture.ts'

/** An OLE file with one directory sector after another, naming these streams. */
function ole(names: readonly string[]): Uint8Array {
  const sectors = Math.ceil(names.length / 4)
  const bytes = new Uint8Array(512 * (sectors + 2))
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(bytes.buffer)
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  view.setUint32(76, 0, true)
  for (let at = 1; at <= sectors; at++)
    view.setUint32(512 + at * 4, at === sectors ? 0xfffffffe : at + 1, true)
  for (const [index, name] of names.entries()) {
    const at = 1024 + index * 128
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true)
    view.setUint16(at + 64, name.length * 2 + 2, true)
  }
  return bytes
}

function written(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['EncryptedPackage', 1]]), 'S')
  return new Uint8Array(XLSX.write(book, { bookType, type: 'array' }) as ArrayBuffer)
}

describe('recognising a file by its content', () => {
  it.each<[string, Uint8Array]>([
    ['xls', written('biff8')],
    ['xls', written('biff2')],
    ['xlsb', written('xlsb')],
    ['ods', written('ods')],
    ['html', written('html')],
    ['xml-spreadsheet', written('xlml')],
    ['pdf', bytesOf('%PDF-1.7\n')],
    ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['docx', zipSync({ 'word/document.xml': bytesOf('<w/>') })],
    ['zip', zipSync({ 'a.txt': bytesOf('a') })],
    ['zip', zipSync({})],
    ['doc', ole(['Root Entry', 'WordDocument'])],
    ['binary', Uint8Array.from({ length: 999 }, (_, at) => (at * at * 31 + at * 7) % 256)],
  ])('names %s', async (format, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: 'format-unsupported', detail: { format } })
  })

  it('tells a workbook saved with a password', async () => {
    const names = [
      'Root Entry',
      '\u0006DataSpaces',
      'Version',
      'DataSpaceMap',
      'EncryptionInfo',
      'EncryptedPackage',
    ]
    expect(await refusalOf(ole(names))).toMatchObject({ code: 'file-encrypted' })
  })

  it('comes through OLE files that are cut off or run in circles', async () => {
    const whole = ole(Array.from({ length: 30 }, (_, at) => `Stream ${at}`))
    for (let length = 8; length < whole.length; length += 97) {
      expect(await refusalOf(whole.subarray(0, length))).toMatchObject({ code: 'format-unsupported' })
    }
    for (const sector of [1, 0x7fffffff, 0xfffffff0]) {
      const bytes = whole.slice()
      new DataView(bytes.buffer).setUint32(512 + 4, sector, true)
      expect(await refusalOf(bytes)).toMatchObject({ code: 'format-unsupported' })
    }
  })

  it('says when there is nothing', async () => {
    for (const text of ['', ' \r\n\t', '\ufeff']) {
      expect(await refusalOf(bytesOf(text))).toMatchObject({ code: 'file-empty' })
    }
  })
})
