import type { Import } from '../../../contract/imports.ts'

type Placed = Pick<Import, 'id' | 'completes' | 'status' | 'committedAt'>

/** What counts or once counted, the newest first; each with its completions under it, oldest first. */
export function orderHistory<Item extends Placed>(imports: readonly Item[]): Item[] {
  const done = imports.filter(({ status }) => status === 'committed' || status === 'withdrawn')
  const ids = new Set(done.map(({ id }) => id))
  const isChild = ({ completes }: Placed) => completes !== null && ids.has(completes)
  const byTime = (a: Placed, b: Placed) => (a.committedAt ?? '').localeCompare(b.committedAt ?? '')
  return done
    .filter(item => !isChild(item))
    .toSorted((a, b) => byTime(b, a))
    .flatMap(parent => [parent, ...done.filter(({ completes }) => completes === parent.id).toSorted(byTime)])
}
