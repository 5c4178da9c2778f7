import { type DebitRow, DebitStatuses, type PricedRegistration } from './debit-status.ts'
import type { Nik } from './nik.ts'
import type { Nip } from './nip.ts'
import type { PlainDate } from './plain-date.ts'
import type { MembershipRecord, MembershipStatus, RegistrationRecord, RosterRecord } from './records.ts'
import { type RegisteredWorker, RegisteredWorkers } from './registered-workers.ts'
import { type SponsorState, sponsorState } from './sponsor-state.ts'
import { TallyCounter, type TallyRow, type Workers } from './tally-counter.ts'
import type { Tariff } from './tariff.ts'
import { type Basis, speaksForMovement, strongerStatus, workerState } from './worker-state.ts'

/** What stands as of a cut-off, record by record. Iterated once each, in this order. */
export interface FoldInputs {
  readonly asOf: PlainDate
  /**
   * The debits of the cut-off's month, which speak only where no memberships
   * stand; `null` if there are none.
   */
  readonly debits: { readonly rows: Iterable<DebitRow>; readonly tariffs: readonly Tariff[] } | null
  /** Of two records with one key the later one holds (a completion after its parent). */
  readonly registrations: Iterable<PricedRegistration & Pick<RegistrationRecord, 'registeredOn'>>
  /** `null` if no snapshot of memberships stands at all. */
  readonly memberships: Iterable<Pick<MembershipRecord, 'nik' | 'status' | 'segment'>> | null
  /** One record for each NIP: the store has resolved which file's row holds. */
  readonly roster: Iterable<RosterRecord>
  /** NIP of ASN with an approved exemption that covers the cut-off. */
  readonly exempt: ReadonlySet<string>
  /** Rows set aside that name an ASN, by NIP. */
  readonly heldRows: ReadonlyMap<string, number>
  /** Whether a NIP that is not on the roster was on an earlier one. */
  readonly wasOnRoster: (nip: Nip) => boolean
  /** Numbers that people on the roster had before, each with the one they have now. */
  readonly formerNips: ReadonlyMap<string, Nip>
}

/** An ASN of the roster with everything a list shows. */
export interface FoldedAsn {
  readonly record: RosterRecord
  readonly state: SponsorState
  readonly registeredWorkers: number
  readonly activeWorkers: number
  readonly heldRows: number
  /** A debit of the month went through but does not cover what the workers cost. */
  readonly debitShort: boolean
}

/** Registrations whose NIP is not on the roster. */
export interface Unmatched {
  readonly left: number
  readonly unknown: number
}

export interface FoldResult {
  readonly basis: Basis
  readonly tallies: readonly TallyRow[]
  readonly unmatchedSponsors: Unmatched
  readonly unmatchedWorkers: Unmatched
  /** Active workers of the active sponsors on the roster: median and largest; `null` without any. */
  readonly medianWorkers: number | null
  readonly maxWorkers: number | null
}

/**
 * Decides the state of every ASN as of a cut-off and counts them: the only place
 * where participation is counted. The order of the records does not matter.
 *
 * Counted are distinct people: an ASN once, a worker (NIK) once in each group it
 * belongs to, so the workers of agencies need not add up to the city's. Workers
 * of sponsors who are not on the roster count in the city's `all` and nowhere else.
 *
 * @param emit called once for each ASN of the roster, to be stored
 */
export function foldCutOff(inputs: FoldInputs, emit: (asn: FoldedAsn) => void): FoldResult {
  const debits = gatherDebits(inputs)
  const sponsors = new RegisteredWorkers(inputs.registrations, inputs.formerNips, debits)
  const statuses = debits?.statuses() ?? gatherStatuses(inputs, sponsors)
  const { exempt, heldRows } = joinFormer(inputs)
  const counter = new TallyCounter(sponsors.shared)
  const largest: number[] = []
  const matched = new Set<Nip>()

  for (const record of inputs.roster) {
    const workers = statesOf(sponsors.get(record.nip), statuses, inputs.asOf)
    const states = workers.map(worker => worker.state)
    const state = sponsorState(states, exempt.has(record.nip))
    const activeWorkers = countActive(workers)
    if (workers.length > 0) matched.add(record.nip)
    if (activeWorkers > 0) largest.push(activeWorkers)
    counter.addAsn(record.agencyId, record.employment, state, workers)
    emit({
      record,
      state,
      registeredWorkers: workers.length,
      activeWorkers,
      heldRows: heldRows.get(record.nip) ?? 0,
      debitShort: debits?.isShort(record.nip) ?? false,
    })
  }

  const unmatched = foldUnmatched(
    inputs,
    sponsors,
    matched,
    workers => counter.addUnmatched(workers),
    statuses,
  )
  return {
    basis: inputs.memberships !== null ? 'memberships' : debits !== null ? 'debits' : 'none',
    tallies: counter.rows(),
    ...unmatched,
    medianWorkers: medianOf(largest),
    maxWorkers: largest.length === 0 ? null : largest.reduce((a, b) => Math.max(a, b)),
  }
}

