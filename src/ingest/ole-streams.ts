import { damaged } from './zip-directory.ts'

const noSector = 0xfffffffa
const endOfChain = 0xfffffffe
const entryBytes = 128
const miniShift = 6

interface OleEntry {
  readonly name: string
  /** 1 storage, 2 stream, 5 root. */
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** An OLE compound file, of which only the outermost level is looked at. */
export interface OleFile {
  readonly names: readonly string[]
  /** The bytes of a stream; undefined if there is none of that name; throws `file-damaged` if it is not whole. */
  read(name: string): Uint8Array | undefined
}

/** Opens an OLE compound file; throws `file-damaged` where its tables do not hold together. */
export function openOle(bytes: Uint8Array): OleFile {
  const file = new Sectors(bytes)
  const entries = readDirectory(file)
  const root = entries[0]
  if (root?.type !== 5) throw damaged('ole-directory')
  const children = childrenOf(entries, root.child)
  return {
    names: children.map(entry => entry.name),
    read(name) {
      const entry = children.find(each => each.name === name && each.type === 2)
      if (entry === undefined) return undefined
      if (entry.size === 0) return new Uint8Array()
      return entry.size >= file.miniLimit
        ? file.chain(entry.start, entry.size, name)
        : file.miniChain(entry, root, name)
    },
  }
}

class Sectors {
  readonly miniLimit: number
  readonly directoryStart: number
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #shift: number
  readonly #table: Uint32Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 512) throw damaged('ole-header')
    this.#shift = this.#view.getUint16(30, true)
    if ((this.#shift !== 9 && this.#shift !== 12) || this.#view.getUint16(32, true) !== miniShift) {
      throw damaged('ole-header')
    }
    this.directoryStart = this.#view.getUint32(48, true)
    this.miniLimit = this.#view.getUint32(56, true)
    this.#table = this.#readTable()
  }

  /** The stream that begins at a sector; a size tells how much of its last sector belongs to it. */
  chain(start: number, size: number | undefined, name: string): Uint8Array {
    const pieces: Uint8Array[] = []
    const sectorBytes = 1 << this.#shift
    const needed = size === undefined ? Number.POSITIVE_INFINITY : Math.ceil(size / sectorBytes)
    let sector = start
    while (sector !== endOfChain && pieces.length < needed) {
      const next = this.#table[sector]
      // More sectors than the file has can only be a circle.
      if (next === undefined || pieces.length > this.#table.length) throw damaged('ole-chain', name)
      pieces.push(this.#sector(sector, name))
      sector = next
    }
    const whole = joined(pieces)
    if (size === undefined) return whole
    if (whole.length < size) throw damaged('ole-chain', name)
    return whole.subarray(0, size)
  }

  /** Small streams lie in pieces of 64 bytes inside the root's own stream. */
  miniChain(entry: OleEntry, root: OleEntry, name: string): Uint8Array {
    const store = this.chain(root.start, root.size, name)
    const tableBytes = this.chain(this.#view.getUint32(60, true), undefined, name)
    const table = new DataView(tableBytes.buffer, tableBytes.byteOffset, tableBytes.byteLength)
    const pieces: Uint8Array[] = []
    const needed = Math.ceil(entry.size / 64)
    let sector = entry.start
    while (pieces.length < needed) {
      const at = sector * 64
      if (sector >= noSector || at >= store.length || sector * 4 + 4 > table.byteLength) {
        throw damaged('ole-chain', name)
      }
      pieces.push(store.subarray(at, at + 64))
      sector = table.getUint32(sector * 4, true)
    }
    const whole = joined(pieces)
    if (whole.length < entry.size) throw damaged('ole-chain', name)
    return whole.subarray(0, entry.size)
  }

  /** Some writers leave the file's last sector short; the stream's size tells whether anything is missing. */
  #sector(sector: number, name: string): Uint8Array {
    const start = (sector + 1) * 2 ** this.#shift
    if (start >= this.#bytes.length) throw damaged('cut-off', name)
    return this.#bytes.subarray(start, start + (1 << this.#shift))
  }

  /** The allocation table: its first 109 sectors are listed in the header, the others in a chain of lists. */
  #readTable(): Uint32Array {
    const perSector = (1 << this.#shift) / 4
    const most = Math.ceil(this.#bytes.length / (1 << this.#shift))
    const sectors: number[] = []
    for (let at = 76; at < 512; at += 4) sectors.push(this.#view.getUint32(at, true))
    let list = this.#view.getUint32(68, true)
    for (let lists = 0; list < noSector; lists++) {
      const piece = this.#sector(list, '')
      if (lists > most || piece.length < perSector * 4) throw damaged('ole-table')
      const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
      for (let at = 0; at < perSector - 1; at++) sectors.push(view.getUint32(at * 4, true))
      list = view.getUint32((perSector - 1) * 4, true)
    }
    const used = sectors.filter(sector => sector < noSector)
    if (used.length > most || used.length === 0) throw damaged('ole-table')
    const table = new Uint32Array(used.length * perSector).fill(0xffffffff)
    for (const [index, sector] of used.entries()) {
      const piece = this.#sector(sector, '')
      const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
      for (let at = 0; at < piece.length >> 2; at++)
        table[index * perSector + at] = view.getUint32(at * 4, true)
    }
    return table
  }
}

function readDirectory(file: Sectors): OleEntry[] {
  const bytes = file.chain(file.directoryStart, undefined, '')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: OleEntry[] = []
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    const length = Math.min(view.getUint16(at + 64, true), 64)
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2))),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      // The upper half is used by version 4 only and is rubbish elsewhere; no file here needs it.
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The entries of one level. Levels below hold what is embedded: a workbook in a letter is not the file's. */
function childrenOf(entries: readonly OleEntry[], first: number): OleEntry[] {
  const found: OleEntry[] = []
  const seen = new Set<number>()
  const waiting = [first]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at >= noSector) continue
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) throw damaged('ole-directory')
    seen.add(at)
    found.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return found
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Which kind of document an OLE file holds, by its streams. */
export function formatOfOle(names: readonly string[]): 'encrypted' | 'xls' | 'doc' | 'ppt' | 'msg' | 'ole' {
  if (names.includes('EncryptedPackage')) return 'encrypted'
  if (names.includes('Workbook') || names.includes('Book')) return 'xls'
  if (names.includes('WordDocument')) return 'doc'
  if (names.includes('__properties_version1.0')) return 'msg'
  return names.includes('PowerPoint Document') ? 'ppt' : 'ole'
}
