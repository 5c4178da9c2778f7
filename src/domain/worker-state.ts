import { birthDateOfNik, type Nik } from './nik.ts'
import { ageOn, type PlainDate } from './plain-date.ts'
import type { MembershipRecord, MembershipStatus } from './records.ts'

/** State of a worker (a NIK in the registrations) as of a cut-off. */
export type WorkerState = MembershipStatus | 'ineligible'

/** On what the workers' states rest. */
export type Basis = 'memberships' | 'debits' | 'none'

/** Which of several rows of one NIK speaks: the first of these. */
const weight: Record<MembershipStatus, number> = {
  active: 0,
  arrears: 1,
  awaiting: 2,
  ended: 3,
  rejected: 4,
}

/** First age at which a new registration is no longer eligible (64 years 11 months is the last). */
export const overAge = 65

/** Whether a row of BPJS speaks for the movement: the informal segment (BPU), or none given. */
export function speaksForMovement(record: Pick<MembershipRecord, 'segment'>): boolean {
  return record.segment === null || record.segment === 'BPU'
}

/** The status that stands among two rows of the same NIK. */
export function strongerStatus(a: MembershipStatus, b: MembershipStatus): MembershipStatus {
  return weight[a] <= weight[b] ? a : b
}

/**
 * State of one worker.
 *
 * @param status the standing status at BPJS; `undefined` if it has no row for the NIK
 * @param registeredOn the earliest registration; `null` counts as the cut-off itself
 */
export function workerState(
  nik: Nik,
  status: MembershipStatus | undefined,
  registeredOn: PlainDate | null,
  asOf: PlainDate,
): WorkerState {
  if (status === 'active') return 'active'
  if (isOverAge(nik, registeredOn ?? asOf)) return 'ineligible'
  return status ?? 'awaiting'
}

/** Whether a worker had turned 65 by the day of registration. An unreadable birth date says no. */
export function isOverAge(nik: Nik, registeredOn: PlainDate): boolean {
  const birth = birthDateOfNik(nik, registeredOn)
  return birth !== null && ageOn(birth, registeredOn) >= overAge
}
