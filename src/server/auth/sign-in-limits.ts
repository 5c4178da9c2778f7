/** Failed attempts within the window that are let through. */
const windowMs = 15 * 60_000
/** One account from one address: a person who forgot. */
const perAccountAndAddress = 10
/** One account from anywhere: guessing spread over many machines. */
const perAccount = 60
/** One address: high, for a whole office sits behind one, and only failures count. */
const perAddress = 300

/**
 * Slows down guessing. Successful sign-ins are never counted, so an office
 * behind one address is not locked out, and neither is an account by a stranger
 * who fails elsewhere a few times.
 */
export class SignInLimits {
  readonly #failures = new Map<string, number[]>()
  readonly #clock: () => Date

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  /** Seconds to wait before the next attempt; `null` if it may be made now. */
  waitFor(username: string, address: string): number | null {
    const waits = keysOf(username, address).map(({ key, limit }) => this.#waitFor(key, limit))
    const longest = Math.max(...waits)
    return longest > 0 ? longest : null
  }

  noteFailure(username: string, address: string): void {
    const now = this.#clock().getTime()
    if (this.#failures.size > 50_000) this.#sweep(now)
    for (const { key } of keysOf(username, address)) {
      this.#failures.set(key, [...this.#recent(key, now), now])
    }
  }

  noteSuccess(username: string, address: string): void {
    this.#failures.delete(`both ${username} ${address}`)
  }

  #waitFor(key: string, limit: number): number {
    const now = this.#clock().getTime()
    const recent = this.#recent(key, now)
    const oldest = recent.at(-limit)
    return oldest === undefined ? 0 : Math.ceil((oldest + windowMs - now) / 1000)
  }

  #recent(key: string, now: number): number[] {
    return (this.#failures.get(key) ?? []).filter(at => at > now - windowMs)
  }

  #sweep(now: number): void {
    for (const key of this.#failures.keys()) {
      if (this.#recent(key, now).length === 0) this.#failures.delete(key)
    }
  }
}

function keysOf(username: string, address: string): { key: string; limit: number }[] {
  return [
    { key: `both ${username} ${address}`, limit: perAccountAndAddress },
    { key: `account ${username}`, limit: perAccount },
    { key: `address ${address}`, limit: perAddress },
  ]
}
