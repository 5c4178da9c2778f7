import { CodedProblem } from '../../api/coded-problem.ts'
import type { PersonNumber } from '../../contract/privacy.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Engine } from './engine.ts'
import { numbersOf } from './erase-person-trace.ts'

const byNip = ['roster_rows', 'registration_rows', 'debit_rows', 'held_rows'] as const
const byNik = ['registration_rows', 'membership_rows', 'debit_rows'] as const

/**
 * Imports, committed or not, whose rows name a person by a whole number, for an administrator's question
 * who saw them, by whichever of their numbers. Rows that were set aside for a damaged number name nobody here.
 */
export async function importsNaming(engine: Engine, actor: Actor, person: PersonNumber): Promise<string[]> {
  if (actor.role !== 'admin') throw new CodedProblem('forbidden')
  const { reader, seals } = engine
  const numbers = new Set<number>()
  if ('nip' in person) {
    const nips = (await numbersOf(reader, person)).flatMap(number => ('nip' in number ? [number.nip] : []))
    for (const table of byNip) {
      const rows = await reader
        .selectFrom(table)
        .select('import_no')
        .distinct()
        .where('nip', 'in', nips)
        .execute()
      for (const row of rows) numbers.add(row.import_no)
    }
  } else {
    const sealed = seals.sealNik(person.nik)
    for (const table of byNik) {
      const rows = await reader
        .selectFrom(table)
        .select('import_no')
        .distinct()
        .where('nik', '=', sealed)
        .execute()
      for (const row of rows) numbers.add(row.import_no)
    }
  }
  const imports = await reader.selectFrom('imports').select(['id', 'no']).execute()
  return imports.filter(({ no }) => numbers.has(no)).map(({ id }) => id)
}
