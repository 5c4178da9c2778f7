import { type Kysely, sql } from 'kysely'

/** The other numbers of somebody whose data were erased, by their opaque ids: nothing else joins them any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('erasures')
    .addColumn('other_persons', sql`text`, column => column.notNull().defaultTo('[]'))
    .execute()
}
