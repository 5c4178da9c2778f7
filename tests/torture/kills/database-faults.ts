import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const contents = [
  'roster_rows',
  'registration_rows',
  'membership_rows',
  'coverage_rows',
  'debit_rows',
  'import_issues',
  'held_rows',
  'completed_rows',
  'sealed_pages',
]

/** What is wrong with the database file itself: damage, or contents that belong to no import. */
export function findDatabaseFaults(dataDir: string): string[] {
  const database = new DatabaseSync(join(dataDir, 'pantau-asuh.sqlite'), { readOnly: true })
  try {
    const damage = database
      .prepare('pragma integrity_check')
      .all()
      .map(row => String(row.integrity_check))
      .filter(text => text !== 'ok')
    const orphans = contents
      .filter(table => count(database, `${table} where import_no not in (select no from imports)`) > 0)
      .map(table => `${table}: rows of no import`)
    const files = count(database, 'original_chunks where sha256 not in (select sha256 from imports)')
    return [...damage, ...orphans, ...(files > 0 ? ['original_chunks: bytes of no import'] : [])]
  } finally {
    database.close()
  }
}

function count(database: DatabaseSync, from: string): number {
  return Number(database.prepare(`select count(*) as n from ${from}`).get()?.n)
}
