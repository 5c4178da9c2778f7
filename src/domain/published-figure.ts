import type { PlainDate } from './plain-date.ts'

/** What a published figure claims to be. */
export const publishedIndicators = [
  'headcount',
  'headcountPns',
  'activeSponsors',
  'participation',
  'participationPns',
  'registeredWorkers',
  'activeWorkers',
  'activeShare',
  'zeroAgencies',
  'potential',
  'protected',
  'unprotected',
  'coverage',
  'informalPotential',
  'informalProtected',
  'informalCoverage',
  'target',
  'targetGap',
  'budgetPaidWorkers',
] as const
export type PublishedIndicator = (typeof publishedIndicators)[number]

/** A printed value in exact parts, so that it can be compared to its printed digits and no further. */
export interface PublishedValue {
  /** People, agencies, or hundredths of a percent. */
  readonly amount: number
  readonly unit: 'people' | 'agencies' | 'basis-points'
  /** What the last printed digit is worth in the unit: 1000 for "sekitar 16.000", 1 for "3,47 %". */
  readonly step: number
}

/** A figure somebody published about the city, kept as printed, to be compared with the data of its date. */
export interface PublishedFigure {
  readonly id: string
  readonly indicator: PublishedIndicator
  /** As printed: "3,47 %", "sekitar 16.000". */
  readonly printed: string
  readonly value: PublishedValue
  /** The day the figure speaks of. */
  readonly cutOff: PlainDate
  readonly source: string
  /** Another reading under which it agrees, or what it contradicts; `null` if nothing is known. */
  readonly note: string | null
}
