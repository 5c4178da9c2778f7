import type { RecordChange } from '../../contract/import-changes.ts'
import type { ComparedPair, Comparison } from './compare-standing.ts'
import { compared } from './compared-columns.ts'

/** What happens to a key; `unchanged`: another row says the same. */
export type PairChange = RecordChange | 'unchanged'

export function changeOf(kind: Comparison['kind'], { before, after }: ComparedPair): PairChange {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  if (before.agency_id !== after.agency_id) return 'moved'
  const fields = Object.keys(compared[kind].fields)
  return fields.some(field => before[field] !== after[field]) ? 'changed' : 'unchanged'
}
