import { createWriteStream, type WriteStream } from 'node:fs'
import { crc32, createDeflateRaw } from 'node:zlib'

/** An entry that is being written. */
interface OpenEntry {
  write(text: string): Promise<void>
  end(): Promise<void>
}

/** Writes a zip piece by piece, one entry after the other; each entry waits compressed until its end. */
export class ZipFile {
  readonly #out: WriteStream
  readonly #directory: Buffer[] = []
  #offset = 0

  constructor(path: string) {
    this.#out = createWriteStream(path)
  }

  begin(name: string): OpenEntry {
    const deflate = createDeflateRaw()
    const pieces: Buffer[] = []
    deflate.on('data', piece => pieces.push(piece))
    let [crc, size] = [0, 0]
    return {
      write: text => {
        const bytes = Buffer.from(text)
        crc = crc32(bytes, crc)
        size += bytes.length
        return new Promise(resolve => deflate.write(bytes, () => resolve()))
      },
      end: async () => {
        await new Promise<void>(resolve => deflate.on('end', resolve).end())
        await this.#add(Buffer.from(name), crc, size, pieces)
      },
    }
  }

  async end(): Promise<void> {
    const directory = Buffer.concat(this.#directory)
    const tail = Buffer.alloc(22)
    tail.writeUInt32LE(0x06054b50, 0)
    tail.writeUInt16LE(this.#directory.length, 8)
    tail.writeUInt16LE(this.#directory.length, 10)
    tail.writeUInt32LE(directory.length, 12)
    tail.writeUInt32LE(this.#offset, 16)
    await this.#put(directory)
    await this.#put(tail)
    await new Promise<void>(resolve => this.#out.end(() => resolve()))
  }

  async #add(name: Buffer, crc: number, size: number, pieces: readonly Buffer[]): Promise<void> {
    const packed = pieces.reduce((sum, piece) => sum + piece.length, 0)
    // What the local header and the directory have in common, from the version needed to the length of the name.
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc, 10)
    facts.writeUInt32LE(packed, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(name.length, 22)
    const offset = this.#offset
    await this.#put(Buffer.concat([Buffer.from('PK\x03\x04'), facts, name]))
    for (const piece of pieces) await this.#put(piece)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    this.#directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, rest, name]))
  }

  #put(bytes: Buffer): Promise<void> {
    this.#offset += bytes.length
    return new Promise(resolve => this.#out.write(bytes, () => resolve()))
  }
}
