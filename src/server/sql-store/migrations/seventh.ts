import { type Kysely, sql } from 'kysely'

const text = sql`text`
const integer = sql`bigint`

/** Settings, what was deleted when and why, and persons whose data were erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('id', text, column => column.primaryKey().notNull())
    .addColumn('value_json', text, column => column.notNull())
    .execute()
  await db.schema
    .createTable('erasures')
    .addColumn('id', text, column => column.primaryKey().notNull())
    .addColumn('person', text, column => column.notNull())
    .addColumn('kind', text, column => column.notNull())
    .addColumn('erased_at', text, column => column.notNull())
    .addColumn('erased_by', text)
    .addColumn('reason', text, column => column.notNull())
    .addColumn('records', integer, column => column.notNull())
    .addColumn('originals', integer, column => column.notNull())
    .addColumn('drafts', integer, column => column.notNull())
    .execute()
  await db.schema.createIndex('erasures_by_person').on('erasures').columns(['person']).execute()
  for (const column of ['original_deleted_at', 'original_deleted_why', 'touched_at', 'findings_cleared_at']) {
    await db.schema.alterTable('imports').addColumn(column, text).execute()
  }
}
