import { endOfMonth, type PlainDate } from './plain-date.ts'

export const snapshotKinds = ['roster', 'registrations', 'memberships', 'debits', 'coverage'] as const
export type SnapshotKind = (typeof snapshotKinds)[number]

/**
 * A committed import: rows of one kind, true as of a date. Never changed;
 * a withdrawn one counts as never loaded. A file of debits is one snapshot for
 * each month its rows speak of, as of the month's last day.
 */
export interface Snapshot {
  readonly importId: string
  readonly kind: SnapshotKind
  readonly asOf: PlainDate
  /** The agency whose own file this is; `null` is the whole city. */
  readonly agencyId: string | null
  /** The import whose set-aside rows this one completes. */
  readonly completes: string | null
  /** Order of commits: of two with the same kind, scope and date the later one stands. */
  readonly sequence: number
}

/** The snapshots that answer "as of D", per kind. */
export interface StandingSnapshots {
  readonly asOf: PlainDate
  /** The city's roster and its completions, the parent first. */
  readonly roster: readonly Snapshot[]
  /** For each agency the own roster that replaces the city's rows of it. */
  readonly agencyRosters: readonly Snapshot[]
  /** The city's export and its completions, then agencies' additions, oldest first. */
  readonly registrations: readonly Snapshot[]
  readonly memberships: readonly Snapshot[]
  /** The debits of the date's own month, once it is over, and their completions. */
  readonly debits: readonly Snapshot[]
  /** Every month's figures up to D, oldest first; one file may hold several months. */
  readonly coverage: readonly Snapshot[]
}

/**
 * Which snapshots stand as of `asOf`.
 *
 * - roster: the latest of the city; an agency's own replaces the city's rows of
 *   that agency if its date is the same or newer.
 * - registrations: the latest city export (it is cumulative) plus every
 *   agency's file up to the date; those only add. Of an agency's files of one
 *   day the last one stands, so that a mistake in one can be corrected.
 * - memberships: the latest. coverage: all, each month speaks for itself.
 * - debits: of the date's own month the file committed last.
 * - a completion stands with its parent and only with it.
 *
 * @param snapshots committed and not withdrawn, in any order
 */
export function standingAt(snapshots: readonly Snapshot[], asOf: PlainDate): StandingSnapshots {
  const known = snapshots.filter(s => s.asOf <= asOf).toSorted(byAge)
  const whole = known.filter(s => s.completes === null)
  const city = (kind: SnapshotKind) => whole.findLast(s => s.kind === kind && s.agencyId === null)
  const withCompletions = (parent: Snapshot | undefined) =>
    parent === undefined ? [] : [parent, ...known.filter(s => s.completes === parent.importId)]

  const roster = city('roster')
  const ownRosters = new Map<string, Snapshot>()
  for (const s of whole) {
    if (s.kind === 'roster' && s.agencyId !== null && s.asOf >= (roster?.asOf ?? s.asOf)) {
      ownRosters.set(s.agencyId, s)
    }
  }
  const additions = new Map(
    whole
      .filter(s => s.kind === 'registrations' && s.agencyId !== null)
      .map(s => [`${s.asOf} ${s.agencyId}`, s]),
  )

  return {
    asOf,
    roster: withCompletions(roster),
    agencyRosters: [...ownRosters.values()].toSorted(byAge).flatMap(withCompletions),
    registrations: [
      ...withCompletions(city('registrations')),
      ...[...additions.values()].flatMap(withCompletions),
    ],
    memberships: withCompletions(city('memberships')),
    debits: debitsOf(snapshots, asOf),
    coverage: known.filter(s => s.kind === 'coverage'),
  }
}

/**
 * The file that speaks for a month, with what completes it. A file whose rows of
 * the month were all set aside still speaks through its completion.
 */
function debitsOf(snapshots: readonly Snapshot[], asOf: PlainDate): Snapshot[] {
  const debits = snapshots.filter(s => s.kind === 'debits')
  const parents = new Map(debits.filter(s => s.completes === null).map(s => [s.importId, s]))
  const parentOf = (s: Snapshot) => parents.get(s.completes ?? s.importId)
  const ofMonth = debits.filter(s => s.asOf === asOf && asOf === endOfMonth(asOf)).toSorted(byAge)
  const standing = ofMonth
    .flatMap(s => parentOf(s) ?? [])
    .toSorted((a, b) => a.sequence - b.sequence)
    .at(-1)
  return ofMonth.filter(s => parentOf(s)?.importId === standing?.importId)
}

/** Oldest first: by date, then by the order of commits. */
function byAge(a: Snapshot, b: Snapshot): number {
  return a.asOf === b.asOf ? a.sequence - b.sequence : a.asOf < b.asOf ? -1 : 1
}
