import { type Kysely, sql } from 'kysely'

const text = sql`text`
const integer = sql`bigint`

/** Results of auto-debits, and numbers of ASN that were changed for others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('debit_rows')
    .addColumn('import_no', integer, column => column.notNull())
    .addColumn('nip', text, column => column.notNull())
    .addColumn('nik', text)
    .addColumn('month', text, column => column.notNull())
    .addColumn('result', text, column => column.notNull())
    .addColumn('amount', sql`double precision`)
    .addColumn('remark', text)
    .addColumn('sheet', text, column => column.notNull())
    .addColumn('row', integer, column => column.notNull())
    .addColumn('grp', integer, column => column.notNull())
    .execute()
  await db.schema
    .createIndex('debit_rows_by_import_no_month_nip')
    .on('debit_rows')
    .columns(['import_no', 'month', 'nip'])
    .execute()
  await db.schema
    .createTable('nip_links')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('former_nip', text, column => column.notNull())
    .addColumn('nip', text, column => column.notNull())
    .addColumn('name', text, column => column.notNull())
    .addColumn('agency_id', text, column => column.notNull())
    .addColumn('status', text, column => column.notNull())
    .addColumn('import_no', integer, column => column.notNull())
    .addColumn('decided_by', text)
    .addColumn('decided_at', text)
    .execute()
  await db.schema
    .alterTable('asn_states')
    .addColumn('debit_short', integer, column => column.notNull().defaultTo(0))
    .execute()
}
