import type { Kysely } from 'kysely'

/** Answers that later files go by, and who taught an agency's name from which file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remembered_answers')
    .addColumn('id', 'text', column => column.primaryKey().notNull())
    .addColumn('scope', 'text', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('header_key', 'text', column => column.notNull())
    .addColumn('question_id', 'text', column => column.notNull())
    .addColumn('type', 'text', column => column.notNull())
    .addColumn('text', 'text', column => column.notNull())
    .addColumn('header', 'text')
    .addColumn('answer', 'text', column => column.notNull())
    .addColumn('label', 'text', column => column.notNull())
    .addColumn('remembered_by', 'text', column => column.notNull())
    .addColumn('remembered_at', 'text', column => column.notNull())
    .addColumn('import_id', 'text')
    .addUniqueConstraint('remembered_answers_by_question', ['scope', 'kind', 'header_key', 'question_id'])
    .execute()
  for (const column of ['answer_id', 'taught_by', 'taught_at', 'import_id']) {
    await db.schema.alterTable('agency_aliases').addColumn(column, 'text').execute()
  }
  // Whose files an import's answers speak for; unknown for imports from before, which teach nothing.
  await db.schema.alterTable('imports').addColumn('memory_scope', 'text').execute()
  for (const column of ['remembered_json', 'answered_json', 'taught_json']) {
    await db.schema
      .alterTable('imports')
      .addColumn(column, 'text', built => built.notNull().defaultTo('[]'))
      .execute()
  }
}
