import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { openSqliteEngine } from '../../../src/server/sql-store/engine.ts'
import { up as fifth } from '../../../src/server/sql-store/migrations/fifth.ts'
import { up as first } from '../../../src/server/sql-store/migrations/first.ts'
import { up as fourth } from '../../../src/server/sql-store/migrations/fourth.ts'
import { up as second } from '../../../src/server/sql-store/migrations/second.ts'
import { sealOpenData } from '../../../src/server/sql-store/migrations/sixth.ts'
import { up as third } from '../../../src/server/sql-store/migrations/third.ts'
import { NodeSqliteDialect } from '../../../src/server/sql-store/node-sqlite-dialect.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { actors, day, nik, nip } from './city.ts'

const former: Record<string, Migration> = {
  '0001-first': { up: first },
  '0002-check-basis': { up: second },
  '0003-remembered-answers': { up: third },
  '0004-debits-and-links': { up: fourth },
  '0005-completions': { up: fifth },
}
const people = 150
const original = Buffer.from('NIP,NIK Pekerja,Nama Pekerja\n'.padEnd(1_300_000, 'Pekerja Terdaftar,'))
const sha256 = createHash('sha256').update(original).digest('hex')
/** What lay open, and must not any more. */
const open = ['Pekerja Aslinya', '08125550077', 'Gang Terbuka', 'Catatan Bank', nik(7), nik(140), 'Judul Kolom', 'isi sel salah', 'karena keliru', 'daftar lama.csv', 'kata ajaran', 'Lembar Ibu Wartinah', 'Sopir Pak Kartimin', 'Penjahit Bu Wiryo', sha256] // biome-ignore format: one list

let folder: string
let template: string
let file: string

