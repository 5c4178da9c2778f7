import { randomBytes } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

/** What an authenticator app is given: 160 random bits, as RFC 4226 recommends. */
export function makeDeviceKey(): Uint8Array {
  return Uint8Array.from(randomBytes(20))
}

/** The key in base 32 (RFC 4648), as it is typed into an app; its length makes padding needless. */
export function deviceKeyText(key: Uint8Array): string {
  return base32.encode(key, { padding: false })
}

/** The key as the sign-in library keeps it, which tells it from one in letters of its own. */
export function storedDeviceKey(key: Uint8Array): string {
  return `base32:${deviceKeyText(key)}`
}

/** `otpauth://…`, for a QR code. */
export function deviceUri(key: Uint8Array, username: string): string {
  return createOTP(key).url('Pantau Asuh', username)
}

/** Whether the device shows this code now (RFC 6238), a step early or late, as at sign-in. */
export function isCodeOf(key: Uint8Array, code: string): Promise<boolean> {
  return createOTP(key).verify(code)
}
