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

  /**
   * Uses the token up, so that of two calls at once only one goes on. If what it
   * was used for did not happen, `giveBack` makes it valid again.
   */
  take(token: string): { giveBack(): void } | null {
    const hash = this.#hash
    if (hash === null || !timingSafeEqual(hash, hashOf(token))) return null
    this.#hash = null
    return {
      giveBack: () => {
        this.#hash = hash
      },
    }
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
