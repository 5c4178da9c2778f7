import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The one-time token for the first administrator. Only its hash is kept, and only in memory. */
export class SetUpLink {
  #hash: Buffer | null = null

  /** Makes a new token; an earlier one is no longer valid. */
  issue(): string {
    const token = randomBytes(24).toString('base64url')
    this.#hash = hashOf(token)
    return token
  }

  matches(token: string): boolean {
    return this.#hash !== null && timingSafeEqual(this.#hash, hashOf(token))
  }

  close(): void {
    this.#hash = null
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
