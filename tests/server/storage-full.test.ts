import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import type { SqlStore } from '../../src/server/sql-store/open-sql-store.ts'
import { call, getJson, problemOf, uploadForm } from '../api/calls.ts'
import { load } from '../api/load-city.ts'
import { asOf, registrationsCsv, rosterCsv } from '../api/sample-texts.ts'

let city: TestApi
afterEach(() => city.close())

/** Lets the database grow no further than it is, or again as far as it likes. */
async function limitPages(full: boolean): Promise<void> {
  const { db } = city.store as SqlStore
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  const pages = full ? (rows[0]?.page_count ?? 0) : 1_000_000
  await sql.raw(`pragma max_page_count = ${pages}`).execute(db)
}

test('a full disk refuses the upload kindly, reads go on, and it works again with room', async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv)
  const large = `${registrationsCsv}\n${'x'.repeat(3_000_000)}`
  await limitPages(true)

  const form = uploadForm('pendaftaran.csv', large, { asOf })
  expect(await problemOf(await call(city.api, 'POST', '/api/imports', { form }))).toMatchObject({
    status: 507,
    code: 'storage-full',
  })
  expect(await getJson(city.api, '/api/participation')).toMatchObject({ city: { headcount: 4 } })
  expect(await getJson<unknown[]>(city.api, '/api/imports')).toHaveLength(1)

  await limitPages(false)
  await load(city, 'pendaftaran.csv', registrationsCsv)
  expect(await getJson(city.api, '/api/participation')).toMatchObject({ city: { registeredSponsors: 2 } })
})
