import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { createTestApi } from '../../../mocks/create-test-api.ts'
import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { openSqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { call } from '../../api/calls.ts'
import { load } from '../../api/load-city.ts'
import { people, rosterCsv } from '../../api/sample-texts.ts'

it('whoever is erased while the log cannot be emptied is out of the file at the next start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-cut-off-'))
  const file = join(folder, 'city.sqlite')
  const namesIn = async () => {
    const files = await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name))))
    return files.some(bytes => bytes.includes(people.budi) || bytes.includes('Budi Rekaan'))
  }
  try {
    const city = await createTestApi({ file })
    await load(city, 'pegawai.csv', rosterCsv)
    // As a process that was killed leaves it: somebody still reads what the log holds of before.
    const reader = new DatabaseSync(file, { readOnly: true })
    reader.exec('begin')
    reader.prepare('select count(*) from imports').get()
    const json = { nip: people.budi, reason: 'Permintaan tertulis yang bersangkutan' }
    expect((await call(city.as(sampleActors.admin), 'POST', '/api/erasures', { json })).status).toBe(201)
    expect(await namesIn()).toBe(true)
    reader.close()
    await (await openSqlStore({ file, keys: sampleKeys })).close()
    expect(await namesIn()).toBe(false)
    await city.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)
