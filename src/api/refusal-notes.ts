import type { Actor } from '../domain/actor.ts'
import type { Audit } from './audit.ts'
import { callName } from './audited-call.ts'
import { CodedProblem } from './coded-problem.ts'

const windowMs = 60_000
/** Nobody at a screen is refused so often; whoever is may try again in a minute. */
const mostRefusalsOfChanges = 600

interface Refusal {
  readonly actor: Actor
  readonly endpointId: string
  readonly code: 'not-found' | 'forbidden'
  readonly traceId: string
}

interface Counted {
  readonly since: number
  more: number
}

/**
 * Refusals of signed-in people, noted at once but no more than once a minute for each account, call and
 * reason: trying doors must leave a trace, and may not fill the disk with traces. The next entry says how
 * many there were meanwhile.
 */
export class RefusalNotes {
  readonly #audit: Audit
  readonly #clock: () => Date
  readonly #noted = new Map<string, Counted>()
  readonly #refused = new Map<string, { since: number; times: number }>()

  constructor(audit: Audit, clock: () => Date) {
    this.#audit = audit
    this.#clock = clock
  }

  async note({ actor, endpointId, code, traceId }: Refusal): Promise<void> {
    const now = this.#clock().getTime()
    // The lists of accounts, calls and reasons are closed, so this never grows beyond them.
    const key = `${actor.id} ${endpointId} ${code}`
    const known = this.#noted.get(key)
    if (known !== undefined && Math.abs(now - known.since) < windowMs) {
      known.more += 1
      return
    }
    this.#noted.set(key, { since: now, more: 0 })
    await this.#audit.note({
      action: 'access-refused',
      actorId: actor.id,
      role: actor.role,
      outcome: 'refused',
      traceId,
      detail: { call: callName(endpointId), code, ...(known?.more ? { moreBefore: known.more } : {}) },
    })
  }

  /** Counts any refusal of somebody signed in. */
  count(actor: Actor): void {
    const now = this.#clock().getTime()
    const known = this.#refused.get(actor.id)
    if (known === undefined || Math.abs(now - known.since) >= windowMs) {
      this.#refused.set(actor.id, { since: now, times: 1 })
    } else {
      known.times += 1
    }
  }

  /** Refuses calls that would be noted before they are refused, from whoever was refused too often. */
  requirePatience(actor: Actor): void {
    const known = this.#refused.get(actor.id)
    if (known === undefined || known.times < mostRefusalsOfChanges) return
    const left = known.since + windowMs - this.#clock().getTime()
    if (left > 0) throw new CodedProblem('too-many-attempts', { retryAfterSeconds: Math.ceil(left / 1000) })
  }
}
