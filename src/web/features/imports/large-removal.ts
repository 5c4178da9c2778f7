import type { z } from 'zod'
import type { readDifference } from '../../../contract/import-changes.ts'
import type { Import } from '../../../contract/imports.ts'
import { rateOf } from '../../../domain/rate.ts'
import { takenRows } from './import-words.ts'

type Difference = Pick<z.output<typeof readDifference.response>, 'against' | 'added' | 'removed'>
export type RemovalKind = 'roster' | 'registrations' | 'memberships'

export interface LargeRemoval {
  readonly kind: RemovalKind
  readonly removed: number
  /** How many stand now. */
  readonly stood: number
}

/** Fewer leave in an ordinary month; a file of one agency alone drops far more. */
const ordinaryCount = 20
const ordinaryShare = 0.1

/** What a draft would take out when it is far more than a month's coming and going; else `null`. */
export function findLargeRemoval(
  { kind, counts }: Pick<Import, 'kind' | 'counts'>,
  { against, added, removed }: Difference,
): LargeRemoval | null {
  // Files of coverage and debits speak for their own months and take none out.
  if (kind === null || kind === 'coverage' || kind === 'debits' || against === null) return null
  const stood = removed + Math.max(0, takenRows(counts) - added)
  const share = rateOf(removed, stood)
  if (removed <= ordinaryCount || share === null || share <= ordinaryShare) return null
  return { kind, removed, stood }
}
