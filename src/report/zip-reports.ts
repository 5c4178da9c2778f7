import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate'

export interface NamedFile {
  /** File name inside the zip, `laporan-disbudpar-2025-11-30.xlsx`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Packs workbooks as they are made: the next is asked for only when the reader
 * has taken the one before, so one workbook at a time is in memory. Workbooks
 * are compressed already and are stored as they are.
 */
export function zipReports(files: AsyncIterable<NamedFile>): ReadableStream<Uint8Array> {
  const iterator = files[Symbol.asyncIterator]()
  let chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) zip.end()
      else addFile(zip, next.value)
      for (const chunk of chunks) controller.enqueue(chunk)
      chunks = []
      if (next.done) controller.close()
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

function addFile(zip: Zip, { name, bytes }: NamedFile): void {
  const entry = new ZipPassThrough(name)
  zip.add(entry)
  entry.push(bytes, true)
}

/** The same package with its XML parts rewritten; what comes back unchanged stays as it was. */
export function rewriteParts(bytes: Uint8Array, rewrite: (path: string, xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [path, part] of Object.entries(parts)) {
    if (!path.endsWith('.xml')) continue
    const xml = strFromU8(part)
    const rewritten = rewrite(path, xml)
    if (rewritten !== xml) parts[path] = strToU8(rewritten)
  }
  return zipSync(parts, { level: 6, mtime: earliestTime })
}

/** Fixed, so that the same figures give the same bytes. Local time, for the zip format knows no zone. */
const earliestTime = new Date(1980, 0, 1)
