import { createHmac, createSecretKey, type Hmac, type KeyObject } from 'node:crypto'

const prepared = new WeakMap<Uint8Array, KeyObject>()

/**
 * HMAC-SHA-256 (RFC 2104) of a text. A key is prepared once: made of its bytes for each text anew, that
 * takes five times as long as the hashing.
 */
export function hmacSha256(key: Uint8Array, text: string): Hmac {
  let known = prepared.get(key)
  if (known === undefined) {
    known = createSecretKey(key)
    prepared.set(key, known)
  }
  return createHmac('sha256', known).update(text)
}
