import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { bytesOf, open, refusalOf } from './workbook-fixture.ts'

/** An OLE file whose directory, one sector after another, names these streams. */
function ole(names: readonly string[]): Uint8Array {
  const sectors = Math.ceil((names.length + 1) / 4)
  const bytes = new Uint8Array(512 * (sectors + 2))
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(bytes.buffer)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, 0xfffffffe, true)
  view.setUint32(68, 0xfffffffe, true)
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true)
  view.setUint32(76, 0, true)
  for (let at = 1; at <= sectors; at++)
    view.setUint32(512 + at * 4, at === sectors ? 0xfffffffe : at + 1, true)
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + index * 128
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true)
    view.setUint16(at + 64, name.length * 2 + 2, true)
    view.setUint8(at + 66, index === 0 ? 5 : 2)
    view.setUint32(at + 68, 0xffffffff, true)
    view.setUint32(at + 72, index === 0 || index === names.length ? 0xffffffff : index + 1, true)
    view.setUint32(at + 76, index === 0 ? 1 : 0xffffffff, true)
  }
  return bytes
}

function written(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['EncryptedPackage', 1]]), 'S')
  return new Uint8Array(XLSX.write(book, { bookType, type: 'array' }) as ArrayBuffer)
}

function openDocument(kind: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipped({ mimetype: bytesOf(`application/vnd.oasis.opendocument.${kind}`), ...more })
}

function zipped(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts as Zippable)
}

describe('recognising a file by its content', () => {
  it.each<[string, XLSX.BookType]>([
    ['xlsx', 'xlsx'],
    ['xlsx', 'xlsm'],
    ['xls', 'biff8'],
    ['xls', 'biff5'],
    ['xls', 'biff4' as XLSX.BookType],
    ['xls', 'biff3' as XLSX.BookType],
    ['xls', 'biff2'],
    ['xlsb', 'xlsb'],
    ['ods', 'ods'],
    ['ods', 'fods'],
    ['html', 'html'],
    ['xml-spreadsheet', 'xlml'],
  ])('reads %s (%s) under any name', async (format, bookType) => {
    for (const name of ['data.xlsx', 'data.csv', 'data']) {
      expect((await open(written(bookType), { name })).format).toBe(format)
    }
  })

  it.each<[string, Uint8Array]>([
    ['pdf', bytesOf('%PDF-1.7\n')],
    ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['docx', zipped({ 'word/document.xml': bytesOf('<w/>') })],
    ['odt', openDocument('text', { 'content.xml': bytesOf('<a/>') })],
    ['odp', openDocument('presentation')],
    ['zip', zipped({ 'a.txt': bytesOf('a') })],
    ['zip', zipped({})],
    ['doc', ole(['WordDocument'])],
    ['ppt', ole(['Current User', 'PowerPoint Document'])],
    ['ole', ole(['Contents', 'Other'])],
    ['html', bytesOf('<!doctype html><title>Masuk</title><form><input name="password"></form>')],
    ['html', bytesOf('<html><frameset><frame src="data_files/sheet001.htm"></frameset></html>')],
    ['xml', bytesOf('<?xml version="1.0"?><kota><nama>Semarang</nama></kota>')],
    ['sylk', bytesOf('ID;PWXL;N;E\r\nC;Y1;X1;K"NIP"\r\nE\r\n')],
    ['dif', bytesOf('TABLE\r\n0,1\r\n"EXCEL"\r\n')],
    ['xlw', new Uint8Array([9, 4, 6, 0, 0, 4, 0, 1, 0, 0, 10, 0, 0, 0])],
    ['binary', Uint8Array.from({ length: 999 }, (_, at) => (at * at * 31 + at * 7) % 256)],
  ])('names %s', async (format, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: 'format-unsupported', detail: { format } })
  })

  it('looks for a workbook on the outermost level only', async () => {
    const letter = ole(['WordDocument', 'ObjectPool', 'Workbook'])
    // The pool becomes a storage with the workbook inside it.
    const view = new DataView(letter.buffer)
    view.setUint32(1024 + 2 * 128 + 72, 0xffffffff, true)
    view.setUint32(1024 + 2 * 128 + 76, 3, true)
    expect(await refusalOf(letter)).toMatchObject({ detail: { format: 'doc' } })
  })

  it('says when there is nothing', async () => {
    for (const text of ['', ' \r\n\t', '\ufeff']) {
      expect(await refusalOf(bytesOf(text))).toMatchObject({ code: 'file-empty' })
    }
  })
})

describe('a file saved with a password', () => {
  it('is told in Excel from 2007', async () => {
    const names = ['\u0006DataSpaces', 'Version', 'DataSpaceMap', 'EncryptionInfo', 'EncryptedPackage']
    expect(await refusalOf(ole(names))).toMatchObject({ code: 'file-encrypted' })
  })

  it('is told in Excel before 2007', async () => {
    const bytes = written('biff2')
    // The first record behind the beginning says that all others are ciphered.
    const cipher = new Uint8Array([0x2f, 0, 4, 0, 1, 2, 3, 4])
    const start = 4 + (bytes[2] ?? 0)
    const locked = new Uint8Array([...bytes.subarray(0, start), ...cipher, ...bytes.subarray(start)])
    expect(await refusalOf(locked)).toMatchObject({ code: 'file-encrypted' })
  })

  it('is told in OpenDocument', async () => {
    const manifest = bytesOf(
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    )
    const bytes = openDocument('spreadsheet', {
      'content.xml': new Uint8Array([1, 2, 3]),
      'META-INF/manifest.xml': manifest,
    })
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file-encrypted' })
  })
})

describe('an OLE file that is not whole', () => {
  const whole = written('biff8')

  it('is refused wherever it is cut off', async () => {
    for (let length = 8; length < whole.length - 512; length += 97) {
      expect(await refusalOf(whole.subarray(0, length))).toMatchObject({ code: 'file-damaged' })
    }
  })

  it('is refused when its tables run in circles or out of the file', async () => {
    const bytes = ole(Array.from({ length: 30 }, (_, at) => `Stream ${at}`))
    for (const sector of [1, 0x7fffffff, 0xfffffff0]) {
      const changed = bytes.slice()
      new DataView(changed.buffer).setUint32(512 + 4, sector, true)
      expect(await refusalOf(changed)).toMatchObject({ code: 'file-damaged' })
    }
  })
})
