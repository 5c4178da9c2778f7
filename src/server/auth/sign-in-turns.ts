/** One more than passwords are hashed at once, so that no turn is lost while a session is stored. */
const atOnce = 3
/** The whole city at nine in the morning waits half a minute. Each of those waiting takes a few kilobytes. */
const maxPerLane = 1600
const maxWaiting = 4000

interface Waiting {
  readonly start: () => void
  readonly refuse: () => void
}

/** Where somebody waits: behind others of the same address, or alone with a browser known to the account. */
export interface Lane {
  readonly name: string
  readonly isKnown: boolean
}

/**
 * Turns at signing in, which costs tens of milliseconds and megabytes each. Lanes take turns, so that
 * a flood from one place makes those wait who come from there; when all is full, whoever waits in the
 * longest lane of strangers is sent away.
 */
export class SignInTurns {
  readonly #lanes = new Map<string, { readonly isKnown: boolean; readonly waiting: Waiting[] }>()
  #running = 0
  #waiting = 0

  /** Does the work in its turn; `'busy'` without doing it if too many wait. */
  async run<Result>(lane: Lane, work: () => Promise<Result>): Promise<Result | 'busy'> {
    if (!(await this.#turn(lane))) return 'busy'
    try {
      return await work()
    } finally {
      this.#running -= 1
      this.#startNext()
    }
  }

  #turn(lane: Lane): Promise<boolean> {
    if (this.#running < atOnce) {
      this.#running += 1
      return Promise.resolve(true)
    }
    const own = this.#lanes.get(lane.name)?.waiting.length ?? 0
    if (own >= maxPerLane || (this.#waiting >= maxWaiting && !this.#makeRoom(lane, own))) {
      return Promise.resolve(false)
    }
    return new Promise(resolve => {
      const queue = this.#lanes.get(lane.name) ?? { isKnown: lane.isKnown, waiting: [] }
      queue.waiting.push({ start: () => resolve(true), refuse: () => resolve(false) })
      this.#lanes.set(lane.name, queue)
      this.#waiting += 1
    })
  }

  #makeRoom(lane: Lane, own: number): boolean {
    let longest: string | null = null
    let length = lane.isKnown ? 0 : own + 1
    for (const [name, { isKnown, waiting }] of this.#lanes) {
      if (!isKnown && waiting.length > length) [longest, length] = [name, waiting.length]
    }
    if (longest === null) return false
    const { waiting } = this.#lanes.get(longest) ?? { waiting: [] }
    waiting.pop()?.refuse()
    this.#waiting -= 1
    if (waiting.length === 0) this.#lanes.delete(longest)
    return true
  }

  #startNext(): void {
    const [first] = this.#lanes
    if (first === undefined) return
    const [name, queue] = first
    const next = queue.waiting.shift()
    // To the end: the next turn is another lane's.
    this.#lanes.delete(name)
    if (queue.waiting.length > 0) this.#lanes.set(name, queue)
    if (next === undefined) return
    this.#waiting -= 1
    this.#running += 1
    next.start()
  }
}
