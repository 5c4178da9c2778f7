import { crc32, createInflateRaw } from 'node:zlib'
import type { IngestCapabilities } from '../ingest/capabilities.ts'

// Larger pieces mean fewer hand-overs from the thread pool; beyond this nothing is gained.
const pieceBytes = 128 * 1024

/** Node's own zlib behind the reader: inflates on the thread pool, one piece ahead of the scanner. */
export const nodeCapabilities: IngestCapabilities = {
  async *inflateRaw(compressed) {
    const inflate = createInflateRaw({ chunkSize: pieceBytes })
    // A stream that breaks off raises "unexpected end of file" only once the input has ended.
    inflate.end(compressed)
    yield* inflate as AsyncIterable<Uint8Array>
  },
  crc32: (bytes, previous = 0) => crc32(bytes, previous),
}
