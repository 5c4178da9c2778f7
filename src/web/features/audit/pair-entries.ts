import type { AuditEntryView } from '../../../contract/audit.ts'

/** A row of the list: an entry, and the number of the one that told of its beginning. */
export interface EntryRow {
  readonly entry: AuditEntryView
  readonly begunAt: number | null
}

/**
 * Puts the beginning and the end of one action into one row: the ledger notes both, so that nothing happens
 * without a trace, but whoever reads it asks what was done. A beginning whose end stands on another page,
 * or that has none, stays a row of its own.
 *
 * @param items newest first
 */
export function pairEntries(items: readonly AuditEntryView[]): EntryRow[] {
  const begun = new Map<string, number>()
  for (const item of items) {
    const key = keyOf(item)
    if (item.outcome === 'begun' && key !== null) begun.set(key, item.no)
  }
  const taken = new Set<number>()
  const rows: EntryRow[] = []
  for (const entry of items) {
    const key = keyOf(entry)
    const from = key === null || entry.outcome === 'begun' ? undefined : begun.get(key)
    const begunAt = from !== undefined && from < entry.no && !taken.has(from) ? from : null
    if (begunAt !== null) taken.add(begunAt)
    rows.push({ entry, begunAt })
  }
  return rows.filter(({ entry }) => !taken.has(entry.no))
}

function keyOf({ traceId, action }: AuditEntryView): string | null {
  return traceId === null ? null : `${traceId} ${action}`
}