function gatherDebits({ asOf, memberships, debits, formerNips }: FoldInputs): DebitStatuses | null {
  if (memberships !== null || debits === null) return null
  return new DebitStatuses(asOf, debits.tariffs, joined(debits.rows, formerNips))
}

/** Rows under the number a person has now. */
function* joined(rows: Iterable<DebitRow>, formerNips: FoldInputs['formerNips']): Iterable<DebitRow> {
  for (const row of rows) yield { ...row, nip: formerNips.get(row.nip) ?? row.nip }
}

/** Exemptions and rows set aside of a former number are those of the number that took its place. */
function joinFormer({ exempt, heldRows, formerNips }: FoldInputs): Pick<FoldInputs, 'exempt' | 'heldRows'> {
  if (formerNips.size === 0) return { exempt, heldRows }
  const allExempt = new Set(exempt)
  const allHeld = new Map(heldRows)
  for (const [former, nip] of formerNips) {
    if (exempt.has(former)) allExempt.add(nip)
    const held = heldRows.get(former)
    if (held !== undefined) allHeld.set(nip, (allHeld.get(nip) ?? 0) + held)
  }
  return { exempt: allExempt, heldRows: allHeld }
}

/** Statuses of the registered workers only: the file of BPJS may hold the whole city. */
function gatherStatuses(
  { memberships }: FoldInputs,
  sponsors: RegisteredWorkers,
): Map<Nik, MembershipStatus> {
  const statuses = new Map<Nik, MembershipStatus>()
  if (memberships === null) return statuses
  const registered = sponsors.niks()
  for (const record of memberships) {
    if (!registered.has(record.nik) || !speaksForMovement(record)) continue
    const known = statuses.get(record.nik)
    statuses.set(record.nik, known === undefined ? record.status : strongerStatus(known, record.status))
  }
  return statuses
}

const noWorkers: Workers = []

function statesOf(
  workers: readonly RegisteredWorker[] | undefined,
  statuses: ReadonlyMap<Nik, MembershipStatus>,
  asOf: PlainDate,
): Workers {
  if (workers === undefined) return noWorkers
  return workers.map(({ nik, registeredOn }) => ({
    nik,
    state: workerState(nik, statuses.get(nik), registeredOn, asOf),
  }))
}

function foldUnmatched(
  { asOf, wasOnRoster }: FoldInputs,
  sponsors: RegisteredWorkers,
  matched: ReadonlySet<Nip>,
  count: (workers: Workers) => void,
  statuses: ReadonlyMap<Nik, MembershipStatus>,
): { unmatchedSponsors: Unmatched; unmatchedWorkers: Unmatched } {
  const people = { left: 0, unknown: 0 }
  const niks = { left: new Set<Nik>(), unknown: new Set<Nik>() }
  for (const [nip, registered] of sponsors.entries()) {
    if (matched.has(nip)) continue
    const split = wasOnRoster(nip) ? 'left' : 'unknown'
    people[split] += 1
    for (const { nik } of registered) niks[split].add(nik)
    count(statesOf(registered, statuses, asOf))
  }
  return {
    unmatchedSponsors: people,
    unmatchedWorkers: { left: niks.left.size, unknown: niks.unknown.size },
  }
}

function countActive(workers: Workers): number {
  let active = 0
  for (const { state } of workers) if (state === 'active') active += 1
  return active
}

/** Middle value; of an even number of values the mean of the two in the middle. */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2
}
