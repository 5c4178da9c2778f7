import type { IngestCapabilities } from './capabilities.ts'
import { type FileLimits, FileRefusal } from './refusal.ts'
import { damaged, readDirectory, type ZipEntry } from './zip-directory.ts'

// Small parts full of repeats (an empty style sheet) shrink a thousandfold and harm nobody.
const ratioMattersAbove = 1024 * 1024
const storedPieceBytes = 128 * 1024

/** A zip file whose directory has been checked and whose entries are checked while they are read. */
export interface Container {
  readonly entries: readonly ZipEntry[]
  /** Finds an entry by its path, in any case, since some writers differ in case between parts. */
  find(path: string): ZipEntry | undefined
  /** Unpacks one entry piece by piece; throws `file-damaged` if its size or CRC-32 is not what was declared. */
  read(entry: ZipEntry): AsyncIterable<Uint8Array>
  /** Checks every entry that nobody has read to its end yet, except those named. */
  verify(except?: ReadonlySet<ZipEntry>): Promise<void>
}

/** Opens a zip file after every check that costs no memory; throws `FileRefusal`. */
export function openContainer(
  bytes: Uint8Array,
  limits: FileLimits,
  capabilities: IngestCapabilities,
): Container {
  const entries = readDirectory(bytes, limits.maxEntries)
  const byPath = indexByPath(entries)
  refuseBomb(entries, limits)
  const verified = new Set<ZipEntry>()

  async function* read(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    yield* unpack(bytes, entry, capabilities)
    verified.add(entry)
  }

  return {
    entries,
    find: path => byPath.get(path.toLowerCase()),
    read,
    async verify(except = new Set()) {
      for (const entry of entries) {
        if (verified.has(entry) || except.has(entry)) continue
        for await (const _piece of read(entry));
      }
    },
  }
}

function indexByPath(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byPath = new Map<string, ZipEntry>()
  for (const entry of entries) {
    // Some .NET writers separate folders by a backslash.
    const path = entry.name.replaceAll('\\', '/').toLowerCase()
    const isOutside = path.startsWith('/') || /^[a-z]:/.test(path) || path.split('/').includes('..')
    if (isOutside || path.includes('\0') || path === '') {
      throw new FileRefusal('file-suspicious', { reason: 'path', entry: entry.name })
    }
    if (byPath.has(path)) throw new FileRefusal('file-suspicious', { reason: 'duplicate', entry: entry.name })
    byPath.set(path, entry)
  }
  return byPath
}

/** Judges by the declared sizes; `unpack` stops at the first byte beyond them. */
function refuseBomb(entries: readonly ZipEntry[], limits: FileLimits): void {
  let total = 0
  for (const entry of entries) {
    total += entry.size
    if (entry.size > ratioMattersAbove && entry.size > entry.packedSize * limits.maxRatio) {
      throw new FileRefusal('file-unpacks-too-large', {
        reason: 'ratio',
        entry: entry.name,
        limit: limits.maxRatio,
      })
    }
  }
  if (total > limits.maxUnpackedBytes) {
    throw new FileRefusal('file-unpacks-too-large', {
      reason: 'total',
      entry: '',
      limit: limits.maxUnpackedBytes,
    })
  }
}

async function* unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  capabilities: IngestCapabilities,
): AsyncGenerator<Uint8Array> {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  let size = 0
  let crc = 0
  try {
    for await (const piece of entry.method === 0 ? slices(packed) : capabilities.inflateRaw(packed)) {
      size += piece.length
      if (size > entry.size) throw damaged('size', entry.name)
      crc = capabilities.crc32(piece, crc)
      yield piece
    }
  } catch (error) {
    // Which error an inflater throws differs by platform; all of them mean the same here.
    throw error instanceof FileRefusal ? error : damaged('deflate', entry.name)
  }
  if (size !== entry.size) throw damaged('size', entry.name)
  if (crc >>> 0 !== entry.crc) throw damaged('crc', entry.name)
}

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += storedPieceBytes) yield bytes.subarray(at, at + storedPieceBytes)
}
