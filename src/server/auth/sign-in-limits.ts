/** Failed attempts within the window that are let through. */
const windowMs = 15 * 60_000
/** One account from one address, or from one browser known to it: a person who forgot. */
const perPair = 10
/** One account from places it never signed in from: guessing spread over many machines. */
const perAccount = 60
/** One address, for accounts that never signed in from there: high, for a whole office sits behind one. */
const perAddress = 300
/** Remembered counts. At what the hashing lets through in a window, guessing cannot push others' counts out. */
const maxCounts = 100_000
const maxKnownPairs = 50_000

/** Somebody who wants to sign in. */
export interface Attempt {
  readonly username: string
  readonly address: string
  /** A browser that this account signed in with before; see `DeviceTokens`. */
  readonly device: string | null
}

/**
 * Slows down guessing. Only failures count, so an office behind one address may sign in at once. A
 * browser that an account signed in with before has a count of its own, and so has the account from an
 * address it signed in from: whoever guesses, even from within the office, locks nobody out of those
 * (OWASP, "Slow down online guessing attacks with device cookies"). Kept in memory: a restart forgets
 * the counts, never the browsers, whose tokens they bring themselves.
 */
export class SignInLimits {
  readonly #failures = new Map<string, number[]>()
  readonly #knownPairs = new Map<string, true>()
  readonly #clock: () => Date

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  /** Seconds to wait before the next attempt; `null` if it may be made now. */
  waitFor(attempt: Attempt): number | null {
    return this.#longest(this.#keysOf(attempt))
  }

  noteFailure(attempt: Attempt): void {
    this.#count(this.#keysOf(attempt))
  }

  noteSuccess({ username, address, device }: Attempt): void {
    const pair = pairOf(username, address)
    this.#failures.delete(pair)
    if (device !== null) this.#failures.delete(`device ${device}`)
    this.#knownPairs.delete(pair)
    this.#knownPairs.set(pair, true)
    forgetOldest(this.#knownPairs, maxKnownPairs)
  }

  /** The same for the own password, asked for again by somebody signed in. */
  waitForOwn(accountId: string): number | null {
    return this.#longest([{ key: `own ${accountId}`, limit: perPair }])
  }

  noteOwn(accountId: string, isRight: boolean): void {
    if (isRight) this.#failures.delete(`own ${accountId}`)
    else this.#count([{ key: `own ${accountId}`, limit: perPair }])
  }

  #keysOf({ username, address, device }: Attempt): Count[] {
    if (device !== null) return [{ key: `device ${device}`, limit: perPair }]
    const pair = { key: pairOf(username, address), limit: perPair }
    if (this.#knownPairs.has(pair.key)) return [pair]
    return [
      pair,
      { key: `account ${username}`, limit: perAccount },
      { key: `address ${address}`, limit: perAddress },
    ]
  }

  #count(counts: readonly Count[]): void {
    const now = this.#clock().getTime()
    for (const { key, limit } of counts) {
      const recent = [...this.#recent(key, now), now].slice(-limit)
      // Taken out first, so that what failed last stands last.
      this.#failures.delete(key)
      this.#failures.set(key, recent)
    }
    forgetOldest(this.#failures, maxCounts)
  }

  #longest(counts: readonly Count[]): number | null {
    const now = this.#clock().getTime()
    const waits = counts.map(({ key, limit }) => {
      const oldest = this.#recent(key, now).at(-limit)
      return oldest === undefined ? 0 : Math.ceil((oldest + windowMs - now) / 1000)
    })
    const longest = Math.max(...waits)
    return longest > 0 ? longest : null
  }

  #recent(key: string, now: number): number[] {
    return (this.#failures.get(key) ?? []).filter(at => at > now - windowMs)
  }
}

interface Count {
  readonly key: string
  readonly limit: number
}

function pairOf(username: string, address: string): string {
  return `both ${username} ${address}`
}

function forgetOldest(map: Map<string, unknown>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return
    map.delete(key)
  }
}
