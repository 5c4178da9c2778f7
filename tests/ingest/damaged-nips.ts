import { makeName } from '../../mocks/people-names.ts'
import { makeRandom, type Random } from '../../mocks/random.ts'
import { makeRosters } from '../../mocks/sample-people.ts'
import type { Nip } from '../../src/domain/nip.ts'
import type { RosterPerson } from '../../src/ingest/ingest-context.ts'
import type { RawCell } from '../../src/ingest/sheet.ts'

/** Whose number it was. */
export type Whose =
  | 'on the roster'
  | 'shares 15 digits'
  | 'has a namesake'
  | 'has left'
  | 'on no roster'
  /** And yet begins as somebody of the roster does. Without a name nobody could tell, so they have one. */
  | 'a stranger alike'
/** How the row calls them. */
export type Called =
  | 'as on the roster'
  | 'without degrees'
  | 'with other titles'
  | 'misspelt'
  | 'abbreviated'
  | 'by another name'
  | 'not at all'

/** A row whose number a spreadsheet damaged, and whose it truly was. */
export interface DamagedRow {
  readonly truth: string
  readonly whose: Whose
  readonly called: Called
  readonly name: string | null
  readonly cell: RawCell
}

const wholes: readonly Whose[] = [
  ...Array<Whose>(14).fill('on the roster'),
  ...Array<Whose>(2).fill('shares 15 digits'),
  'has a namesake',
  'has left',
  'on no roster',
  'a stranger alike',
]
const calls: readonly Called[] = [
  'as on the roster',
  'as on the roster',
  'as on the roster',
  'without degrees',
  'without degrees',
  'with other titles',
  'misspelt',
  'abbreviated',
  'by another name',
  'not at all',
]

/** A roster of some 16,000 invented people, and rows with damaged numbers of them and of others. */
export function makeDamagedRows(seed: number, count: number): { roster: RosterPerson[]; rows: DamagedRow[] } {
  const random = makeRandom(seed)
  const months = [...makeRosters(seed).values()]
  const standing = (months.at(-1) ?? []).map(({ nip, name, agencyId }) => ({ nip, name, agencyId }))
  const numbers = new Set<string>(standing.map(person => person.nip))
  const left = (months[0] ?? []).filter(person => !numbers.has(person.nip))
  const originals = random.shuffled(standing).slice(0, 40)
  const twins = originals.map((person, i) => ({
    ...person,
    nip: nextFree(person.nip, numbers),
    name: i % 2 === 0 ? person.name : makeName(random, sexOf(person.nip)),
  }))
  const roster = [...standing, ...twins]
  const by = (i: number) => [...originals, ...twins].filter((_, at) => (at % 40) % 2 === i)
  const groups: Readonly<Record<Whose, readonly RosterPerson[]>> = {
    'on the roster': standing,
    'shares 15 digits': by(1),
    'has a namesake': by(0),
    'has left': left,
    'on no roster': strangers(random, standing, numbers, false),
    'a stranger alike': strangers(random, standing, numbers, true),
  }
  const rows = Array.from({ length: count }, (): DamagedRow => {
    const whose = random.pick(wholes)
    const said = random.pick(calls)
    const called = whose === 'a stranger alike' && said === 'not at all' ? 'as on the roster' : said
    const person = random.pick(groups[whose])
    const name = nameOf(random, called, person, standing)
    return { truth: person.nip, whose, called, name, cell: damage(random, person.nip) }
  })
  return { roster, rows }
}

/** Somebody who began with the same people, on the same birthday. */
function nextFree(nip: string, taken: Set<string>): Nip {
  for (let serial = Number(nip.slice(15)) + 1; ; serial += 1) {
    const next = nip.slice(0, 15) + String(serial).padStart(3, '0')
    if (taken.has(next)) continue
    taken.add(next)
    return next as Nip
  }
}

/** Of the same cohorts as everybody; alike: on the birthday of somebody who began with them. */
function strangers(
  random: Random,
  standing: readonly RosterPerson[],
  taken: Set<string>,
  isAlike: boolean,
): RosterPerson[] {
  return Array.from({ length: 200 }, () => {
    const like = random.pick(standing)
    const day = isAlike ? like.nip.slice(0, 8) : random.pick(standing).nip.slice(0, 8)
    const nip = nextFree(`${day}${like.nip.slice(8, 15)}000`, taken)
    return { nip, name: makeName(random, sexOf(nip)), agencyId: like.agencyId }
  })
}

function sexOf(nip: string): 'male' | 'female' {
  return nip.charAt(14) === '2' ? 'female' : 'male'
}

function nameOf(
  random: Random,
  called: Called,
  person: RosterPerson,
  standing: readonly RosterPerson[],
): string | null {
  const bare = (person.name.split(',')[0] ?? '').replace(/^dr[a-z]*\.? /, '')
  const words = bare.split(' ')
  switch (called) {
    case 'as on the roster':
      return person.name
    case 'without degrees':
      return random.chance(0.5) ? bare.toUpperCase() : bare
    case 'with other titles':
      return random.pick([`Drs. H. ${bare}, M.Si.`, `${bare} S.Pd`, `Hj. ${bare.toUpperCase()}, SE, MM`])
    case 'misspelt':
      return misspell(random, bare)
    case 'abbreviated':
      return words.length === 1
        ? bare
        : random.chance(0.5)
          ? [...words.slice(0, -1), `${words.at(-1)?.charAt(0)}.`].join(' ')
          : [`${words[0]?.charAt(0)}.`, ...words.slice(1)].join(' ')
    case 'by another name':
      return random.pick(standing.filter(other => other.nip.slice(0, 15) !== person.nip.slice(0, 15))).name
    case 'not at all':
      return null
  }
}

/** One slip as fingers make it, anywhere in the name. */
function misspell(random: Random, name: string): string {
  const at = random.between(1, name.length - 2)
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)]
  return random.pick([
    before + after,
    before + letter + letter + after,
    before + random.pick([...'aeiounrst']) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ])
}

/** The ways in which 18 digits become 15, or the nearest double. */
function damage(random: Random, nip: string): RawCell {
  const cut = `${nip.slice(0, 15)}000`
  const asNumber = (raw: string): RawCell => ({ type: 'number', raw, isDate: false })
  return random.pick([
    // As Excel writes it, with 17 digits, of which the last ones are the double's.
    asNumber(Number(cut).toExponential(16).toUpperCase()),
    asNumber(Number(cut).toExponential(16).toUpperCase()),
    asNumber(Number(cut).toExponential(14).toUpperCase()),
    asNumber(cut),
    // As text, copied from what Excel shows.
    cut,
    // As other programs write a double, in full.
    asNumber(BigInt(Number(nip)).toString()),
    // With the 17 digits that tell it from its neighbours, and a 0.
    asNumber(String(Number(nip))),
  ])
}
