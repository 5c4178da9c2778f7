import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync } from 'node:crypto'
import { CodedProblem } from '../../api/coded-problem.ts'
import type { Nik } from '../../domain/nik.ts'
import type { Keys } from '../keys.ts'

/** Locks what is written into the database and opens what is read from it. */
export interface Seals {
  /** The same text for the same number: compared and looked up without being opened. */
  sealNik(nik: string): string
  sealNiks(niks: readonly string[]): string[]
  /** Refuses with `storage-damaged` what no sealed number is. */
  openNik(sealed: string): Nik
  openNiks(sealed: readonly string[]): Nik[]
  /** The id by which clients know a worker; another text than the sealed number, which stays inside. */
  sealWorkerId(nik: string): string
  /** Refuses with `storage-damaged` what is nobody's id. */
  openWorkerId(id: string): Nik
  /** @param place where the text lies: opened anywhere else it is damaged */
  seal(text: string | Uint8Array, place: string): Buffer
  open(sealed: Uint8Array, place: string): Buffer
  /** Equal for the same short name, so that rows are told apart by it; no name stays none. */
  sealName(name: string): string
  openName(sealed: string): string
  /** Like a number: equal for the same digest (64 hex digits). */
  sealDigest(hex: string): string
  openDigest(sealed: string): string
}

const blockBytes = 16
const nonceBytes = 12
const tagBytes = 16
const noncesAtOnce = 256

type SealingKeys = Pick<Keys, 'nik' | 'workers' | 'content' | 'digests' | 'names'>

/** Seals with the keys of the server. */
export function createSeals({ nik, workers, content, digests, names }: SealingKeys): Seals {
  const numbers = blockCipher(nik)
  const ids = blockCipher(workers)
  const hashes = blockCipher(digests)
  const words = nameCipher(names)
  // Given as bytes it would be made into a key anew for every page.
  const contentKey = createSecretKey(content)
  const nextNonce = nonceMaker()
  return {
    sealNik: number => numbers.encrypt(number, 'latin1').toString('base64url'),
    sealNiks(all) {
      if (all.some(number => number.length !== blockBytes)) throw new Error('a number is not one block')
      const sealed = numbers.encrypt(all.join(''), 'latin1')
      return all.map((_, i) => sealed.toString('base64url', i * blockBytes, (i + 1) * blockBytes))
    },
    openNik: sealed => numberIn(numbers.decrypt(bytesOf([sealed], blockBytes)), 0),
    openNiks(all) {
      const opened = numbers.decrypt(bytesOf(all, blockBytes))
      return all.map((_, i) => numberIn(opened, i * blockBytes))
    },
    sealWorkerId: number => ids.encrypt(number, 'latin1').toString('base64url'),
    openWorkerId: id => numberIn(ids.decrypt(bytesOf([id], blockBytes)), 0),
    seal(text, place) {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', contentKey, nonce, { authTagLength: tagBytes })
      cipher.setAAD(Buffer.from(place))
      const body = typeof text === 'string' ? cipher.update(text, 'utf8') : cipher.update(text)
      return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, place) {
      if (sealed.byteLength < nonceBytes + tagBytes) throw new CodedProblem('storage-damaged')
      const end = sealed.byteLength - tagBytes
      const nonce = sealed.subarray(0, nonceBytes)
      const decipher = createDecipheriv('aes-256-gcm', contentKey, nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(place))
      decipher.setAuthTag(sealed.subarray(end))
      try {
        const body = decipher.update(sealed.subarray(nonceBytes, end))
        // Nothing is used before this has compared the tag.
        decipher.final()
        return body
      } catch {
        throw new CodedProblem('storage-damaged')
      }
    },
    ...words,
    sealDigest: hex => hashes.encrypt(hex, 'hex').toString('base64url'),
    openDigest: sealed => hashes.decrypt(bytesOf([sealed], 2 * blockBytes)).toString('hex'),
  }
}

/**
 * AES-256 of whole blocks, each by itself (ECB, NIST SP 800-38A). Everywhere else a mistake, for equal blocks
 * look equal; here that is the purpose, and a number is exactly one block: nothing but "the same worker" shows.
 * One cipher serves for good, because no block depends on another: making one costs as much as a hundred blocks.
 */
function blockCipher(key: Uint8Array) {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  return {
    encrypt(text: string, encoding: 'latin1' | 'hex'): Buffer {
      const whole = Buffer.from(text, encoding)
      // What is left of a block would be kept back and shift every number after it.
      if (whole.length % blockBytes !== 0) throw new Error('a number is not one block')
      return cipher.update(whole)
    },
    decrypt: (blocks: Buffer): Buffer => decipher.update(blocks),
  }
}

function bytesOf(sealed: readonly string[], each: number): Buffer {
  const bytes = Buffer.allocUnsafe(sealed.length * each)
  for (const [i, text] of sealed.entries()) {
    const written = bytes.write(text, i * each, each, 'base64url')
    if (written !== each) throw new CodedProblem('storage-damaged')
  }
  return bytes
}

/** A number has nothing that proves it whole, but of damaged blocks one in 10^19 comes out as 16 digits. */
function numberIn(opened: Buffer, start: number): Nik {
  for (let i = start; i < start + blockBytes; i++) {
    const byte = opened[i] as number
    if (byte < 0x30 || byte > 0x39) throw new CodedProblem('storage-damaged')
  }
  return opened.toString('latin1', start, start + blockBytes) as Nik
}

const wrapping = { name: 'id-aes256-wrap-pad', start: Buffer.from('a65959a6', 'hex') }
const mostNames = 1000

/**
 * Names of any length that must be equal where they are equal: AES key wrap with padding (RFC 5649, NIST
 * SP 800-38F) is the deterministic one that tells damage and shows no equal parts. A file has few sheets, so each
 * name is worked on once.
 */
function nameCipher(key: Uint8Array): Pick<Seals, 'sealName' | 'openName'> {
  const once = (work: (text: string) => string) => {
    const known = new Map<string, string>()
    return (text: string) => {
      if (text === '') return ''
      let done = known.get(text)
      if (done === undefined) {
        done = work(text)
        if (known.size >= mostNames) known.clear()
        known.set(text, done)
      }
      return done
    }
  }
  return {
    sealName: once(name => {
      const cipher = createCipheriv(wrapping.name, key, wrapping.start)
      return Buffer.concat([cipher.update(name, 'utf8'), cipher.final()]).toString('base64url')
    }),
    openName: once(sealed => {
      const decipher = createDecipheriv(wrapping.name, key, wrapping.start)
      try {
        return Buffer.concat([decipher.update(sealed, 'base64url'), decipher.final()]).toString()
      } catch {
        throw new CodedProblem('storage-damaged')
      }
    }),
  }
}

/**
 * Random 96-bit nonces, as NIST SP 800-38D allows for 2^32 messages under one key: pages of rows, not rows,
 * are sealed, so a city of a million workers a month would take centuries. Drawn many at a time: one by one
 * they cost as much as the sealing.
 */
function nonceMaker(): () => Buffer {
  const pool = Buffer.alloc(nonceBytes * noncesAtOnce)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    at += nonceBytes
    return Buffer.from(pool.subarray(at - nonceBytes, at))
  }
}
