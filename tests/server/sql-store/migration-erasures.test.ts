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
