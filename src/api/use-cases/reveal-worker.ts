import type { Actor } from '../../domain/actor.ts'
import type { Audit } from '../audit.ts'
import { CodedProblem } from '../coded-problem.ts'
import { PeopleSeen } from '../people-seen.ts'
import type { ActorStore } from '../store.ts'

export interface RevealTools {
  readonly audit: Audit
  readonly clock: () => Date
}

interface RevealCall {
  readonly actor: Actor
  readonly store: Pick<ActorStore, 'revealNik'>
  readonly traceId?: string | undefined
}

/** Enough for whoever settles single cases, too few to copy a list by. */
export const revealsPerHour = 30
const hourMs = 3_600_000

/**
 * Where whole worker numbers are handed out. One account is served after the other call of its own, so
 * that of many at once no more get through than of many in a row; how many there were is counted from
 * the audit, which outlives a restart.
 */
export class RevealDesk {
  readonly #tools: RevealTools
  readonly #lines = new Map<string, Promise<unknown>>()

  constructor(tools: RevealTools) {
    this.#tools = tools
  }

  /** The number, noted before it leaves; refuses with `not-found` and `too-many-reveals`. */
  reveal(call: RevealCall, workerId: string, reason: string): Promise<string> {
    const { id } = call.actor
    const turn = (this.#lines.get(id) ?? Promise.resolve()).then(() => this.#serve(call, workerId, reason))
    const settled = turn.catch(() => {})
    this.#lines.set(id, settled)
    void settled.then(() => {
      if (this.#lines.get(id) === settled) this.#lines.delete(id)
    })
    return turn
  }

  async #serve({ actor, store, traceId }: RevealCall, workerId: string, reason: string): Promise<string> {
    const { audit, clock } = this.#tools
    const found = await store.revealNik(workerId, reason)
    if (found === null) throw new CodedProblem('not-found')
    const since = new Date(clock().getTime() - hourMs)
    if ((await audit.countSince(actor.id, 'nik-revealed', since)) >= revealsPerHour) {
      throw new CodedProblem('too-many-reveals', { limit: revealsPerHour, retryAfterSeconds: hourMs / 1000 })
    }
    const people = new PeopleSeen()
    people.addWorker(workerId)
    await audit.note({
      action: 'nik-revealed',
      actorId: actor.id,
      role: actor.role,
      subject: { type: 'person', id: audit.personId({ nik: found.nik }) },
      traceId: traceId ?? null,
      people,
      sealed: found.sealedReason,
    })
    return found.nik
  }
}
