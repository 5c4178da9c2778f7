import type { Nik } from './nik.ts'
import type { Nip } from './nip.ts'
import type { PlainDate } from './plain-date.ts'
import type { DebitRecord, MembershipStatus, RegistrationRecord } from './records.ts'
import { expectedContribution, type Tariff } from './tariff.ts'
import { strongerStatus } from './worker-state.ts'

/** A debit's row as it speaks for workers. */
export type DebitRow = Pick<DebitRecord, 'nip' | 'nik' | 'result' | 'amount'>

/** A registration as far as it tells what a month of it costs. */
export type PricedRegistration = Pick<RegistrationRecord, 'nip' | 'nik'> &
  Partial<Pick<RegistrationRecord, 'programme' | 'occupation'>>

interface SponsorDebits {
  /** Rows that name a worker. */
  readonly named: Map<Nik, MembershipStatus>
  /** The row for all workers; `null` if every row names one. */
  whole: { readonly result: DebitRow['result']; readonly amount: number | null } | null
  /** What a month costs for each worker no row names; `null` if no tariff says. */
  readonly expected: Map<Nik, number | null>
}

/**
 * What a month's debits say of workers, used only where BPJS has said nothing at all.
 *
 * A row with a NIK: success makes that worker active, failure is arrears. A row
 * without one speaks for the sponsor's workers no other row names: failure is
 * arrears for all; success makes all of them active if the amount covers their
 * contributions by the tariff table, otherwise nobody knows for whom it was
 * paid: they stay awaiting, and the sponsor is flagged.
 *
 * Every row is taken before the first registration.
 */
export class DebitStatuses {
  readonly #month: PlainDate
  readonly #tariffs: readonly Tariff[]
  readonly #sponsors = new Map<Nip, SponsorDebits>()

  constructor(month: PlainDate, tariffs: readonly Tariff[], rows: Iterable<DebitRow>) {
    this.#month = month
    this.#tariffs = tariffs
    for (const row of rows) this.#take(row)
  }

  #take({ nip, nik, result, amount }: DebitRow): void {
    let sponsor = this.#sponsors.get(nip)
    if (sponsor === undefined) {
      sponsor = { named: new Map(), whole: null, expected: new Map() }
      this.#sponsors.set(nip, sponsor)
    }
    if (nik === null) {
      sponsor.whole = strongerWhole(sponsor.whole, { result, amount })
      return
    }
    const status = result === 'success' ? 'active' : 'arrears'
    const known = sponsor.named.get(nik)
    sponsor.named.set(nik, known === undefined ? status : strongerStatus(known, status))
  }

  /** Takes a worker of a sponsor; of several registrations of the pair the dearest is expected. */
  addRegistration({ nip, nik, programme = null, occupation = null }: PricedRegistration): void {
    const sponsor = this.#sponsors.get(nip)
    if (sponsor === undefined || sponsor.whole === null || sponsor.named.has(nik)) return
    const amount = expectedContribution(this.#tariffs, { programme, occupation, on: this.#month })
    const known = sponsor.expected.get(nik)
    const isUnknown = amount === null || known === null
    sponsor.expected.set(nik, isUnknown ? null : Math.max(known ?? 0, amount))
  }

  /** What the debits say of each worker they speak for; of two sponsors' the stronger. */
  statuses(): Map<Nik, MembershipStatus> {
    const statuses = new Map<Nik, MembershipStatus>()
    const say = (nik: Nik, status: MembershipStatus) => {
      const known = statuses.get(nik)
      statuses.set(nik, known === undefined ? status : strongerStatus(known, status))
    }
    for (const [nip, { named, whole, expected }] of this.#sponsors) {
      for (const [nik, status] of named) say(nik, status)
      if (whole === null) continue
      const status = whole.result === 'failure' ? 'arrears' : this.isShort(nip) ? 'awaiting' : 'active'
      for (const nik of expected.keys()) say(nik, status)
    }
    return statuses
  }

  /** Whether a debit for all workers of the sponsor went through without covering what they cost. */
  isShort(nip: Nip): boolean {
    const sponsor = this.#sponsors.get(nip)
    if (sponsor?.whole?.result !== 'success' || sponsor.expected.size === 0) return false
    const { amount } = sponsor.whole
    const expected = this.expectedOf(nip)
    return amount === null || expected === null || amount < expected
  }

  /** Rupiah the workers cost for whom the sponsor's row without NIK speaks; `null` if a tariff is missing. */
  expectedOf(nip: Nip): number | null {
    let sum = 0
    for (const amount of this.#sponsors.get(nip)?.expected.values() ?? []) {
      if (amount === null) return null
      sum += amount
    }
    return sum
  }
}

/** One file holds one such row a month; of a person's two numbers both may, and what was paid adds up. */
function strongerWhole(
  known: SponsorDebits['whole'],
  next: NonNullable<SponsorDebits['whole']>,
): NonNullable<SponsorDebits['whole']> {
  if (known === null) return next
  if (known.result !== next.result) return known.result === 'success' ? known : next
  const both = known.amount !== null && next.amount !== null
  return { result: next.result, amount: both ? known.amount + next.amount : (known.amount ?? next.amount) }
}
