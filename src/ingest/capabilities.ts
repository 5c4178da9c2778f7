/** What differs between Node and the browser, passed in so that the core runs in both. */
export interface IngestCapabilities {
  /** Inflates one raw-deflate stream, piece by piece; throws on corrupted data. */
  inflateRaw(compressed: Uint8Array): AsyncIterable<Uint8Array>
  /** CRC-32 (IEEE) of `bytes`, continuing from `previous`. */
  crc32(bytes: Uint8Array, previous?: number): number
}
