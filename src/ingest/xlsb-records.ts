import { damaged } from './zip-directory.ts'

// A cell holds at most 32,767 characters; nothing a sheet needs is longer than this.
const longestRecord = 8 * 1024 * 1024

export interface BinaryRecord {
  readonly type: number
  readonly view: DataView
}

/**
 * The records of a binary part, from pieces cut anywhere. Throws `file-damaged` if the part ends inside a
 * record or before the record `last`, without which it is not whole.
 */
export async function* binaryRecords(
  pieces: AsyncIterable<Uint8Array>,
  entry: string,
  last: number,
): AsyncGenerator<readonly BinaryRecord[]> {
  let rest = new Uint8Array(0)
  let isWhole = false
  for await (const piece of pieces) {
    const bytes = new Uint8Array(rest.length + piece.length)
    bytes.set(rest)
    bytes.set(piece, rest.length)
    const view = new DataView(bytes.buffer)
    const records: BinaryRecord[] = []
    let at = 0
    for (let record = recordAt(view, at, entry); record !== undefined; record = recordAt(view, at, entry)) {
      records.push(record)
      isWhole ||= record.type === last
      at = record.end
    }
    rest = bytes.slice(at)
    if (records.length > 0) yield records
  }
  if (rest.length > 0 || !isWhole) throw damaged('cut-off', entry)
}

/** The record at `at`, or undefined if it has not arrived whole. Numbers take seven bits of each byte. */
function recordAt(view: DataView, at: number, entry: string): (BinaryRecord & { end: number }) | undefined {
  if (at + 2 > view.byteLength) return undefined
  let next = at + 1
  let type = view.getUint8(at)
  if (type >= 0x80) type = (type & 0x7f) | ((view.getUint8(next++) & 0x7f) << 7)
  let length = 0
  for (let shift = 0; ; shift += 7) {
    if (next >= view.byteLength) return undefined
    const byte = view.getUint8(next++)
    length |= (byte & 0x7f) << shift
    if (byte < 0x80 || shift === 21) break
  }
  if (length > longestRecord) throw damaged('too-long', entry)
  const end = next + length
  if (end > view.byteLength) return undefined
  return { type, view: new DataView(view.buffer, view.byteOffset + next, length), end }
}

/** Text with its length in four bytes before it, and where it ends. */
export function wideString(view: DataView, at: number, entry: string): { text: string; end: number } {
  const length = view.getUint32(at, true)
  // This length stands for "none".
  if (length === 0xffffffff) return { text: '', end: at + 4 }
  const end = at + 4 + length * 2
  if (end > view.byteLength) throw damaged('record', entry)
  return { text: utf16.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length * 2)), end }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })
