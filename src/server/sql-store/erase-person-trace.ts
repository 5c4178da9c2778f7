import type { PersonNumber } from '../../contract/privacy.ts'
import type { Engine } from './engine.ts'
import { PersonMatcher } from './erase-person-matcher.ts'
import type { Db } from './schema.ts'
import { PageReader } from './sealed-pages.ts'

/** Everything by which a person is found in the data. */
export interface PersonTrace {
  readonly kind: 'asn' | 'worker'
  /** As the columns hold them: a NIP open, a NIK sealed. Of an ASN also those that were taken over. */
  readonly keys: readonly string[]
  /** All numbers that are the person's, the one asked about first. */
  readonly numbers: readonly PersonNumber[]
  readonly matcher: PersonMatcher
  /** Rows that name the person, of any table. */
  readonly records: number
  /** Imports with such rows, and which rows of their sheets those are. */
  readonly places: ReadonlyMap<number, ReadonlySet<string>>
}

/** Tables whose rows are keyed by one person's number. */
export const tablesOf = {
  asn: ['roster_rows', 'registration_rows', 'debit_rows', 'held_rows', 'completed_rows'],
  worker: ['registration_rows', 'membership_rows', 'debit_rows'],
} as const

export const keyColumn = { asn: 'nip', worker: 'nik' } as const

export const placeKey = (sheet: string, row: number) => `${row} ${sheet}`

export async function traceOf(engine: Engine, db: Db, person: PersonNumber): Promise<PersonTrace> {
  const kind = 'nip' in person ? 'asn' : 'worker'
  const all = await numbersOf(db, person)
  const numbers = all.map(number => ('nip' in number ? number.nip : number.nik))
  const keys = kind === 'asn' ? numbers : numbers.map(nik => engine.seals.sealNik(nik))
  const places = new Map<number, Set<string>>()
  let records = 0
  for (const table of tablesOf[kind]) {
    const rows = await db
      .selectFrom(table as 'registration_rows')
      .select(['import_no', 'sheet', 'row'])
      .where(keyColumn[kind], 'in', keys)
      .execute()
    records += rows.length
    for (const { import_no, sheet, row } of rows) {
      const known = places.get(import_no) ?? new Set()
      places.set(import_no, known.add(placeKey(sheet, row)))
    }
  }
  if (kind === 'asn') records += await namedElsewhere(db, keys)
  const names = kind === 'asn' ? await namesOfAsn(engine, db, keys) : await namesOfWorker(engine, db, keys)
  return {
    ...{ kind, keys, records, places, matcher: new PersonMatcher(numbers, names) },
    numbers: all,
  }
}

/** All numbers of a person, the one asked about first. */
export async function numbersOf(db: Db, person: PersonNumber): Promise<PersonNumber[]> {
  if (!('nip' in person)) return [person]
  return (await numbersOfAsn(db, person.nip)).map(nip => ({ nip }))
}

/** A number that was changed for another, as often as that was confirmed: all of them are the person's. */
async function numbersOfAsn(db: Db, nip: string): Promise<string[]> {
  const links = await db
    .selectFrom('nip_links')
    .select(['former_nip', 'nip'])
    .where('status', '=', 'confirmed')
    .execute()
  const numbers = new Set([nip])
  for (let before = 0; before < numbers.size; ) {
    before = numbers.size
    for (const link of links) {
      if (numbers.has(link.nip)) numbers.add(link.former_nip)
      else if (numbers.has(link.former_nip)) numbers.add(link.nip)
    }
  }
  return [...numbers]
}

/** Changes of number that were only proposed, and exemptions. */
async function namedElsewhere(db: Db, nips: readonly string[]): Promise<number> {
  const links = await db
    .selectFrom('nip_links')
    .select('id')
    .where(({ eb, or }) => or([eb('nip', 'in', nips), eb('former_nip', 'in', nips)]))
    .execute()
  const exemptions = await db.selectFrom('exemptions').select('id').where('nip', 'in', nips).execute()
  return links.length + exemptions.length
}

async function namesOfAsn({ seals }: Engine, db: Db, nips: readonly string[]): Promise<Set<string>> {
  const names = new Set<string>()
  const rostered = await db
    .selectFrom('roster_rows')
    .select('name')
    .distinct()
    .where('nip', 'in', nips)
    .execute()
  for (const { name } of rostered) names.add(name)
  const registered = await db
    .selectFrom('registration_rows')
    .select(['import_no', 'seal'])
    .where('nip', 'in', nips)
    .execute()
  const pages = new PageReader(db, seals, 'rows')
  for (const { import_no, seal } of registered) {
    const [sponsorName] = await pages.find(import_no, seal)
    if (sponsorName != null) names.add(sponsorName)
  }
  return names
}

async function namesOfWorker({ seals }: Engine, db: Db, niks: readonly string[]): Promise<Set<string>> {
  const names = new Set<string>()
  const pages = new PageReader(db, seals, 'rows')
  for (const [table, at] of [
    ['registration_rows', 1],
    ['membership_rows', 0],
  ] as const) {
    const rows = await db
      .selectFrom(table as 'registration_rows')
      .select(['import_no', 'seal'])
      .where('nik', 'in', niks)
      .execute()
    for (const { import_no, seal } of rows) {
      const name = (await pages.find(import_no, seal))[at]
      if (name != null) names.add(name)
    }
  }
  return names
}
