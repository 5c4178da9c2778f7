import { createHmac } from 'node:crypto'

/** Tells addresses apart in the audit without naming one: keyed, since all of IPv4 is quickly hashed. */
export function addressId(secret: string, address: string): string {
  return createHmac('sha256', secret).update(`address\0${address}`).digest('base64url').slice(0, 16)
}
