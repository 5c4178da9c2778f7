import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, open, partsOf, refusalOf, rowsOf, workbookBytes } from './workbook-fixture.ts'

const rows = Array.from({ length: 200 }, (_, at) => `<row><c><v>${at * 7919}</v></c></row>`).join('')
const more = { 'docProps/app.xml': '<Properties>nobody reads this part</Properties>' }
const good = workbookBytes({ sheetData: rows, more })

/** Positions of a signature's four bytes. */
function positionsOf(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length - 3 }, (_, at) => at).filter(
    at => view.getUint32(at, true) === signature,
  )
}

const local = 0x04034b50
const directory = 0x02014b50
const end = 0x06054b50

function changed(change: (view: DataView, bytes: Uint8Array) => void, source = good): Uint8Array {
  const bytes = source.slice()
  change(new DataView(bytes.buffer), bytes)
  return bytes
}

function nth(bytes: Uint8Array, signature: number, index: number): number {
  const at = positionsOf(bytes, signature).at(index)
  if (at === undefined) throw new Error('no such header')
  return at
}

describe('a zip file', () => {
  it('is taken when whole', async () => {
    expect(await refusalOf(good)).toBeUndefined()
  })

  it('is refused wherever it is cut off', async () => {
    for (let length = 4; length < good.length; length += 13) {
      expect(await refusalOf(good.subarray(0, length))).toMatchObject({ code: 'file-damaged' })
    }
  })

  it('is refused for a flipped bit in any entry, read or not', async () => {
    const starts = positionsOf(good, local)
    const ends = [...starts.slice(1), nth(good, directory, 0)]
    for (const [index, start] of starts.entries()) {
      const dataStart = start + 30 + new DataView(good.buffer).getUint16(start + 26, true)
      const middle = Math.floor((dataStart + (ends[index] ?? 0)) / 2)
      const flipped = changed((_, bytes) => {
        bytes[middle] = (bytes[middle] ?? 0) ^ 4
      })
      expect(await refusalOf(flipped), `entry ${index}`).toMatchObject({ code: 'file-damaged' })
    }
  })

  it('shows damage in a part that holds no rows when it is opened, before the first row', async () => {
    const flipped = changed((_, bytes) => {
      const at = nth(good, local, -1)
      bytes[at + 30 + 'docProps/app.xml'.length + 4] = 0
    })
    await expect(open(flipped)).rejects.toMatchObject({
      code: 'file-damaged',
      detail: { entry: 'docProps/app.xml' },
    })
  })

  it('never changes content by any single flipped bit without refusing', async () => {
    const small = workbookBytes({ sheetData: '<row><c><v>198501012010011001</v></c></row>' })
    const content = JSON.stringify(await rowsOf(await open(small)))
    for (let at = 0; at < small.length; at++) {
      const flipped = changed((_, bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      }, small)
      if ((await refusalOf(flipped)) !== undefined) continue
      expect(JSON.stringify(await rowsOf(await open(flipped))), `byte ${at}`).toBe(content)
    }
  })

  it.each([
    ['size', 24, 22],
    ['packed size', 20, 18],
    ['CRC-32', 16, 14],
  ])('is refused for a false %s', async (_, inDirectory, inLocal) => {
    for (const index of positionsOf(good, local).keys()) {
      for (const [both, difference] of [
        [true, 1],
        [true, -1],
        [false, 1],
      ] as const) {
        const bytes = changed(view => {
          const at = nth(good, directory, index) + inDirectory
          const value = view.getUint32(at, true) + difference
          view.setUint32(at, value, true)
          if (both) view.setUint32(nth(good, local, index) + inLocal, value, true)
        })
        const code = (await refusalOf(bytes))?.code
        expect(['file-damaged', 'file-suspicious'], `entry ${index}`).toContain(code)
      }
    }
  })

  it('is refused for entries of the same name, in whatever case', async () => {
    const bytes = workbookBytes({ more: { 'xl/a.xml': '1', 'XL/A.xml': '2' } })
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file-suspicious', detail: { reason: 'duplicate' } })
  })

  it.each(['/etc/passwd', '../up.xml', 'xl/../../up.xml', 'C:\\x.xml', 'xl\\..\\..\\x'])(
    'is refused for the path %s',
    async path => {
      const refusal = await refusalOf(workbookBytes({ more: { [path]: 'x' } }))
      expect(refusal).toMatchObject({ code: 'file-suspicious', detail: { reason: 'path', entry: path } })
    },
  )

  it('is refused when two entries share their bytes', async () => {
    const twins = zipSync({ ...partsOf({}), 'xl/a.xml': bytesOf('same'), 'xl/b.xml': bytesOf('same') })
    const bytes = changed((view, all) => {
      const [first = 0, second = 0] = positionsOf(twins, directory).slice(-2)
      view.setUint32(second + 42, view.getUint32(first + 42, true), true)
      all[second + 46 + 3] = 'a'.charCodeAt(0)
      all[first + 46 + 3] = 'a'.charCodeAt(0)
    }, twins)
    const refusal = await refusalOf(bytes)
    expect(refusal).toMatchObject({ code: 'file-suspicious', detail: { reason: 'overlap' } })
  })

  it('is refused when encrypted or packed by a method nobody knows', async () => {
    const encrypted = changed(view => view.setUint16(nth(good, directory, 2) + 8, 1, true))
    expect(await refusalOf(encrypted)).toMatchObject({ code: 'file-encrypted' })
    const unknown = changed(view => view.setUint16(nth(good, directory, 2) + 10, 14, true))
    expect(await refusalOf(unknown)).toMatchObject({ code: 'format-unsupported' })
  })

  it('is refused as a bomb by what it declares, before anything is unpacked', async () => {
    const bytes = workbookBytes({ sheet: new Uint8Array(8_000_000) })
    const unpacksNothing = {
      inflateRaw: () => {
        throw new Error('unpacked')
      },
      crc32: () => 0,
    }
    const capabilities = unpacksNothing
    expect(await refusalOf(bytes, { capabilities })).toMatchObject({
      code: 'file-unpacks-too-large',
      detail: { reason: 'ratio' },
    })
    const limits = { maxRatio: 5000, maxUnpackedBytes: 1_000_000 }
    expect(await refusalOf(bytes, { capabilities, limits })).toMatchObject({
      code: 'file-unpacks-too-large',
      detail: { reason: 'total' },
    })
  })

  it('stops unpacking at the first byte beyond the declared size', async () => {
    const bomb = workbookBytes({ sheet: `<worksheet><sheetData>${' '.repeat(20_000_000)}` })
    const index = positionsOf(bomb, local).length - 1
    const bytes = changed(view => {
      view.setUint32(nth(bomb, directory, index) + 24, 1000, true)
      view.setUint32(nth(bomb, local, index) + 22, 1000, true)
    }, bomb)
    const { nodeCapabilities } = await import('../../src/server/node-capabilities.ts')
    let unpacked = 0
    const capabilities = {
      ...nodeCapabilities,
      async *inflateRaw(compressed: Uint8Array) {
        for await (const piece of nodeCapabilities.inflateRaw(compressed)) {
          unpacked += piece.length
          yield piece
        }
      },
    }
    expect(await refusalOf(bytes, { capabilities })).toMatchObject({ detail: { reason: 'size' } })
    expect(unpacked).toBeLessThan(1_000_000)
  })

  it('is refused for too many entries or too many bytes', async () => {
    expect(await refusalOf(good, { limits: { maxEntries: 3 } })).toMatchObject({ code: 'file-suspicious' })
    expect(await refusalOf(good, { limits: { maxFileBytes: 100 } })).toMatchObject({ code: 'file-too-large' })
  })

  it('is taken with zip64 sizes, stored entries and a comment', async () => {
    const stored = zipSync(partsOf({ sheetData: rows }) as Record<string, Uint8Array>, { level: 0 })
    const at = nth(stored, end, -1)
    const withComment = new Uint8Array(stored.length + 3)
    withComment.set(stored)
    new DataView(withComment.buffer).setUint16(at + 20, 3, true)
    expect(await refusalOf(withComment)).toBeUndefined()

    // The end record moves behind its zip64 twin and a locator for it.
    const zip64 = new Uint8Array(stored.length + 76)
    zip64.set(stored.subarray(0, at))
    zip64.set(stored.subarray(at), at + 76)
    const view = new DataView(zip64.buffer)
    const count = view.getUint16(at + 76 + 10, true)
    view.setUint32(at, 0x06064b50, true)
    view.setBigUint64(at + 4, 44n, true)
    view.setBigUint64(at + 32, BigInt(count), true)
    view.setBigUint64(at + 40, BigInt(view.getUint32(at + 76 + 12, true)), true)
    view.setBigUint64(at + 48, BigInt(view.getUint32(at + 76 + 16, true)), true)
    view.setUint32(at + 56, 0x07064b50, true)
    view.setBigUint64(at + 64, BigInt(at), true)
    for (const field of [8, 10]) view.setUint16(at + 76 + field, 0xffff, true)
    for (const field of [12, 16]) view.setUint32(at + 76 + field, 0xffffffff, true)
    expect(await refusalOf(zip64)).toBeUndefined()
  })
})
