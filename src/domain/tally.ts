import type { Employment } from './nip.ts'
import type { SponsorState } from './sponsor-state.ts'

/**
 * Counts of one group of ASN (an agency or the city, all or one employment).
 * Always `headcount = active + exempt + lapsed + awaiting + none`.
 */
export interface Tally {
  /** ASN on the roster. */
  readonly headcount: number
  readonly active: number
  readonly exempt: number
  readonly lapsed: number
  readonly awaiting: number
  readonly none: number
  /** ASN with at least one registration, whatever became of it. */
  readonly registeredSponsors: number
  /** Distinct NIK registered by ASN of the group. */
  readonly registeredWorkers: number
  /** Distinct NIK among them that are active. */
  readonly activeWorkers: number
}

export const emptyTally: Tally = {
  headcount: 0,
  active: 0,
  exempt: 0,
  lapsed: 0,
  awaiting: 0,
  none: 0,
  registeredSponsors: 0,
  registeredWorkers: 0,
  activeWorkers: 0,
}

/** `all`, or one employment. */
export const employmentFilters = ['all', 'PNS', 'PPPK', 'PPPK_PW'] as const satisfies readonly (
  | 'all'
  | Employment
)[]
export type EmploymentFilter = (typeof employmentFilters)[number]

/** Not participating: lapsed + awaiting + none. Exempt ASN are neither participating nor not. */
export function notParticipating(tally: Tally): number {
  return tally.lapsed + tally.awaiting + tally.none
}

export const agencyStates = ['notApplicable', 'zero', 'complete', 'started'] as const
/** *tidak berlaku* · *OPD nol* · *tuntas* · *berjalan* */
export type AgencyState = (typeof agencyStates)[number]

/**
 * State of an agency, the first that fits: nobody eligible (all exempt, or
 * nobody at all); no registration; all eligible active; the rest.
 */
export function agencyState(tally: Tally): AgencyState {
  const eligible = tally.headcount - tally.exempt
  if (eligible === 0) return 'notApplicable'
  if (tally.registeredSponsors === 0) return 'zero'
  return tally.active === eligible ? 'complete' : 'started'
}

export type StateCount = Readonly<Record<SponsorState, number>>
