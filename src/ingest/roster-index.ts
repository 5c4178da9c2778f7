import { digitsOf } from '../domain/plain-date.ts'
import type { RosterPeople, RosterPerson } from './ingest-context.ts'

/** People of a roster, found by whole or damaged numbers and by birth. Each index is made when first asked for. */
export class RosterIndex implements RosterPeople {
  readonly #people = new Map<string, RosterPerson>()
  readonly #formerNips: ReadonlyMap<string, string>
  #byFirst15: Map<string, RosterPerson[]> | null = null
  #byBirth: Map<number, RosterPerson[]> | null = null
  #cohorts: Map<string, number> | null = null

  /** @param formerNips numbers that people had before, each with the one they have now */
  constructor(people: Iterable<RosterPerson>, formerNips: ReadonlyMap<string, string> = new Map()) {
    this.#formerNips = formerNips
    for (const person of people) this.#people.set(person.nip, person)
  }

  find(nip: string): RosterPerson | undefined {
    return this.#people.get(nip) ?? this.#people.get(this.#formerNips.get(nip) ?? '')
  }

  findByFirst15(digits: string): readonly RosterPerson[] {
    this.#byFirst15 ??= this.#group(person => person.nip.slice(0, 15))
    return this.#byFirst15.get(digits) ?? nobody
  }

  findByBirth(key: number): readonly RosterPerson[] {
    this.#byBirth ??= this.#group(({ nip }) => birthKeyOfNip(nip))
    return this.#byBirth.get(key) ?? nobody
  }

  countCohort(first15: string): number {
    if (this.#cohorts === null) {
      this.#cohorts = new Map()
      for (const nip of this.#people.keys()) {
        const start = nip.slice(8, 15)
        this.#cohorts.set(start, (this.#cohorts.get(start) ?? 0) + 1)
      }
    }
    return this.#cohorts.get(first15.slice(8, 15)) ?? 0
  }

  #group<Key>(keyOf: (person: RosterPerson) => Key): Map<Key, RosterPerson[]> {
    const groups = new Map<Key, RosterPerson[]>()
    for (const person of this.#people.values()) {
      const key = keyOf(person)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [person])
      else group.push(person)
    }
    return groups
  }
}

/** Day of birth, as the number `YYYYMMDD`, and sex in one: what NIP and NIK of a person share. */
export function birthKey(day: number, isFemale: boolean): number {
  return day * 2 + (isFemale ? 1 : 0)
}

export function birthKeyOfNip(nip: string): number {
  return birthKey(digitsOf(nip, 0, 8), nip.charCodeAt(14) === 50)
}

const nobody: readonly RosterPerson[] = []
