import { sql } from 'kysely'
import type { Engine } from './engine.ts'

/**
 * Writes the database anew once after its data was sealed: pages that were freed long ago may still hold what
 * stood open then, and so may the log. Repeated at the next start if it was cut off.
 */
export async function sweepOpenText({ db }: Engine): Promise<void> {
  const check = await db.selectFrom('key_check').select('is_swept').where('id', '=', 1).executeTakeFirst()
  if (check === undefined || check.is_swept === 1) return
  await sql`vacuum`.execute(db)
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  if (rows[0]?.busy !== 0) return
  await db.updateTable('key_check').set({ is_swept: 1 }).where('id', '=', 1).execute()
}
