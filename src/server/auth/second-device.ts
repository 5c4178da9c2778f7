import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepMs = 30_000
const digits = 6

/** What an authenticator app is given: 160 random bits, as RFC 4226 recommends. */
export function makeDeviceKey(): Buffer {
  return randomBytes(20)
}

/** The key in base 32 (RFC 4648), as it is typed into an app; its length makes padding needless. */
export function deviceKeyText(key: Uint8Array): string {
  const bits = Array.from(key, byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? [])
    .map(five => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
    .join('')
}

/** The key as the sign-in library keeps it, which tells it from one in letters of its own. */
export function storedDeviceKey(key: Uint8Array): string {
  return `base32:${deviceKeyText(key)}`
}

/** `otpauth://…`, for a QR code. */
export function deviceUri(key: Uint8Array, username: string): string {
  const issuer = encodeURIComponent('Pantau Asuh')
  const name = `${issuer}:${encodeURIComponent(username)}`
  return `otpauth://totp/${name}?secret=${deviceKeyText(key)}&issuer=${issuer}&digits=${digits}&period=30`
}

/** Whether the device shows this code now (RFC 6238), a step early or late, as at sign-in. */
export function isCodeOf(key: Uint8Array, code: string, now: Date): boolean {
  const step = Math.floor(now.getTime() / stepMs)
  const typed = Buffer.from(code)
  return [step - 1, step, step + 1].some(counter => {
    const shown = Buffer.from(codeAt(key, counter))
    return shown.length === typed.length && timingSafeEqual(shown, typed)
  })
}

function codeAt(key: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}
