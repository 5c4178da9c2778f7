import type { PeopleList } from '../../api/people-seen.ts'
import type { Engine } from './engine.ts'

const tables = {
  nip: ['roster_rows', 'registration_rows', 'debit_rows', 'held_rows'],
  nik: ['registration_rows', 'membership_rows', 'debit_rows'],
} as const

/** Whom the rows of an import name by a whole number: whoever is given the file is shown all of them. */
export async function peopleOfImport({ reader: db, seals }: Engine, importNo: number): Promise<PeopleList> {
  const numbersIn = async (column: keyof typeof tables) => {
    const found = new Set<string>()
    for (const table of tables[column]) {
      const rows = await db
        .selectFrom(table as 'debit_rows')
        .select(`${column} as number`)
        .distinct()
        .where('import_no', '=', importNo)
        .where(column, 'is not', null)
        .execute()
      for (const { number } of rows) found.add(number as string)
    }
    return [...found]
  }
  return { nips: await numbersIn('nip'), niks: seals.openNiks(await numbersIn('nik')), workerIds: [] }
}
