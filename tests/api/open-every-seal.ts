import { DatabaseSync } from 'node:sqlite'
import { sampleKeys } from '../../mocks/sample-keys.ts'
import { openAnswer } from '../../src/server/sql-store/sealed-answers.ts'
import { openColumn, sealedColumns } from '../../src/server/sql-store/sealed-columns.ts'
import { createSeals } from '../../src/server/sql-store/seals.ts'

type Row = Readonly<Record<string, unknown>>

/** Whatever a database keeps sealed, as somebody with its key reads it: no screen has to show it. */
export function openEverySeal(file: string): string {
  const seals = createSeals(sampleKeys)
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const rowsOf = (table: string) => database.prepare(`select * from ${table}`).all() as Row[]
    const opened = (bytes: unknown, place: string) => seals.open(bytes as Uint8Array, place).toString()
    return [
      ...rowsOf('sealed_pages').map(row => opened(row.bytes, `${row.part}.${row.import_no}.${row.page}`)),
      ...rowsOf('original_chunks').map(row => opened(row.bytes, `original.${row.sha256}.${row.no}`)),
      ...rowsOf('remembered_answers').map(row => JSON.stringify(openAnswer(seals, row as never))),
      ...rowsOf('imports').flatMap(row =>
        sealedColumns.flatMap(column => {
          const text = row[column] as string | null
          return text === null ? [] : openColumn(seals, column, row.no as number, text)
        }),
      ),
      ...['roster_rows', 'registration_rows', 'membership_rows', 'debit_rows', 'import_issues'].flatMap(
        table => rowsOf(table).map(row => seals.openName(row.sheet as string)),
      ),
    ].join('\n')
  } finally {
    database.close()
  }
}