/** A database as the version before left it, with rows that were deleted again. */
async function buildFormer(path: string): Promise<void> {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal')
  const db = new Kysely<unknown>({ dialect: new NodeSqliteDialect(database) })
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => former },
  }).migrateToLatest()
  if (error !== undefined) throw error
  const insert = (table: string, row: Record<string, string | number | Uint8Array | null>) =>
    database
      .prepare(
        `insert into ${table} (${Object.keys(row).map(c => `"${c}"`)}) values (${Object.keys(row).map(() => '?')})`,
      )
      .run(...Object.values(row))
  const place = (no: number, row: number) => ({ import_no: no, sheet: 'Lembar Ibu Wartinah', row, grp: 0 })
  database.exec('begin')
  for (const [no, kind] of ['roster', 'registrations', 'memberships', 'debits'].entries()) {
    insert('imports', importRow(no + 1, kind))
  }
  for (let n = 1; n <= people; n++) {
    const at = (no: number) => place(no, n + 1)
    insert('roster_rows', {
      ...at(1),
      nip: nip(n),
      name: `Pegawai ${n}`,
      agency_id: 'dinkes',
      employment: 'PNS',
    })
    insert('registration_rows', { ...at(2), nip: nip(n), nik: nik(n), worker_name: n === 9 ? null : `Pekerja Aslinya ${n}`, sponsor_name: `Pegawai ${n}`, phone: '08125550077', workplace: 'Gang Terbuka', occupation: n === 5 ? 'Sopir Pak Kartimin' : 'Penjahit Bu Wiryo', registered_on: '2025-03-01' }) // biome-ignore format: one row
    insert('membership_rows', { ...at(3), nik: nik(n), status: 'active', segment: 'BPU', worker_name: `Pekerja Aslinya ${n}` }) // biome-ignore format: one row
    insert('import_issues', { ...at(2), no: n, column_name: 'Judul Kolom', outcome: 'setAside', code: 'nik-length', raw: `isi sel salah ${n}`, value: null, detail: n === 1 ? '{}' : `{"length":${n}}` }) // biome-ignore format: one row
  }
  insert('debit_rows', { ...place(4, 2), nip: nip(1), nik: nik(1), month: '2025-11-30', result: 'success', amount: 16800, remark: 'Catatan Bank' }) // biome-ignore format: one row
  insert('remembered_answers', { id: 'a', scope: 'city', kind: 'memberships', header_key: '', question_id: 'status:kata ajaran', type: 'status', text: 'kata ajaran', header: null, answer: 'active', label: 'kata ajaran', remembered_by: 'operator', remembered_at: '2025-12-01', import_id: null }) // biome-ignore format: one row
  for (let no = 0; no * 2 ** 20 < original.length; no++) {
    insert('original_chunks', { sha256, no, bytes: original.subarray(no * 2 ** 20, (no + 1) * 2 ** 20) })
  }
  database.exec('commit')
  // Freed pages keep what was on them.
  database.exec(`delete from registration_rows where row > ${people - 19}`)
  database.exec('create table thrown_away (text)')
  const text = 'Pekerja Aslinya, Gang Terbuka. '.repeat(100)
  database.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 1500)
    insert into thrown_away select '${text}' from n`)
  database.exec('drop table thrown_away')
  await db.destroy()
}

const preview = {
  sheet: 'Lembar',
  headerRow: 1,
  headers: [{ header: 'Judul Kolom', field: 'workerName' }],
  rows: [{ row: 2, cells: ['isi sel salah'] }],
}

function importRow(no: number, kind: string) {
  return {
    ...{
      no,
      id: `import-${no}`,
      kind,
      as_of: '2025-11-30',
      file_name: 'daftar lama.csv',
      sha256,
      status: 'committed',
    },
    ...{
      size: original.length,
      progress_json: '{"phase":"done","done":1}',
      mapping_json: '[{"header":"Judul Kolom"}]',
    },
    ...{ ignored_columns_json: '[]', questions_json: '[]', answers_json: '{"status:kata ajaran":"active"}' },
    ...{
      counts_json: '{"read":1,"accepted":1,"repaired":0,"setAside":0,"ignored":0}',
      ignored_by_json: '{}',
    },
    ...{
      issues_by_code_json: '{}',
      preview_json: JSON.stringify(preview),
      has_undated: 0,
      sequence: no,
    },
    ...{
      created_by: 'operator',
      created_at: '2025-12-01',
      committed_by: 'operator',
      committed_at: '2025-12-01',
    },
    withdrawn_reason: no === 4 ? 'karena keliru' : null,
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-former-'))
  template = join(folder, 'template')
  await buildFormer(template)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  for (const name of await readdir(folder)) if (name.startsWith('city')) await rm(join(folder, name))
  file = join(folder, 'city')
  await copyFile(template, file)
})

async function readable(): Promise<string[]> {
  const found: string[] = []
  for (const name of (await readdir(folder)).filter(each => each.startsWith('city'))) {
    const bytes = await readFile(join(folder, name))
    found.push(...open.filter(text => bytes.includes(text)))
  }
  return found
}

async function inStore<Value>(work: (store: SqlStore) => Promise<Value>): Promise<Value> {
  const store = await openSqlStore({ file, keys: sampleKeys })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Everything that was there is still there for whoever may see it. */
async function expectWhole(store: SqlStore): Promise<void> {
  const { imports, rememberedAnswers } = store.for(actors.operator)
  const [debits] = await imports.list()
  expect(debits).toMatchObject({ fileName: 'daftar lama.csv', sha256, withdrawnReason: 'karena keliru' })
  expect(debits?.mapping).toEqual([{ header: 'Judul Kolom' }])
  expect(await imports.preview('import-2')).toEqual(preview)
  expect(Buffer.from((await imports.original('import-2')) ?? []).equals(original)).toBe(true)
  const issues = await imports.issues('import-2', { offset: 99, limit: 2 })
  expect(issues.total).toBe(people)
  expect(issues.items).toEqual([
    expect.objectContaining({
      sheet: 'Lembar Ibu Wartinah',
      column: 'Judul Kolom',
      raw: 'isi sel salah 100',
      value: null,
      detail: { length: 100 },
    }),
    expect.objectContaining({ raw: 'isi sel salah 101' }),
  ])
  expect((await imports.issues('import-2', { offset: 0, limit: 1 })).items[0]?.detail).toEqual({})
  expect(await rememberedAnswers.list()).toMatchObject([{ text: 'kata ajaran', answer: 'active' }])
  expect(await store.system.rememberedFor('import-3')).toMatchObject([{ questionId: 'status:kata ajaran' }])
  const members = await store.system.activeMembersAt(day('2025-11-30'), 'none')
  expect([...members].toSorted()).toEqual(Array.from({ length: people }, (_, i) => nik(i + 1)).toSorted())
  expect((await store.system.rosterAt(day('2025-11-30'), 'none'))?.find(nip(3))?.name).toBe('Pegawai 3')
}

/** Names and numbers of workers as the file's page of differences shows them, were the rows removed. */
async function workerNames(store: SqlStore): Promise<string[]> {
  const rows = await store.db.selectFrom('registration_rows').selectAll().orderBy('row').execute()
  expect(Object.keys(rows[0] ?? {})).not.toContain('phone')
  expect(rows).toHaveLength(people - 20)
  // What an occupation tells of the price is still looked for.
  expect(rows.filter(row => row.occupation === 'transportasi').map(row => row.nip)).toEqual([nip(5)])
  return rows.map(row => row.nik)
}

describe('a database of before', () => {
  it('lies open, or this test would show nothing', async () => {
    expect((await readable()).sort()).toEqual([...open].sort())
  })

  it('is sealed whole, with nothing of it left anywhere, and nothing lost', async () => {
    await inStore(async store => {
      await expectWhole(store)
      expect(new Set(await workerNames(store)).size).toBe(people - 20)
      // Also while it is open: the log was emptied as well.
      expect(await readable()).toEqual([])
    })
    expect(await readable()).toEqual([])
    await inStore(expectWhole)
  })

  it('has the same indexes as one made today', async () => {
    const indexesOf = (store: SqlStore) =>
      store.db
        .selectFrom('sqlite_schema' as never)
        .select(['name', 'tbl_name'] as never)
        .where('type' as never, '=', 'index' as never)
        .orderBy('name' as never)
        .execute()
    const fresh = await openSqlStore({ file: ':memory:', keys: sampleKeys })
    expect(await inStore(indexesOf)).toEqual(await indexesOf(fresh))
    await fresh.close()
  })

  it('is as before if the sealing was broken off, and sealed at the next start', async () => {
    for (const table of [
      'sealed_pages',
      'import_issues',
      'remembered_answers',
      'original_chunks',
      'key_check',
    ]) {
      const engine = openSqliteEngine(file, sampleKeys)
      const failing = failAt(engine.db as unknown as Kysely<unknown>, table)
      const broken = {
        ...engine,
        sink: (...args: Parameters<typeof engine.sink>) => {
          if (args[1] === table) throw new Error('cut off')
          return engine.sink(...args)
        },
      }
      await expect(sealOpenData(broken as typeof engine, sampleKeys.check)(failing)).rejects.toThrow(
        'cut off',
      )
      await engine.close()
      const left = new DatabaseSync(file)
      expect(
        left.prepare('select count(*) as n from registration_rows where phone is not null').get()?.n,
      ).toBe(people - 20)
      expect(left.prepare("select name from sqlite_schema where name = 'key_check'").all()).toEqual([])
      left.close()
    }
    await inStore(expectWhole)
    expect(await readable()).toEqual([])
  })

  it('is sealed once, even if it stopped before that was noted', async () => {
    await inStore(async () => {})
    const left = new DatabaseSync(file)
    left.exec("delete from kysely_migration where name >= '0006'")
    left.exec('drop table settings; drop table erasures')
    for (const column of [
      'original_deleted_at',
      'original_deleted_why',
      'touched_at',
      'findings_cleared_at',
    ]) {
      left.exec(`alter table imports drop column ${column}`)
    }
    left.close()
    await inStore(expectWhole)
  })

  it('is swept at the next start if it stopped before', async () => {
    const engine = openSqliteEngine(file, sampleKeys)
    await sealOpenData(engine, sampleKeys.check)(engine.db as unknown as Kysely<unknown>)
    await engine.close()
    expect(await readable()).not.toEqual([])
    await inStore(expectWhole)
    expect(await readable()).toEqual([])
  })
})

/** A database that fails when something is written into a table by a statement of its own. */
function failAt(db: Kysely<unknown>, table: string): Kysely<unknown> {
  return db.withPlugin({
    transformQuery({ node }) {
      const text = JSON.stringify(node, (_, value) => (value instanceof Uint8Array ? null : value))
      const writes = new RegExp(`(insert into ${table}|update ${table}|"into".*${table})`).test(text)
      if (writes) throw new Error('cut off')
      return node
    },
    transformResult: async ({ result }) => result,
  })
}
