import type { SnapshotKind } from './snapshot.ts'

/** How many days what is kept; see `src/contract/settings.ts` for from when on. */
export interface RetentionDays {
  readonly originals: Readonly<Record<SnapshotKind, number>>
  readonly failed: number
  readonly drafts: number
  readonly findings: number
  readonly disclosures: number
}

/**
 * What holds until an administrator says otherwise. Files with people stay for a year, so that a year's
 * report can be checked against them; coverage names nobody. A file that could not be read is of use only while
 * somebody looks into why. Drafts are work that was left lying. Who saw whom stays five years, for whoever asks later what became of their data.
 */
export const defaultRetention: RetentionDays = {
  originals: { roster: 365, registrations: 365, memberships: 365, debits: 365, coverage: 1825 },
  failed: 7,
  drafts: 30,
  findings: 180,
  disclosures: 1825,
}
