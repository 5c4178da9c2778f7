import type { PersonNumber } from '../../../api/audit.ts'
import { hmacSha256 } from './hmac-sha256.ts'

/** Bytes of an opaque person id: of 16,000 people two share one with a chance of 1 in 10^16. */
export const personIdBytes = 10

/** Without I, L, O, U (Crockford), so that it can be read out over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Keyed, for a bare hash of a number with so few possibilities is undone by trying them all. */
export function personIdOf(key: Uint8Array, person: PersonNumber): Uint8Array {
  const content = 'nip' in person ? `nip:${person.nip}` : `nik:${person.nik}`
  return hmacSha256(key, content).digest().subarray(0, personIdBytes)
}

/** `7F3A-91C0-…`: 10 bytes are exactly 16 letters. */
export function shownPersonId(id: Uint8Array): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of id) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

/** The bytes of a shown id. */
export function readPersonId(shown: string): Uint8Array {
  const bytes = new Uint8Array(personIdBytes)
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of shown.replaceAll('-', '')) {
    held = (held << 5) | alphabet.indexOf(letter)
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = held >> bits
    held &= (1 << bits) - 1
  }
  return bytes
}
