import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { pricedOccupation } from '../record-columns.ts'
import type { Tables, Trx } from '../schema.ts'
import { answerKey, sealAnswer } from '../sealed-answers.ts'
import { PageWriter } from '../sealed-pages.ts'

interface Rebuilt {
  readonly table: 'registration_rows' | 'membership_rows' | 'debit_rows' | 'import_issues'
  readonly part: Tables['sealed_pages']['part']
  /** The columns that stay, as the table is made. */
  readonly columns: string
  readonly key: string
  readonly indexes: readonly string[]
  /** Columns that go into pages, in their order there. What is in neither list is kept no more. */
  readonly sealed: readonly string[]
}

const placed = 'sheet text not null, "row" bigint not null, grp bigint not null'

/** As they are today; a later change of these tables is a migration of its own. */
export const rebuiltTables: readonly Rebuilt[] = [
  {
    table: 'registration_rows',
    part: 'rows',
    columns: `import_no bigint not null, nip text not null, nik text not null, registered_on text, occupation text,
      programme text, amount double precision, ${placed}, seal bigint`,
    key: '',
    indexes: ['import_no, nip, nik'],
    sealed: ['sponsor_name', 'worker_name', 'workplace', 'timestamp', 'occupation'],
  },
  {
    table: 'membership_rows',
    part: 'rows',
    columns: `import_no bigint not null, nik text not null, status text not null, programme text, segment text,
      started_on text, paid_through text, ${placed}, seal bigint`,
    key: '',
    indexes: ['import_no, nik'],
    sealed: ['worker_name', 'member_number'],
  },
  {
    table: 'debit_rows',
    part: 'rows',
    columns: `import_no bigint not null, nip text not null, nik text, month text not null, result text not null,
      amount double precision, ${placed}, seal bigint`,
    key: '',
    indexes: ['import_no, month, nip'],
    sealed: ['remark'],
  },
  {
    table: 'import_issues',
    part: 'issues',
    columns: `import_no bigint not null, no bigint not null, ${placed}, outcome text not null, code text not null,
      seal bigint`,
    key: ', primary key (import_no, no)',
    indexes: [],
    sealed: ['column_name', 'raw', 'value', 'detail'],
  },
]

type Row = Readonly<Record<string, string | number | null>> & { readonly import_no: number }

const rowsAtOnce = 1024

/** Makes a table anew beside the former one and moves its rows over, sealing them. */
export async function rebuildRows(engine: Engine, trx: Trx, rebuilt: Rebuilt): Promise<void> {
  const { table, part, columns, key, indexes, sealed } = rebuilt
  const former = sql.table(`former_${table}`)
  await sql`alter table ${sql.table(table)} rename to ${former}`.execute(trx)
  await sql`create table ${sql.table(table)} (${sql.raw(columns)}${sql.raw(key)})`.execute(trx)
  const kept = (await columnsOf(trx, table)).filter(column => column !== 'seal')
  const sink = engine.sink(trx, table, [...kept, 'seal'] as never)
  const query = trx
    .selectFrom(`former_${table}` as typeof table)
    .selectAll()
    .orderBy('import_no')
    .compile()
  let pages: { readonly of: number; readonly writer: PageWriter } | null = null
  let batch: Row[] = []
  const flush = async (importNo: number) => {
    if (pages?.of !== importNo) pages = { of: importNo, writer: new PageWriter(engine, importNo, part) }
    const numbers = await pages.writer.seal(
      trx,
      batch.map(row => sealed.map(column => textOf(column, row[column] ?? null))),
    )
    for (const [i, row] of batch.entries()) {
      const nik = typeof row.nik === 'string' ? { nik: engine.seals.sealNik(row.nik) } : {}
      const sheet = engine.seals.sealName(String(row.sheet))
      const priced =
        'occupation' in row ? { occupation: pricedOccupation(row.occupation as string | null) } : {}
      sink.push({ ...row, ...nik, ...priced, sheet, seal: numbers[i] ?? null } as never)
    }
    batch = []
  }
  for (const row of (await engine.rows(query, 'writer')) as unknown as Iterable<Row>) {
    const first = batch[0]
    if (first !== undefined && (first.import_no !== row.import_no || batch.length === rowsAtOnce)) {
      await flush(first.import_no)
    }
    batch.push(row)
  }
  if (batch[0] !== undefined) await flush(batch[0].import_no)
  await sink.end()
  await sql`drop table ${former}`.execute(trx)
  for (const list of indexes) {
    const name = `${table}_by_${list.replaceAll(', ', '_')}`
    await sql`create index ${sql.ref(name)} on ${sql.table(table)} (${sql.raw(list)})`.execute(trx)
  }
}

/** A finding that tells nothing more is one without. */
function textOf(column: string, value: string | number | null): string | null {
  return value === null || (column === 'detail' && value === '{}') ? null : String(value)
}

async function columnsOf(trx: Trx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(trx)
  return rows.map(row => row.name)
}

const keptTables = ['roster_rows', 'coverage_rows', 'held_rows', 'completed_rows', 'asn_states'] as const

/** Names of sheets in the tables that stay as they are. */
export async function sealSheets({ seals }: Engine, trx: Trx): Promise<void> {
  for (const table of keptTables) {
    const columns = table === 'held_rows' || table === 'completed_rows' ? ['sheet', 'from_sheet'] : ['sheet']
    for (const column of columns) {
      const [inTable, name] = [sql.table(table), sql.ref(column)]
      const { rows } = await sql<{ name: string }>`
        select distinct ${name} as name from ${inTable} where ${name} <> ''`.execute(trx)
      const sealed = sql.join(
        rows.map(row => sql`when ${row.name} then ${seals.sealName(row.name)}`),
        sql` `,
      )
      if (rows.length > 0) {
        await sql`update ${inTable} set ${name} = case ${name} ${sealed} end where ${name} <> ''`.execute(trx)
      }
    }
  }
}

interface OpenAnswer extends Omit<Tables['remembered_answers'], 'sealed'> {
  text: string
  header: string | null
  answer: string
  label: string
}

/** Remembered answers: their words sealed, their keys such that equal ones still meet. */
export async function rebuildAnswers(engine: Engine, trx: Trx): Promise<void> {
  const { seals } = engine
  await sql`alter table remembered_answers rename to former_remembered_answers`.execute(trx)
  await sql`create table remembered_answers (
    id text primary key not null, scope text not null, kind text not null, header_key text not null,
    question_id text not null, type text not null, sealed blob not null, remembered_by text not null,
    remembered_at text not null, import_id text,
    constraint remembered_answers_by_words unique (scope, kind, header_key, question_id))`.execute(trx)
  const { rows } = await sql<OpenAnswer>`select * from former_remembered_answers`.execute(trx)
  for (const { header_key, question_id, text, header, answer, label, id, ...rest } of rows) {
    const words = { headerKey: header_key, questionId: question_id, text, header, answer, label }
    const keys = { header_key: answerKey(seals, header_key), question_id: answerKey(seals, question_id) }
    const sealed = sealAnswer(seals, id, words)
    await trx
      .insertInto('remembered_answers')
      .values({ ...rest, id, ...keys, sealed })
      .execute()
  }
  await sql`drop table former_remembered_answers`.execute(trx)
}
