import { isProblem } from './problem-error.ts'

/** What the person has to do before calls are answered again; `null`: nothing. */
export type GateNeed = 'sign-in' | 'steps' | null

export interface GateState {
  readonly need: GateNeed
  /** Changes that were asked for, were refused for want of a session, and wait here to be sent. */
  readonly unsent: number
}

interface Waiting {
  readonly isChange: boolean
  readonly since: number
  readonly resume: (isLetIn: boolean) => void
}

/** Later than this, nobody remembers what they pressed: it is left to them to press again. */
const longestWaitMs = 15 * 60_000
const open: GateState = { need: null, unsent: 0 }

/**
 * Where calls wait that came too late for their session. The server refused them
 * before it did anything, so each is sent once more after the person has signed
 * in again; however many are refused at once, one question is asked.
 */
export class SessionGate {
  #state = open
  /** Grows each time somebody is let in: a refusal from before then says nothing about now. */
  #round = 0
  #waiting: Waiting[] = []
  readonly #watchers = new Set<() => void>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  readonly state = (): GateState => this.#state

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Sends; if refused for want of a session, or of a step that is due, waits at the gate and sends again. */
  async pass<Answer>(
    send: () => Promise<Answer>,
    { isChange, signal }: { isChange: boolean; signal?: AbortSignal | undefined },
  ): Promise<Answer> {
    for (;;) {
      const round = this.#round
      try {
        return await send()
      } catch (error) {
        const need = needOf(error)
        // Nobody is there to ask: the refusal goes to whoever called.
        if (need === null || this.#watchers.size === 0) throw error
        const isLetIn = round < this.#round || (await this.#wait(need, isChange, signal))
        if (!isLetIn) throw error
      }
    }
  }

  /** The same person is back: what waited is sent now. */
  letIn(): void {
    this.#round += 1
    const now = this.#now()
    this.#settle(({ isChange, since }) => !isChange || now - since < longestWaitMs)
  }

  /** Nobody comes back here: what waited is refused for good. */
  giveUp(): void {
    this.#settle(() => false)
  }

  /** Asks although no call was refused, e.g. because another window said that the session is over. */
  ask(need: Exclude<GateNeed, null>): void {
    this.#show({ ...this.#state, need })
  }

  #wait(need: Exclude<GateNeed, null>, isChange: boolean, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { isChange, since: this.#now(), resume: resolve }
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter(other => other !== waiting)
        reject(new DOMException('cancelled', 'AbortError'))
      })
      this.#show({ need: this.#state.need ?? need, unsent: this.#countUnsent() })
    })
  }

  #settle(isLetIn: (waiting: Waiting) => boolean): void {
    const waited = this.#waiting
    this.#waiting = []
    this.#show(open)
    for (const waiting of waited) waiting.resume(isLetIn(waiting))
  }

  #countUnsent(): number {
    return this.#waiting.filter(({ isChange }) => isChange).length
  }

  #show(state: GateState): void {
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}

/** What a refusal asks of the person; `null` if it is about something else. */
function needOf(error: unknown): GateNeed {
  if (isProblem(error, 'not-signed-in')) return 'sign-in'
  const isDue = isProblem(error, 'password-change-required') || isProblem(error, 'two-factor-required')
  // With 409 the same code refuses a change of the person's own account.
  return isDue && error.status === 403 ? 'steps' : null
}

/** The gate of this window. */
export const sessionGate = new SessionGate()
