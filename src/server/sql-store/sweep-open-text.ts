import { sql } from 'kysely'
import type { Engine } from './engine.ts'

/**
 * Writes the database anew once after its data was sealed or somebody was erased: freed pages may still hold what
 * stood open then, overwritten cells leave copies in the gaps of a page that has been balanced, and the log keeps
 * earlier pages. Repeated at the next start, or when something is deleted, if it was cut off.
 */
export async function sweepOpenText({ db }: Pick<Engine, 'db'>): Promise<void> {
  const check = await db.selectFrom('key_check').select('is_swept').where('id', '=', 1).executeTakeFirst()
  if (check === undefined || check.is_swept === 1) return
  await sql`vacuum`.execute(db)
  if (!(await settleFile({ db }))) return
  await db.updateTable('key_check').set({ is_swept: 1 }).where('id', '=', 1).execute()
}

const tries = 20
const retryMs = 250

/**
 * Puts what was written into the database and empties the log; `false` if somebody went on reading it. Readers keep
 * the log for as long as they read, which is never long.
 */
export async function settleFile({ db }: Pick<Engine, 'db'>): Promise<boolean> {
  for (let left = tries; left > 0; left--) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (Number(rows[0]?.busy) === 0) return true
    await new Promise(resolve => setTimeout(resolve, retryMs))
  }
  return false
}
