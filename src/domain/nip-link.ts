import type { Nip } from './nip.ts'
import { foldPersonName } from './person-name.ts'

export const nipLinkDecisions = ['confirmed', 'rejected'] as const
export type NipLinkDecision = (typeof nipLinkDecisions)[number]

export const nipLinkStatuses = ['proposed', ...nipLinkDecisions] as const
/** Only a confirmed link joins anything. */
export type NipLinkStatus = (typeof nipLinkStatuses)[number]

/** Two numbers of one person: the one they had, and the one that took its place. */
export interface NipPair {
  readonly formerNip: Nip
  readonly nip: Nip
}

interface Named {
  readonly nip: Nip
  readonly name: string
}

/**
 * Finds people whose number was changed, such as a PPPK with a new contract:
 * birth date, sex and name agree, the old number has left the roster for good,
 * and the new one was never on it before. Takes the rosters' changes, oldest first.
 *
 * Where more than one number fits, every pair is given: which one it is, if any,
 * is for people to say. Of a number changed twice only the neighbours are paired.
 */
export class NipLinkFinder<Person extends Named> {
  #step = 0
  readonly #left = new Map<Nip, { readonly key: string; readonly step: number }>()
  readonly #leftKeys = new Set<string>()
  readonly #fresh = new Map<Nip, { readonly person: Person; readonly key: string; readonly step: number }>()

  /** What one roster changed against the one before it. */
  addChange(left: Iterable<Named>, joined: Iterable<Person>): void {
    const step = this.#step++
    for (const { nip, name } of left) {
      const key = keyOf(nip, name)
      if (key === null) continue
      this.#left.set(nip, { key, step })
      this.#leftKeys.add(key)
    }
    for (const person of joined) {
      const { nip, name } = person
      // A number that comes back was never changed, and is nobody's new one.
      if (this.#left.delete(nip)) continue
      const key = keyOf(nip, name)
      if (key !== null && this.#leftKeys.has(key)) this.#fresh.set(nip, { person, key, step })
    }
  }

  pairs(): { readonly formerNip: Nip; readonly person: Person }[] {
    const leftByKey = Map.groupBy(this.#left, ([, { key }]) => key)
    const successors = new Map<Nip, Person[]>()
    for (const { person, key, step } of this.#fresh.values()) {
      for (const [formerNip, former] of leftByKey.get(key) ?? []) {
        if (former.step > step || formerNip === person.nip) continue
        successors.set(formerNip, [...(successors.get(formerNip) ?? []), person])
      }
    }
    return [...successors].flatMap(([formerNip, people]) =>
      people
        .filter(
          person =>
            !people.some(between => successors.get(between.nip)?.some(later => later.nip === person.nip)),
        )
        .map(person => ({ formerNip, person })),
    )
  }
}

/** Birth date, sex and name; `null` where the name holds nothing to compare. */
function keyOf(nip: Nip, name: string): string | null {
  const folded = foldPersonName(name).replaceAll(' ', '')
  return folded === '' ? null : `${nip.slice(0, 8)}${nip.charAt(14)}${folded}`
}

/**
 * Each former number with the one its person has on a roster: over several
 * changes, as far as the first number that stands there. A former number that
 * stands on the roster itself is still somebody's and joins nobody.
 */
export function formerNipsOn(
  confirmed: readonly NipPair[],
  isOnRoster: (nip: string) => boolean,
): Map<string, Nip> {
  const next = new Map<string, Nip>(confirmed.map(({ formerNip, nip }) => [formerNip, nip]))
  const joined = new Map<string, Nip>()
  for (const former of next.keys()) {
    const passed = new Set([former])
    let nip = isOnRoster(former) ? undefined : next.get(former)
    while (nip !== undefined && !isOnRoster(nip) && !passed.has(nip)) {
      passed.add(nip)
      nip = next.get(nip)
    }
    if (nip !== undefined && isOnRoster(nip)) joined.set(former, nip)
  }
  return joined
}

/** Every number a person had before this one, the latest first. */
export function formerNipsOf(confirmed: readonly NipPair[], nip: string): Nip[] {
  const former = new Map<string, Nip>(confirmed.map(pair => [pair.nip, pair.formerNip]))
  const found: Nip[] = []
  let before = former.get(nip)
  while (before !== undefined && before !== nip && !found.includes(before)) {
    found.push(before)
    before = former.get(before)
  }
  return found
}
