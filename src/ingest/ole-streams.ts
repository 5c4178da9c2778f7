const noSector = 0xfffffffa
const directoryEntryBytes = 128

/** The names of the streams in an OLE compound file, as far as they can be read; damage ends the list. */
export function oleStreamNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 512) return []
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return []
  const names: string[] = []
  const seen = new Set<number>()
  let sector = view.getUint32(48, true)
  while (sector < noSector && !seen.has(sector)) {
    seen.add(sector)
    const start = (sector + 1) * 2 ** shift
    if (start + (1 << shift) > view.byteLength) break
    for (let at = start; at < start + (1 << shift); at += directoryEntryBytes) {
      const length = Math.min(view.getUint16(at + 64, true), 64)
      if (length > 2) names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
    }
    sector = nextSector(view, sector, shift)
  }
  return names
}

/** Follows the allocation table, of which the header lists the first 109 sectors; a directory lies within. */
function nextSector(view: DataView, sector: number, shift: number): number {
  const perTable = (1 << shift) / 4
  const table = Math.floor(sector / perTable)
  if (table >= 109) return noSector
  const at = (view.getUint32(76 + table * 4, true) + 1) * 2 ** shift + (sector % perTable) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : noSector
}

/** Which kind of document an OLE file holds, by its streams. */
export function formatOfOle(names: readonly string[]): 'encrypted' | 'xls' | 'doc' | 'ppt' | 'ole' {
  if (names.includes('EncryptedPackage')) return 'encrypted'
  if (names.includes('Workbook') || names.includes('Book')) return 'xls'
  if (names.includes('WordDocument')) return 'doc'
  return names.includes('PowerPoint Document') ? 'ppt' : 'ole'
}
