import type { AgencyTally } from '../../../contract/participation.ts'
import { smallAgencyHeadcount } from '../../../domain/agency.ts'
import { rateOf } from '../../../domain/rate.ts'
import type { AgencySort } from '../../app/search-params.ts'

/** A column, or with `-` the other way round. */
export type SortKey = AgencySort | `-${AgencySort}`

export interface RankedAgency extends AgencyTally {
  /** Place among agencies of 30 ASN and more; null: a small group, or nobody. */
  readonly rank: number | null
}

/** Numbers the ranked answer, leaving out groups too small for a percentage to say much. */
export function rankAgencies(agencies: readonly AgencyTally[]): RankedAgency[] {
  let rank = 0
  return agencies.map(item => ({ ...item, rank: isSmall(item) ? null : ++rank }))
}

/** Whether a bare percentage of this agency would mislead. */
export function isSmall(item: AgencyTally): boolean {
  return item.tally.headcount < smallAgencyHeadcount
}

/** What a column is compared by. Small groups stand after the ranked ones: never ranked by bare percentage. */
const sortValueOf: Record<Exclude<AgencySort, 'name'>, (item: RankedAgency) => number> = {
  rank: item => item.rank ?? Number.MAX_SAFE_INTEGER,
  headcount: item => -item.tally.headcount,
  active: item => -item.tally.active,
  awaiting: item => -item.tally.awaiting,
  lapsed: item => -item.tally.lapsed,
  none: item => -item.tally.none,
  rate: item => -(rateOf(item.tally.active, item.tally.headcount) ?? -1),
}

/**
 * Sorts by a column; ties keep the rank. Numbers start with the largest, since
 * that is what people look for.
 *
 * @param compare of the language on the screen, for names
 */
export function sortAgencies(
  agencies: readonly RankedAgency[],
  key: SortKey,
  compare: (a: string, b: string) => number,
): RankedAgency[] {
  const column = key.replace('-', '') as AgencySort
  const direction = key.startsWith('-') ? -1 : 1
  const order =
    column === 'name'
      ? (a: RankedAgency, b: RankedAgency) => compare(a.agency.shortName, b.agency.shortName)
      : (a: RankedAgency, b: RankedAgency) => sortValueOf[column](a) - sortValueOf[column](b)
  return agencies.toSorted((a, b) => smallLast(column, a, b) || direction * order(a, b))
}

function smallLast(column: AgencySort, a: RankedAgency, b: RankedAgency): number {
  return column === 'rate' || column === 'rank' ? Number(isSmall(a)) - Number(isSmall(b)) : 0
}
