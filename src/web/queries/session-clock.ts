import { idleMinutes } from '../../contract/identity.ts'
import { tellWindows } from './session-news.ts'

/** The server decides when a session ends; this only foretells it. */
const idleMs = idleMinutes * 60_000
/** So long before it is said. */
export const noticeMs = 2 * 60_000
/** Other windows need not hear of every single answer. */
const tellEveryMs = 20_000

/** When the server last answered somebody signed in, in whatever window of this browser. */
export class SessionClock {
  #last: number | null = null
  #told = 0
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** An answer came in this window. */
  noteAnswer(): void {
    const at = this.#now()
    this.#last = at
    if (at - this.#told < tellEveryMs) return
    this.#told = at
    tellWindows({ kind: 'answered', at })
  }

  /** An answer came in another window. */
  hear(at: number): void {
    if (this.#last === null || at > this.#last) this.#last = at
  }

  /** Milliseconds until the session ends if nothing happens; `null` before anybody has signed in. */
  left(): number | null {
    return this.#last === null ? null : this.#last + idleMs - this.#now()
  }

  /** Nobody is signed in here any more. */
  stop(): void {
    this.#last = null
  }
}

/** The clock of this window. */
export const sessionClock = new SessionClock()
