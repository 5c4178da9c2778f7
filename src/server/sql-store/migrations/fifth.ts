import { type Kysely, sql } from 'kysely'

const text = sql`text`
const integer = sql`bigint`

/** Rows set aside with their place, the rows of a file that corrects them, and what was counted of a draft. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['layout_json', 'difference_json', 'difference_basis']) {
    await db.schema.alterTable('imports').addColumn(column, text).execute()
  }
  await db.schema
    .alterTable('imports')
    .addColumn('corrected_rows', integer, column => column.notNull().defaultTo(0))
    .execute()
  // Rows of before know neither sheet nor group: they are released by their NIP alone.
  for (const [column, type, by] of [
    ['sheet', text, ''],
    ['grp', integer, 0],
    ['is_open', integer, 1],
  ] as const) {
    await db.schema
      .alterTable('held_rows')
      .addColumn(column, type, built => built.notNull().defaultTo(by))
      .execute()
  }
  await db.schema.alterTable('held_rows').addColumn('from_sheet', text).execute()
  await db.schema.alterTable('held_rows').addColumn('from_row', integer).execute()
  await db.schema
    .createTable('completed_rows')
    .addColumn('import_no', integer, column => column.notNull())
    .addColumn('sheet', text, column => column.notNull())
    .addColumn('row', integer, column => column.notNull())
    .addColumn('grp', integer, column => column.notNull())
    .addColumn('from_sheet', text)
    .addColumn('from_row', integer)
    .addColumn('nip', text)
    .addColumn('is_taken', integer, column => column.notNull())
    .execute()
  await db.schema
    .createIndex('completed_rows_by_import_no_from_row')
    .on('completed_rows')
    .columns(['import_no', 'from_row'])
    .execute()
  await db.schema.createIndex('imports_by_completes').on('imports').columns(['completes']).execute()
}
