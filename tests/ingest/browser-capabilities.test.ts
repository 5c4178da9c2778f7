import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserCapabilities } from '../../mocks/browser-capabilities.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'

async function inflated(compressed: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of browserCapabilities.inflateRaw(compressed)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

describe('what stands in for Node in the browser', () => {
  it('gives the same CRC-32, in one piece or several', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const wanted = nodeCapabilities.crc32(bytes)
        expect(browserCapabilities.crc32(bytes)).toBe(wanted)
        const first = browserCapabilities.crc32(bytes.subarray(0, cut))
        expect(browserCapabilities.crc32(bytes.subarray(cut), first)).toBe(wanted)
      }),
    )
  })

  it('inflates, and throws on what is damaged or cut off', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * at) % 251)
    const packed = new Uint8Array(deflateRawSync(bytes))
    expect(Buffer.compare(await inflated(packed), bytes)).toBe(0)
    await expect(inflated(packed.subarray(0, packed.length - 5))).rejects.toThrow()
    await expect(inflated(Uint8Array.from(packed, byte => byte ^ 0xff))).rejects.toThrow()
  })

  it('stops when nobody reads on', async () => {
    const packed = new Uint8Array(deflateRawSync(new Uint8Array(1_000_000)))
    for await (const piece of browserCapabilities.inflateRaw(packed)) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
  })
})
