import type { Import } from '../../../contract/imports.ts'

type Placed = Pick<Import, 'id' | 'kind' | 'agencyId' | 'asOf' | 'completes' | 'status' | 'committedAt'>

/** Committed files that a later one of the same kind, scope and date took the place of. */
export function findReplaced(imports: readonly Placed[]): ReadonlySet<string> {
  const standing = new Map<string, string>()
  const replaced = new Set<string>()
  const committed = imports
    .filter(item => item.status === 'committed')
    .toSorted((a, b) => (a.committedAt ?? '').localeCompare(b.committedAt ?? ''))
  for (const { id, kind, agencyId, asOf, completes } of committed) {
    // A coverage file may hold months the later one has not: it is not replaced as a whole.
    if (kind === 'coverage' || completes !== null) continue
    const place = `${kind} ${agencyId} ${asOf}`
    const former = standing.get(place)
    if (former !== undefined) replaced.add(former)
    standing.set(place, id)
  }
  // Completed rows stand with their parent and only with it.
  for (const { id, completes } of committed) {
    if (completes !== null && replaced.has(completes)) replaced.add(id)
  }
  return replaced
}
