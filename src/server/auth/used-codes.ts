/** A code is taken one step early or late: after two minutes it no longer fits anyway. */
const keptMs = 120_000

/**
 * Codes that were taken already. RFC 6238, 5.2: a code that was right once must not be
 * taken a second time, or whoever looks over a shoulder can use it, too.
 */
export class UsedCodes {
  readonly #used = new Map<string, number>()
  readonly #clock: () => Date

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  /** Claims a code for an account; `false` if it was used. Of two calls at once only one gets it. */
  claim(accountId: string, code: string): boolean {
    const now = this.#clock().getTime()
    for (const [key, until] of this.#used) if (until <= now) this.#used.delete(key)
    const key = `${accountId} ${code}`
    if (this.#used.has(key)) return false
    this.#used.set(key, now + keptMs)
    return true
  }

  /** It was not right, so it was not used. */
  giveBack(accountId: string, code: string): void {
    this.#used.delete(`${accountId} ${code}`)
  }
}
