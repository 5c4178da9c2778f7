import { type Kysely, sql } from 'kysely'

/** Sessions and half-done sign-ins stay behind: whoever was signed in signs in again. */
const moved = ['user', 'account'] as const
const dropped = ['session', 'verification', 'account', 'user'] as const

/**
 * Moves accounts out of the city's database, where earlier versions kept them, into tables that are
 * there already. Killed between the two steps, it finds them moved and only clears up what is left.
 *
 * @returns how many accounts were moved
 */
export async function moveAccounts<City, Ledger>(from: Kysely<City>, to: Kysely<Ledger>): Promise<number> {
  if (!(await hasTable(from, 'user'))) return 0
  const { rows } = await sql<{ there: number }>`SELECT count(*) AS there FROM "user"`.execute(to)
  const count = rows[0]?.there === 0 ? await copy(from, to) : 0
  await from.transaction().execute(async transaction => {
    for (const table of dropped) await sql`DROP TABLE IF EXISTS ${sql.table(table)}`.execute(transaction)
  })
  return count
}

async function copy<City, Ledger>(from: Kysely<City>, to: Kysely<Ledger>): Promise<number> {
  return to.transaction().execute(async transaction => {
    let users = 0
    for (const table of moved) {
      const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(from)
      for (const row of rows) {
        const columns = sql.join(Object.keys(row).map(column => sql.ref(column)))
        const values = sql.join(Object.values(row))
        await sql`INSERT INTO ${sql.table(table)} (${columns}) VALUES (${values})`.execute(transaction)
      }
      if (table === 'user') users = rows.length
    }
    return users
  })
}

async function hasTable<Tables>(db: Kysely<Tables>, name: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ${name}`.execute(db)
  return rows.length > 0
}
