import { sql } from 'kysely'
import { ConfigFault } from '../config.ts'
import type { Db } from './schema.ts'

/**
 * Refuses a key that the data was not sealed with: what it opened would be damaged all through, and what it
 * sealed would be lost to the right one.
 */
export async function assertKey(db: Db, check: string): Promise<void> {
  const { rows } = await sql`
    select 1 from sqlite_schema where type = 'table' and name = 'key_check'`.execute(db)
  // Data of before the first key is sealed with this one.
  if (rows.length === 0) return
  const known = await db.selectFrom('key_check').select('value').where('id', '=', 1).executeTakeFirst()
  if (known?.value === check) return
  throw new ConfigFault(
    'The key is not the one this data was sealed with. Put the right file back at KEY_FILE, or set KEY_FILE to where it is. Nothing has been changed.',
  )
}
