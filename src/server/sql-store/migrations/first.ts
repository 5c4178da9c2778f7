import { type Kysely, sql } from 'kysely'

/**
 * `name` is text, `name#` an integer, `name*` bytes, `name~` a fraction; a
 * trailing `?` allows NULL. Dates are text `YYYY-MM-DD`, flags are 0 or 1.
 */
const tables: readonly (readonly [name: string, columns: string, key: string])[] = [
  ['agencies', 'id name short_name kind valid_from? valid_until? position#', 'id'],
  ['agency_aliases', 'folded text agency_id', 'folded'],
  ['targets', 'id name date basis_points# basis source is_primary#', 'id'],
  ['tariffs', 'id programmes sector? valid_from valid_until? amount# source', 'id'],
  ['published_figures', 'id indicator printed amount# unit step# cut_off source note?', 'id'],
  [
    'imports',
    `no# id kind? as_of? agency_id? completes? file_name sha256 size# status progress_json mapping_json
     ignored_columns_json questions_json counts_json ignored_by_json issues_by_code_json answers_json
     preview_json? error_json? has_undated# created_by created_at sequence#? committed_by? committed_at?
     withdrawn_by? withdrawn_at? withdrawn_reason?`,
    'no',
  ],
  ['original_chunks', 'sha256 no# bytes*', 'sha256 no'],
  ['roster_rows', 'import_no# nip name agency_id position? grade? employment sub_unit? sheet row# grp#', ''],
  [
    'registration_rows',
    `import_no# nip nik registered_on? timestamp? sponsor_name? worker_name? phone? occupation? workplace?
     programme? amount~? sheet row# grp#`,
    '',
  ],
  [
    'membership_rows',
    `import_no# nik status member_number? worker_name? programme? segment? started_on? paid_through?
     sheet row# grp#`,
    '',
  ],
  ['coverage_rows', 'import_no# month segment branch? potential# protected# sheet row# grp#', ''],
  [
    'import_issues',
    'import_no# no# sheet row# grp# column_name? outcome code raw? value? detail',
    'import_no no',
  ],
  ['held_rows', 'import_no# nip row#', ''],
  ['exemptions', 'id nip reason valid_from valid_until? approved# decided_by? decided_at?', 'id'],
  [
    'folds',
    `id# key basis unmatched_sponsors_left# unmatched_sponsors_unknown# unmatched_workers_left#
     unmatched_workers_unknown# median_workers~? max_workers#?`,
    'id',
  ],
  ['fold_sources', 'fold_id# import_no#', 'fold_id import_no'],
  [
    'asn_states',
    `fold_id# nip agency_id name name_folded position? position_folded? grade? employment sub_unit? state
     registered_workers# active_workers# held_rows# import_no# sheet row# grp#`,
    'fold_id nip',
  ],
  [
    'tallies',
    `fold_id# agency_id employment headcount# active# exempt# lapsed# awaiting# none# registered_sponsors#
     registered_workers# active_workers#`,
    'fold_id agency_id employment',
  ],
  ['cut_offs', 'as_of fold_id#? kinds', 'as_of'],
]

const indexes: readonly (readonly [table: string, columns: string, unique?: 'unique'])[] = [
  ['imports', 'id', 'unique'],
  ['imports', 'status'],
  ['roster_rows', 'import_no nip'],
  ['roster_rows', 'nip'],
  ['registration_rows', 'import_no nip nik'],
  ['membership_rows', 'import_no nik'],
  ['coverage_rows', 'import_no month'],
  ['held_rows', 'import_no nip'],
  ['folds', 'key', 'unique'],
  ['asn_states', 'fold_id name_folded nip'],
  ['asn_states', 'fold_id agency_id name_folded nip'],
  ['asn_states', 'nip'],
]

const types = { '#': sql`bigint`, '~': sql`double precision`, '*': sql`blob` }

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns, key] of tables) {
    let table = db.schema.createTable(name)
    for (const column of words(columns)) {
      const [, id, type, optional] = /^(\w+)([#~*]?)(\??)$/.exec(column) as unknown as string[]
      const sqlType = type ? types[type as keyof typeof types] : sql`text`
      table = table.addColumn(id as string, sqlType, built => (optional ? built : built.notNull()))
    }
    if (key !== '') table = table.addPrimaryKeyConstraint(`${name}_key`, words(key) as never)
    await table.execute()
  }
  for (const [table, columns, unique] of indexes) {
    const index = db.schema
      .createIndex(`${table}_by_${words(columns).join('_')}`)
      .on(table)
      .columns(words(columns))
    await (unique === undefined ? index : index.unique()).execute()
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}
