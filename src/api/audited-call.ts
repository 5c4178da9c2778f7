import type { Actor } from '../domain/actor.ts'
import type { AuditOutcome } from '../domain/audit-action.ts'
import type { Audit, AuditDetail, AuditHead, AuditSubject, NewAuditEntry } from './audit.ts'
import type { AuditRule } from './audit-table.ts'
import { isHarmless } from './check-entry.ts'
import { CodedProblem } from './coded-problem.ts'
import type { Stamp } from './jobs.ts'
import { PeopleSeen } from './people-seen.ts'
import type { RefusalNotes } from './refusal-notes.ts'

export interface AuditTools {
  readonly audit: Audit
  readonly refusals: RefusalNotes
  readonly clock: () => Date
  readonly isAgency: (id: string) => Promise<boolean>
  /** The opaque id of the account of that name: the name itself may be somebody's number. */
  readonly accountId: (username: string) => Promise<string | null>
}

export interface AuditedCallFacts {
  readonly endpointId: string
  readonly rule: AuditRule
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
  readonly traceId: string
  /** HEAD: nothing of the answer leaves. */
  readonly isBodiless: boolean
}

/** One call on its way through the ledger: before it, after it, or when it is refused. */
export class AuditedCall {
  readonly seen = new PeopleSeen()
  readonly #facts: AuditedCallFacts
  readonly #tools: AuditTools
  #hasBegun = false
  #stamp: Stamp | null = null
  #subject: AuditSubject | null = null
  #detail: AuditDetail = {}

  constructor(tools: AuditTools, facts: AuditedCallFacts) {
    this.#tools = tools
    this.#facts = facts
  }

  /** What files that are made say of their making. */
  get stamp(): Stamp {
    if (this.#stamp === null)
      throw new Error(`${this.#facts.endpointId} makes files, but its audit row says otherwise`)
    return this.#stamp
  }

  /** Adds to the entries that follow what only the handler knows. */
  about(subject: AuditSubject | null, detail: AuditDetail = {}): void {
    this.#subject = subject ?? this.#subject
    this.#detail = { ...this.#detail, ...detail }
  }

  /** Notes that something is about to be done. */
  async begin(asked: AuditDetail = {}): Promise<void> {
    const { rule, actor, isBodiless, traceId } = this.#facts
    this.#subject = await this.#subjectOfAddress()
    this.#detail = await this.#harmless(asked)
    if (rule === 'none' || rule === 'self' || rule.kind === 'shows') return
    const at = this.#tools.clock()
    if (!isBodiless) this.#tools.refusals.requirePatience(actor)
    const head = isBodiless ? await this.#tools.audit.head() : await this.#note('begun')
    this.#hasBegun = !isBodiless
    if (rule.kind === 'exports') this.#stamp = { by: actor.name, at, traceId, head }
  }

  /** Notes what was done and whom the answer shows, before it leaves. */
  async end({ isUnchanged = false }: { readonly isUnchanged?: boolean } = {}): Promise<void> {
    const { rule, isBodiless } = this.#facts
    if (isBodiless) return
    // An unchanged answer shows what the caller has already.
    const people = isUnchanged || this.seen.size === 0 ? undefined : this.seen
    const isNotedAnyway = typeof rule === 'object' && (rule.kind === 'changes' || rule.kind === 'exports')
    // Also where the table says that nobody is shown: whoever was is written down all the same.
    if (isNotedAnyway || people !== undefined) await this.#note('done', people && { people })
  }

  /** Notes whom a part of a file shows, before the part leaves. */
  async endPart(subject: AuditSubject, people: PeopleSeen): Promise<void> {
    if (!this.#facts.isBodiless) await this.#note('done', { people, subject })
  }

  /** Notes that it came to nothing. */
  async fail(error: unknown): Promise<void> {
    const code = error instanceof CodedProblem ? error.code : null
    const { actor, endpointId, traceId } = this.#facts
    const { refusals } = this.#tools
    if (code !== null) refusals.count(actor)
    if (this.#hasBegun) {
      this.about(null, { code: code ?? 'unexpected' })
      await this.#note(code === null ? 'failed' : 'refused')
    } else if (code === 'not-found' || code === 'forbidden') {
      await refusals.note({ actor, endpointId, code, traceId })
    }
  }

  #note(outcome: AuditOutcome, more?: Pick<NewAuditEntry, 'people' | 'subject'>): Promise<AuditHead> {
    const { rule, actor, endpointId, traceId } = this.#facts
    return this.#tools.audit.note({
      action: typeof rule === 'object' ? rule.action : 'people-seen',
      actorId: actor.id,
      role: actor.role,
      subject: this.#subject,
      outcome,
      traceId,
      ...more,
      detail: { call: callName(endpointId), ...this.#detail },
    })
  }

  /** What an address names may be anything that somebody typed: only what can be an id is kept. */
  async #subjectOfAddress(): Promise<AuditSubject | null> {
    const { rule, params } = this.#facts
    if (typeof rule !== 'object' || rule.subject === undefined) return null
    const [type, parameter] = rule.subject
    const named = params[parameter] ?? ''
    if (type === 'account') {
      const account = await this.#tools.accountId(named)
      return account === null ? null : { type, id: account }
    }
    const id = named.replace(/\.xlsx$/, '')
    const isId = type === 'agency' ? await this.#tools.isAgency(id) : opaqueId.test(id)
    return isId ? { type, id } : null
  }

  async #harmless(asked: AuditDetail): Promise<AuditDetail> {
    const kept = Object.entries(asked).filter(
      ([key, value]) => keptOfQuery.has(key) && value != null && isHarmless(value),
    )
    const { agencyId, ...rest } = Object.fromEntries(kept)
    const isAgency = typeof agencyId === 'string' && (await this.#tools.isAgency(agencyId))
    return isAgency ? { ...rest, agencyId } : rest
  }
}

const opaqueId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Of what was asked for; each is checked by the contract to be a date or one of a few words. Never `search`. */
const keptOfQuery = new Set(['asOf', 'from', 'to', 'until', 'state', 'employment', 'agencyId', 'action'])

/** `asn.list` → `asn-list`: a point would look like a file name. */
export function callName(endpointId: string): string {
  return endpointId.replaceAll('.', '-')
}
