import { type Zippable, zipSync } from 'fflate'
import { bytesOf, type Fixture, partsOf } from '../ingest/workbook-fixture.ts'
import { nik, nip } from './people.ts'

/** The two registrations nearly every hostile file is made of, below their header. */
export const lines = [
  ['NIP', 'Nama ASN', 'NIK', 'Nama Pekerja'],
  [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama'],
  [nip.budiarti, 'Budiarti Umpama', nik.joko, 'Joko Misal'],
] as const

// Without a fixed date the bytes would differ at every call.
const mtime = new Date(2025, 10, 30)

/** A cell of inline text; its address is left to its place. */
export function cell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`
}

/** The rows as a sheet's data, with `more` behind them. */
export function sheetData(rows: readonly (readonly string[])[] = lines, more = ''): string {
  return rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`).join('') + more
}

/** The workbook of {@link lines} with some parts of its own. */
export function workbook(fixture: Fixture = {}, level: 0 | 6 = 6): Uint8Array {
  return zipSync(partsOf({ sheetData: sheetData(), ...fixture }) as Zippable, { level, mtime })
}

export interface Place {
  readonly name: string
  /** Where the entry's header in the directory begins. */
  readonly directory: number
  /** Where its header before the data begins. */
  readonly local: number
  readonly data: number
  readonly packedSize: number
}

/** Where the entries of a zip file stand. */
export function placesIn(bytes: Uint8Array): Place[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const places: Place[] = []
  let at = view.getUint32(end + 16, true)
  while (at < end) {
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    places.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      directory: at,
      local,
      data: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      packedSize: view.getUint32(at + 20, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return places
}

/** A copy of a zip file in which something is written over; `sheet` is the place of the data sheet. */
export function changed(
  bytes: Uint8Array,
  change: (view: DataView, sheet: Place, places: readonly Place[]) => void,
): Uint8Array {
  const copy = bytes.slice()
  const places = placesIn(copy)
  const sheet = places.find(place => place.name === 'xl/worksheets/sheet1.xml')
  if (sheet === undefined) throw new Error('no sheet')
  change(new DataView(copy.buffer), sheet, places)
  return copy
}

/** A field that stands in both headers of an entry, changed in both. */
export function setBoth(
  view: DataView,
  place: Place,
  field: 'crc' | 'packedSize' | 'size',
  value: number,
): void {
  const [inDirectory, inLocal] = { crc: [16, 14], packedSize: [20, 18], size: [24, 22] }[field] as [
    number,
    number,
  ]
  view.setUint32(place.directory + inDirectory, value, true)
  view.setUint32(place.local + inLocal, value, true)
}

/** Flips one bit of the byte at `at`. */
export function flip(view: DataView, at: number, bit = 3): void {
  view.setUint8(at, view.getUint8(at) ^ (1 << bit))
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The end record behind a zip64 one, as for files of more than 4 GB; `count` is what the latter claims. */
export function asZip64(bytes: Uint8Array, count?: bigint): Uint8Array {
  const at = bytes.length - 22
  const zip64 = joined(bytes.subarray(0, at), new Uint8Array(76), bytes.subarray(at))
  const view = new DataView(zip64.buffer)
  const end = at + 76
  view.setUint32(at, 0x06064b50, true)
  view.setBigUint64(at + 4, 44n, true)
  view.setBigUint64(at + 24, BigInt(view.getUint16(end + 8, true)), true)
  view.setBigUint64(at + 32, count ?? BigInt(view.getUint16(end + 10, true)), true)
  view.setBigUint64(at + 40, BigInt(view.getUint32(end + 12, true)), true)
  view.setBigUint64(at + 48, BigInt(view.getUint32(end + 16, true)), true)
  view.setUint32(at + 56, 0x07064b50, true)
  view.setBigUint64(at + 64, BigInt(at), true)
  for (const field of [8, 10]) view.setUint16(end + field, 0xffff, true)
  for (const field of [12, 16]) view.setUint32(end + field, 0xffffffff, true)
  return zip64
}

export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16le-bom'
  | 'utf-16be'
  | 'utf-16be-bom'
  | 'windows-1252'

/** The lines as delimited text; a name in them has a letter beyond ASCII. */
export function delimited(
  delimiter: string,
  encoding: Encoding = 'utf-8',
  lineEnd = '\r\n',
  rows: readonly (readonly string[])[] = lines,
): Uint8Array {
  return encoded(rows.map(row => row.join(delimiter)).join(lineEnd) + lineEnd, encoding)
}

export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return bytesOf(text)
  if (encoding === 'utf-8-bom') return bytesOf(`\ufeff${text}`)
  if (encoding === 'windows-1252') return Uint8Array.from(text, char => char.charCodeAt(0))
  const marked = encoding.endsWith('-bom') ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let at = 0; at < marked.length; at++)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding.startsWith('utf-16le'))
  return new Uint8Array(view.buffer)
}

/** An OLE file whose directory names these streams and nothing else. */
export function ole(names: readonly string[]): Uint8Array {
  const sectors = Math.ceil(names.length / 4)
  const bytes = new Uint8Array(512 * (sectors + 2))
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(bytes.buffer)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  for (const at of [60, 68]) view.setUint32(at, 0xfffffffe, true)
  view.setUint32(76, 0, true)
  for (let at = 80; at < 512; at += 4) view.setUint32(at, 0xffffffff, true)
  view.setUint32(512, 0xfffffffd, true)
  for (let at = 1; at <= sectors; at++)
    view.setUint32(512 + at * 4, at === sectors ? 0xfffffffe : at + 1, true)
  for (const [index, name] of names.entries()) {
    const at = 1024 + index * 128
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true)
    view.setUint16(at + 64, name.length * 2 + 2, true)
    view.setUint8(at + 66, index === 0 ? 5 : 2)
    view.setUint8(at + 67, 1)
    // Each stream is the right-hand neighbour of the one before; the root leads to the first.
    view.setUint32(at + 68, 0xffffffff, true)
    view.setUint32(at + 72, index > 0 && index < names.length - 1 ? index + 1 : 0xffffffff, true)
    view.setUint32(at + 76, index === 0 && names.length > 1 ? 1 : 0xffffffff, true)
    view.setUint32(at + 116, 0xfffffffe, true)
  }
  return bytes
}
