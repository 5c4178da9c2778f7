import { createHmac } from 'node:crypto'
import type { StoredUser } from './stored-user.ts'

/** A code is taken one step early or late: after two minutes it no longer fits anyway. */
const keptMs = 120_000

/**
 * Codes that were taken already. RFC 6238, 5.2: a code that was right once must not be
 * taken a second time, or whoever looks over a shoulder can use it, too. The last one is
 * also kept with the account, so that a restart does not forget it.
 */
export class UsedCodes {
  readonly #used = new Map<string, number>()
  readonly #secret: string
  readonly #clock: () => Date

  constructor(secret: string, clock: () => Date) {
    this.#secret = secret
    this.#clock = clock
  }

  /** Claims a code for an account; `false` if it was used. Of two calls at once only one gets it. */
  claim(user: StoredUser, code: string): boolean {
    const now = this.#clock().getTime()
    for (const [key, until] of this.#used) if (until <= now) this.#used.delete(key)
    const key = this.hash(user, code)
    if (this.#used.has(key) || user.usedCode === key) return false
    this.#used.set(key, now + keptMs)
    return true
  }

  /** It was not right, so it was not used. */
  giveBack(user: StoredUser, code: string): void {
    this.#used.delete(this.hash(user, code))
  }

  /** What is kept of a code. */
  hash({ id }: Pick<StoredUser, 'id'>, code: string): string {
    return createHmac('sha256', this.#secret).update(`code\0${id}\0${code}`).digest('base64url')
  }
}
