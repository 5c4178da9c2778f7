import type { Engine } from './engine.ts'
import type { PersonMatcher } from './erase-person-matcher.ts'
import type { Trx } from './schema.ts'

/** Sheets of one import by their old name, open. */
export type RenamedSheets = ReadonlyMap<number, ReadonlyMap<string, string>>

const tables = [
  'roster_rows', 'registration_rows', 'membership_rows', 'debit_rows', 'coverage_rows', 'import_issues',
  'held_rows', 'completed_rows', 'asn_states',
] as const // biome-ignore format: one list
const withOrigin = ['held_rows', 'completed_rows'] as const

/**
 * Gives another name to sheets that are called by the person, as that of a CSV is by its file's name. Rows are
 * told apart by it, so it is exchanged in every table at once.
 */
export async function eraseSheetNames(
  { seals }: Pick<Engine, 'seals'>,
  trx: Trx,
  matcher: PersonMatcher,
): Promise<RenamedSheets> {
  const renamed = new Map<number, Map<string, string>>()
  for (const { importNo, sheet } of await sheetsOf(trx)) {
    const name = seals.openName(sheet)
    if (!matcher.isMentioned(name)) continue
    const ofImport = renamed.get(importNo) ?? new Map<string, string>()
    renamed.set(importNo, ofImport)
    const neutral = `Lembar ${ofImport.size + 1}`
    ofImport.set(name, neutral)
    const next = seals.sealName(neutral)
    for (const table of tables) {
      await trx
        .updateTable(table as 'held_rows')
        .set({ sheet: next })
        .where('import_no', '=', importNo)
        .where('sheet', '=', sheet)
        .execute()
    }
    // Corrections name the sheet of the file that they correct.
    for (const table of withOrigin) {
      await trx
        .updateTable(table as 'held_rows')
        .set({ from_sheet: next })
        .where('from_sheet', '=', sheet)
        .where('import_no', 'in', familyOf(trx, importNo))
        .execute()
    }
  }
  return renamed
}

function familyOf(trx: Trx, importNo: number) {
  return trx
    .selectFrom('imports as c')
    .innerJoin('imports as p', 'p.id', 'c.completes')
    .select('c.no')
    .where('p.no', '=', importNo)
}

async function sheetsOf(trx: Trx): Promise<{ importNo: number; sheet: string }[]> {
  const found = new Map<string, { importNo: number; sheet: string }>()
  for (const table of tables) {
    const rows = await trx
      .selectFrom(table as 'held_rows')
      .select(['import_no', 'sheet'])
      .distinct()
      .execute()
    for (const { import_no: importNo, sheet } of rows) found.set(`${importNo} ${sheet}`, { importNo, sheet })
  }
  return [...found.values()]
}

/** The same value with every text that is exactly one of the names replaced. */
export function withSheets<Value>(value: Value, names: ReadonlyMap<string, string> | undefined): Value {
  if (names === undefined) return value
  if (typeof value === 'string') return (names.get(value) ?? value) as Value
  if (Array.isArray(value)) return value.map(item => withSheets(item, names)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, withSheets(item, names)])
  return Object.fromEntries(entries) as Value
}
