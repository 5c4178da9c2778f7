import { damaged } from './zip-directory.ts'

const endOfFile = 0x000a
const continued = 0x003c
const beginnings: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809]

export interface BiffRecord {
  readonly type: number
  readonly data: Uint8Array
  readonly view: DataView
  /** What did not fit into one record, without the headers between. */
  readonly more: readonly Uint8Array[]
}

export function isBeginning(type: number): boolean {
  return beginnings.includes(type)
}

/**
 * The records of one substream, from its beginning to the end that belongs to it; charts inside a sheet
 * are skipped. Throws `file-damaged` if a record reaches beyond the stream or the end never comes.
 */
export function* recordsOf(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let depth = 0
  let at = start
  do {
    const header = headerAt(view, at)
    const data = stream.subarray(at + 4, header.next)
    const more: Uint8Array[] = []
    at = header.next
    while (at + 4 <= stream.length && view.getUint16(at, true) === continued) {
      const next = headerAt(view, at).next
      more.push(stream.subarray(at + 4, next))
      at = next
    }
    if (isBeginning(header.type)) depth++
    if (depth === 0) throw damaged('record', 'Workbook')
    if (depth === 1) {
      yield {
        type: header.type,
        data,
        view: new DataView(data.buffer, data.byteOffset, data.byteLength),
        more,
      }
    }
    if (header.type === endOfFile) depth--
  } while (depth > 0)
}

function headerAt(view: DataView, at: number): { type: number; next: number } {
  if (at + 4 > view.byteLength) throw damaged('cut-off', 'Workbook')
  const next = at + 4 + view.getUint16(at + 2, true)
  if (next > view.byteLength) throw damaged('cut-off', 'Workbook')
  return { type: view.getUint16(at, true), next }
}

/** Reads on from one record into those that continue it. */
export class BiffBytes {
  readonly #pieces: readonly Uint8Array[]
  #piece = 0
  #at: number

  constructor(record: BiffRecord, from = 0) {
    this.#pieces = record.more.length === 0 ? [record.data] : [record.data, ...record.more]
    this.#at = from
  }

  byte(): number {
    const value = this.#open()[this.#at++]
    if (value === undefined) throw damaged('record', 'Workbook')
    return value
  }

  uint16(): number {
    return this.byte() + this.byte() * 256
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 65_536
  }

  skip(count: number): void {
    let left = count
    while (left > 0) {
      const step = Math.min(left, this.#open().length - this.#at)
      if (step <= 0) throw damaged('record', 'Workbook')
      this.#at += step
      left -= step
    }
  }

  /** Plain bytes, as versions before 8 store text. */
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.byte())
  }

  /** Text of version 8: characters of one or two bytes, with formats and phonetics behind, which are skipped. */
  text(length: number): string {
    const flags = this.byte()
    const runs = (flags & 8) === 0 ? 0 : this.uint16()
    const phonetic = (flags & 4) === 0 ? 0 : this.uint32()
    const text = this.#characters(length, (flags & 1) === 1)
    this.skip(runs * 4 + phonetic)
    return text
  }

  /** Where text goes on in another record, a byte at its start says anew how wide the characters are. */
  #characters(length: number, startsWide: boolean): string {
    let text = ''
    let isWide = startsWide
    while (text.length < length) {
      let piece = this.#pieces[this.#piece]
      if (piece === undefined) throw damaged('record', 'Workbook')
      if (this.#at >= piece.length) {
        piece = this.#pieces[++this.#piece]
        if (piece === undefined) throw damaged('record', 'Workbook')
        isWide = ((piece[0] ?? 0) & 1) === 1
        this.#at = 1
      }
      const width = isWide ? 2 : 1
      const count = Math.min(length - text.length, Math.floor((piece.length - this.#at) / width))
      if (count <= 0) throw damaged('record', 'Workbook')
      const characters = new Array<number>(count)
      for (let i = 0; i < count; i++, this.#at += width) {
        characters[i] = (piece[this.#at] ?? 0) | (isWide ? (piece[this.#at + 1] ?? 0) << 8 : 0)
      }
      text += fromCodes(characters)
    }
    return text
  }

  #open(): Uint8Array {
    let piece = this.#pieces[this.#piece]
    while (piece !== undefined && this.#at >= piece.length && this.#piece + 1 < this.#pieces.length) {
      piece = this.#pieces[++this.#piece]
      this.#at = 0
    }
    if (piece === undefined) throw damaged('record', 'Workbook')
    return piece
  }
}

/** In slices, because a call takes only so many arguments. */
function fromCodes(codes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096))
  return text
}
