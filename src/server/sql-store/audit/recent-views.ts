import type { AuditHead } from '../../../api/audit.ts'

const windowMs = 10 * 60_000
const mostKept = 20_000

/** The same people shown to the same account again within ten minutes are one view: screens fetch anew by themselves. */
export class RecentViews {
  readonly #views = new Map<string, { readonly at: number; readonly head: Promise<AuditHead> }>()

  /** Appends unless the same was appended a short time ago; then gives the head of that entry. */
  once(view: string, at: Date, append: () => Promise<AuditHead>): Promise<AuditHead> {
    const now = at.getTime()
    const known = this.#views.get(view)
    if (known !== undefined && Math.abs(now - known.at) < windowMs) return known.head
    this.#forget(now)
    const head = append()
    this.#views.delete(view)
    this.#views.set(view, { at: now, head })
    // What could not be stored is not known: the next view must be stored.
    head.catch(() => this.#views.delete(view))
    return head
  }

  #forget(now: number): void {
    for (const [view, { at }] of this.#views) {
      if (Math.abs(now - at) < windowMs && this.#views.size < mostKept) return
      this.#views.delete(view)
    }
  }
}
