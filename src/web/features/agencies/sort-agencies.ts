import type { AgencyTally } from '../../../contract/participation.ts'
import { smallAgencyHeadcount } from '../../../domain/agency.ts'
import { rateOf } from '../../../domain/rate.ts'
import type { AgencySort } from '../../app/search-params.ts'

/** A column, or with `-` the other way round. */
export type SortKey = AgencySort | `-${AgencySort}`

export interface RankedAgency extends AgencyTally {
  /** Place among agencies of 30 ASN and more, shared by equal rates; null: a small group, or nobody. */
  readonly rank: number | null
}

/**
 * Numbers the ranked answer, leaving out groups too small for a percentage to
 * say much. Equal rates share the place of the first of them: 1, 2, 2, 4.
 */
export function rankAgencies(agencies: readonly AgencyTally[]): RankedAgency[] {
  let place = 0
  let rank = 0
  let previous: AgencyTally | undefined
  return agencies.map(item => {
    if (isSmall(item)) return { ...item, rank: null }
    place += 1
    if (previous === undefined || !hasSameRate(previous, item)) rank = place
    previous = item
    return { ...item, rank }
  })
}

function hasSameRate({ tally: a }: AgencyTally, { tally: b }: AgencyTally): boolean {
  // Multiplied, so that no rounding makes 1/3 and 2/6 differ.
  return a.active * b.headcount === b.active * a.headcount
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
