import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { personIdOf, shownPersonId } from '../../../src/server/sql-store/audit/person-id.ts'
import { openSqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'

const nip = '198501012010011001'
const person = shownPersonId(personIdOf(sampleKeys.people, { nip }))

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erasures-'))
  file = join(folder, 'pantau-asuh.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () => openSqlStore({ file, keys: sampleKeys })

test('a change of the schema that is cut off before it is listed is made at the next start', async () => {
  await (await open()).close()
  const database = new DatabaseSync(file)
  database.exec('alter table erasures drop column other_persons')
  database.exec("delete from kysely_migration where name = '0008-numbers-of-the-erased'")
  database.exec(`create trigger cut_off before insert on kysely_migration
    begin select raise(abort, 'the power went'); end`)
  await expect(open()).rejects.toThrow('the power went')
  expect(
    database.prepare("select 1 from pragma_table_info('erasures') where name = 'other_persons'").all(),
  ).toEqual([])
  database.exec('drop trigger cut_off')
  database.close()
  const store = await open()
  expect(await store.for(sampleActors.admin).privacy.idsOf({ nip })).toEqual([person])
  await store.close()
})

test('a first start that is cut off anywhere is begun anew', async () => {
  for (const no of [1, 4, 6, 7]) {
    const path = `${file}.${no}`
    const database = new DatabaseSync(path)
    database.exec(`create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
      create trigger cut_off before insert on kysely_migration when new.name like '000${no}-%'
      begin select raise(abort, 'the power went'); end`)
    await expect(openSqlStore({ file: path, keys: sampleKeys })).rejects.toThrow('the power went')
    database.exec('drop trigger cut_off')
    database.close()
    await (await openSqlStore({ file: path, keys: sampleKeys })).close()
  }
})

test('erasures of before the numbers of the erased were kept are there, each of one number', async () => {
  await (await open()).close()
  const reason = createSeals(sampleKeys).seal('Surat 1/I', 'erasures.reason.lama').toString('base64')
  const database = new DatabaseSync(file)
  // As the version before left it.
  database.exec('alter table erasures drop column other_persons')
  database.exec("delete from kysely_migration where name = '0008-numbers-of-the-erased'")
  database
    .prepare(
      `insert into erasures (id, person, kind, erased_at, erased_by, reason, records, originals, drafts)
       values ('lama', ?, 'asn', '2026-01-05T03:00:00.000Z', 'admin.contoh', ?, 3, 1, 0)`,
    )
    .run(person, reason)
  database.close()
  const store = await open()
  const { privacy } = store.for(sampleActors.admin)
  expect(await privacy.erasures()).toMatchObject([{ id: 'lama', person, reason: 'Surat 1/I', records: 3 }])
  expect(await privacy.idsOf({ nip })).toEqual([person])
  await store.close()
})
