import type { Kysely } from 'kysely'

/** What a draft's rows were checked against; unknown for drafts from before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('imports').addColumn('checked_against', 'text').execute()
}
