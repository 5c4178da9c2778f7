import { FileRefusal } from './refusal.ts'

/** What the central directory says about one entry; `dataStart` comes from its local header. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly headerStart: number
  readonly dataStart: number
}

const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const endBytes = 22
const full16 = 0xffff
const full32 = 0xffffffff

export function damaged(reason: string, entry = ''): FileRefusal {
  return new FileRefusal('file-damaged', { reason, entry })
}

/** Reads the directory at the end of a zip file and holds each local header against it. */
export function readDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start, end } = findDirectory(view)
  if (count > maxEntries) throw new FileRefusal('file-suspicious', { reason: 'entries', limit: maxEntries })
  const entries: ZipEntry[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== directorySignature) throw damaged('directory')
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
    entries.push(readEntry(view, at))
    at = next + view.getUint16(at + 32, true)
  }
  if (at !== end) throw damaged('directory')
  refuseOverlap(entries, start)
  return entries
}

function findDirectory(view: DataView): { count: number; start: number; end: number } {
  const lowest = Math.max(0, view.byteLength - endBytes - full16)
  let at = view.byteLength - endBytes
  // The comment must reach exactly to the end: otherwise its text could pose as a second directory.
  while (
    at >= lowest &&
    !(isEnd(view, at) && at + endBytes + view.getUint16(at + 20, true) === view.byteLength)
  ) {
    at--
  }
  if (at < lowest) throw damaged('cut-off')
  if (view.getUint16(at + 4, true) !== view.getUint16(at + 6, true)) throw damaged('split')
  let count = view.getUint16(at + 10, true)
  let size = view.getUint32(at + 12, true)
  let start = view.getUint32(at + 16, true)
  let end = at
  if (at >= 20 && view.getUint32(at - 20, true) === locator64Signature) {
    end = number64(view, at - 20 + 8)
    if (end + 56 > at || view.getUint32(end, true) !== end64Signature) throw damaged('directory')
    count = number64(view, end + 32)
    size = number64(view, end + 40)
    start = number64(view, end + 48)
  }
  if (start + size > end) throw damaged('cut-off')
  return { count, start, end: start + size }
}

function isEnd(view: DataView, at: number): boolean {
  return view.getUint32(at, true) === endSignature
}

function number64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged('cut-off')
  const value = Number(view.getBigUint64(at, true))
  if (!Number.isSafeInteger(value)) throw damaged('directory')
  return value
}

function readEntry(view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const name = readName(view, at + 46, view.getUint16(at + 28, true), flags)
  if ((flags & 0x41) !== 0) throw new FileRefusal('file-encrypted', { entry: name })
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) throw new FileRefusal('format-unsupported', { format: `zip (${method})` })
  const sizes = readSizes(view, at)
  const dataStart = checkLocalHeader(view, at, sizes.headerStart, name)
  if (dataStart + sizes.packedSize > view.byteLength) throw damaged('cut-off', name)
  if (method === 0 && sizes.packedSize !== sizes.size) throw damaged('size', name)
  return { name, method, crc: view.getUint32(at + 16, true), ...sizes, dataStart }
}

function readName(view: DataView, at: number, length: number, flags: number): string {
  if (at + length > view.byteLength) throw damaged('directory')
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length)
  return new TextDecoder((flags & 0x800) === 0 ? 'latin1' : 'utf-8').decode(bytes)
}

/** Sizes of 4 GB and more stand in the zip64 extra field, in a fixed order and only where the short field is full. */
function readSizes(view: DataView, at: number): { packedSize: number; size: number; headerStart: number } {
  let packedSize = view.getUint32(at + 20, true)
  let size = view.getUint32(at + 24, true)
  let headerStart = view.getUint32(at + 42, true)
  if (packedSize !== full32 && size !== full32 && headerStart !== full32)
    return { packedSize, size, headerStart }
  let extra = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = Math.min(extra + view.getUint16(at + 30, true), view.byteLength)
  while (extra + 4 <= extraEnd && view.getUint16(extra, true) !== 1)
    extra += 4 + view.getUint16(extra + 2, true)
  if (extra + 4 > extraEnd) throw damaged('directory')
  let field = extra + 4
  const fieldsEnd = field + view.getUint16(extra + 2, true)
  const take = (): number => {
    if (field + 8 > fieldsEnd || fieldsEnd > extraEnd) throw damaged('directory')
    field += 8
    return number64(view, field - 8)
  }
  if (size === full32) size = take()
  if (packedSize === full32) packedSize = take()
  if (headerStart === full32) headerStart = take()
  return { packedSize, size, headerStart }
}

/**
 * A reader that trusts the local header and one that trusts the directory would see
 * different content, so both must agree. Returns where the entry's data begins.
 */
function checkLocalHeader(view: DataView, directory: number, local: number, name: string): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature)
    throw damaged('header', name)
  const nameLength = view.getUint16(local + 26, true)
  if (readName(view, local + 30, nameLength, view.getUint16(directory + 8, true)) !== name) {
    throw damaged('header', name)
  }
  if (view.getUint16(local + 8, true) !== view.getUint16(directory + 10, true)) throw damaged('header', name)
  const sizesFollowData = (view.getUint16(local + 6, true) & 8) !== 0
  if (!sizesFollowData) {
    for (const [inLocal, inDirectory] of [
      [14, 16],
      [18, 20],
      [22, 24],
    ] as const) {
      const value = view.getUint32(local + inLocal, true)
      if (value !== full32 && value !== view.getUint32(directory + inDirectory, true))
        throw damaged('size', name)
    }
  }
  return local + 30 + nameLength + view.getUint16(local + 28, true)
}

function refuseOverlap(entries: readonly ZipEntry[], directoryStart: number): void {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.headerStart - b.headerStart)) {
    if (entry.headerStart < free)
      throw new FileRefusal('file-suspicious', { reason: 'overlap', entry: entry.name })
    free = entry.dataStart + entry.packedSize
  }
  if (free > directoryStart) throw new FileRefusal('file-suspicious', { reason: 'overlap', entry: '' })
}
