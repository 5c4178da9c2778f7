import { hkdfSync } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'

/** One key for each use, so that what one of them gives away says nothing about the others. */
export interface Keys {
  /** Signs cookies. */
  readonly cookies: string
  /** Worker numbers, one AES block each. */
  readonly nik: Uint8Array
  /** Ids of workers, one AES block each: what is shown to a client says nothing of what is stored. */
  readonly workers: Uint8Array
  /** Everything else that is sealed: originals, drafts, people's fields. */
  readonly content: Uint8Array
  /** SHA-256 of originals, two AES blocks each. */
  readonly digests: Uint8Array
  /** Names of sheets, which rows are told apart by. */
  readonly names: Uint8Array
  /** Opaque ids of people. */
  readonly people: Uint8Array
  /** The chain of the audit. */
  readonly audit: Uint8Array
  /** Tells whether data was sealed with these keys; gives nothing of them away. */
  readonly check: string
}

/** Published with the source: good for tests and samples, refused as a real key. */
export const sampleSecret = 'sample-secret-of-the-tests-Wq7Zr2Kx9Lm4Tn8Pv3Bs6Hd1'

const keyBytes = 32

/**
 * Makes the keys from the one secret in `KEY_FILE`: HKDF (RFC 5869) is the standard way to get
 * several independent keys out of one that is random already.
 */
export function deriveKeys(secret: string): Keys {
  const derive = (use: string) =>
    new Uint8Array(hkdfSync('sha256', secret, '', `pantau-asuh/${use}`, keyBytes))
  return {
    cookies: Buffer.from(derive('cookies')).toString('base64url'),
    nik: derive('nik'),
    workers: derive('workers'),
    content: derive('content'),
    digests: derive('digests'),
    names: derive('names'),
    people: derive('people'),
    audit: derive('audit'),
    check: Buffer.from(derive('check')).toString('base64url').slice(0, 22),
  }
}

const fewestCharacters = 32
const fewestDifferent = 8
/** 32 random hex digits do not deflate below this; words and repeats do. */
const fewestDeflated = 24
// A random key of 64 characters holds one of these once in some million times; see `makeSecret`.
const sampleWords =
  /change.?me|replace.?me|ganti.?(ini|saya)|contoh|sample|example|rahasia|secret|passw|default/i

/** Why a text is no secret, or `null` if it may be one. */
export function faultOfSecret(secret: string): 'short' | 'sample' | 'guessable' | null {
  if (sampleWords.test(secret)) return 'sample'
  if (secret.length < fewestCharacters) return 'short'
  const isVaried = new Set(secret).size >= fewestDifferent
  return isVaried && deflateRawSync(secret).length >= fewestDeflated ? null : 'guessable'
}
