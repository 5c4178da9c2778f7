import type { AuditAction } from '../domain/audit-action.ts'
import type { Audit, AuditDetail } from './audit.ts'
import type { SignInResult, SignInTrace } from './sessions.ts'

const windowMs = 60_000
/** Attempts told apart within a minute; hashing lets through no more than this many. */
const maxKinds = 10_000

/**
 * Signing in, for the audit. Wrong passwords for an account are noted one by one, for they are limited
 * to few. What anybody can send without end, for names that are none or after too many attempts, is
 * noted at once and then once a minute: the next entry says how many there were meanwhile.
 */
export class SignInNotes {
  readonly #audit: Audit
  readonly #clock: () => Date
  readonly #noted = new Map<string, { readonly since: number; more: number }>()

  constructor(audit: Audit, clock: () => Date) {
    this.#audit = audit
    this.#clock = clock
  }

  /** Before the answer leaves: whoever is in was written down. */
  async note(result: SignInResult, traceId: string, step: 'password' | 'totp' | 'recovery'): Promise<void> {
    const { trace } = result
    if (!result.ok) return this.#failed(trace, traceId, { code: result.reason, step })
    const isIn = result.me !== null
    if (step === 'recovery') await this.#write('recovery-code-used', trace, traceId, {})
    await this.#write('sign-in', trace, traceId, { step, isIn })
  }

  async #failed(trace: SignInTrace, traceId: string, detail: AuditDetail): Promise<void> {
    const isLimited = detail.code === 'wrong-credentials' || detail.code === 'wrong-code'
    if (trace.accountId !== null && isLimited) return this.#write('sign-in-failed', trace, traceId, detail)
    const key = [trace.accountId, trace.addressId, detail.code].join(' ')
    const now = this.#clock().getTime()
    const known = this.#noted.get(key)
    if (known !== undefined && Math.abs(now - known.since) < windowMs) {
      known.more += 1
      return
    }
    this.#noted.delete(key)
    this.#noted.set(key, { since: now, more: 0 })
    const [oldest] = this.#noted.keys()
    if (this.#noted.size > maxKinds && oldest !== undefined) this.#noted.delete(oldest)
    const more = known?.more ? { moreBefore: known.more } : {}
    await this.#write('sign-in-failed', trace, traceId, { ...detail, ...more })
  }

  async #write(action: AuditAction, trace: SignInTrace, traceId: string, detail: AuditDetail): Promise<void> {
    const { accountId, role, addressId } = trace
    const isIn = action === 'recovery-code-used' || detail.isIn === true
    await this.#audit.note({
      action,
      // Only who is in acts; a wrong password may be anybody's.
      actorId: isIn ? accountId : null,
      role: isIn ? role : null,
      subject: accountId === null ? null : { type: 'account', id: accountId },
      outcome: action === 'sign-in-failed' ? 'refused' : isIn ? 'done' : 'begun',
      traceId,
      detail: { ...detail, address: addressId },
    })
  }
}
