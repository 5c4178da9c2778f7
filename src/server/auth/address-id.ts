import { createHmac } from 'node:crypto'

/** Letters alone, so that an entry of the audit can hold it: digits could be somebody's number. */
const letters = 'bcdfghjkmnpqrstv'

/** Tells addresses apart in the audit without naming one: keyed, since all of IPv4 is quickly hashed. */
export function addressId(secret: string, address: string): string {
  const hash = createHmac('sha256', secret).update(`address\0${address}`).digest()
  return Array.from(hash.subarray(0, 16), byte => letters[byte % letters.length]).join('')
}
