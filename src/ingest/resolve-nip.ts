import type { Nip } from '../domain/nip.ts'
import { namesAgree, namesResemble } from '../domain/person-name.ts'
import type { RosterPeople, RosterPerson } from './ingest-context.ts'
import type { NipDamage, NipReading } from './parse-identifier.ts'
import type { RowNotes } from './row-notes.ts'

/**
 * Where this many people began together, as contract workers do by the thousand, somebody who is on
 * no roster may well share 15 digits with one of them: without a name nothing is sure.
 */
const crowdedCohort = 100

/** How many candidates a finding names. */
const mostNamed = 4

/**
 * The NIP of a row. A spreadsheet leaves 15 of its 18 digits: the roster knows
 * who begins so, and the name in the row must agree where there is one.
 *
 * @param ownAgency whose people may be named to the caller; `null`: all
 */
export function resolveNip(
  reading: NipReading | null,
  name: string | null,
  roster: RosterPeople | null,
  notes: RowNotes,
  ownAgency: string | null = null,
): Nip | null {
  if (reading === null) {
    notes.missing('nip', 'nip-missing')
    return null
  }
  const { nip, damage } = reading
  const people = damage === null || roster === null ? [] : candidatesOf(damage, roster)
  const isOwn = (one: RosterPerson) => ownAgency === null || one.agencyId === ownAgency
  if (nip !== null && (damage === null || !people.some(isOwn) || isConfirmed(nip, name, people))) {
    notes.nip = nip
    return nip
  }
  const fitting = fittingPeople(people, name, roster)
  const [person] = fitting
  if (person !== undefined && fitting.length === 1 && isOwn(person)) {
    notes.repair('nip', 'nip-recovered', { value: person.nip, detail: { name: person.name } })
    notes.nip = person.nip
    return person.nip
  }
  // Who is somewhere else is neither named nor counted, nor told from somebody nobody knows.
  const shown = people.filter(isOwn)
  const named = shown.slice(0, mostNamed).map(p => `${p.name} (${p.nip})`)
  const detail = { candidates: shown.length, people: named.join('; ') }
  if (shown.length === 0) notes.setAside('nip', 'nip-digits-lost', { detail: {} })
  else if (fitting.length > 1 || name === null) notes.setAside('nip', 'nip-ambiguous', { detail })
  else notes.setAside('nip', 'nip-name-disagrees', { detail: { ...detail, name } })
  return null
}

/** Everybody whose number the damaged one may have been. */
function candidatesOf(damage: NipDamage, roster: RosterPeople): readonly RosterPerson[] {
  if ('first15' in damage) return roster.findByFirst15(damage.first15)
  // Doubles of this size lie 32 apart.
  const near = [-16n, 16n].map(step => String(BigInt(damage.double) + step).slice(0, 15))
  return [...new Set(near)]
    .flatMap(first15 => roster.findByFirst15(first15))
    .filter(person => Number(person.nip) === damage.double)
}

/** The number may be right as it stands: somebody has it, whom the row does not call by another name. */
function isConfirmed(nip: Nip, name: string | null, people: readonly RosterPerson[]): boolean {
  const owner = people.find(person => person.nip === nip)
  return owner !== undefined && (name === null || namesAgree(owner.name, name))
}

/** Who it can be; a name written a little differently is enough only if nobody's agrees as it should. */
function fittingPeople(
  people: readonly RosterPerson[],
  name: string | null,
  roster: RosterPeople | null,
): readonly RosterPerson[] {
  if (name === null) {
    const first = people[0]
    const isCrowded = first !== undefined && (roster?.countCohort(first.nip) ?? 0) >= crowdedCohort
    return isCrowded ? [] : people
  }
  const agreeing = people.filter(person => namesAgree(person.name, name))
  return agreeing.length > 0 ? agreeing : people.filter(person => namesResemble(person.name, name))
}
