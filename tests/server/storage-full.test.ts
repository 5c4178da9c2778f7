import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { SqlStore } from '../../src/server/sql-store/open-sql-store.ts'
import { call, getJson, problemOf, upload, uploadForm } from '../api/calls.ts'
import { load } from '../api/load-city.ts'
import { asOf, registrationsCsv, rosterCsv } from '../api/sample-texts.ts'

let city: TestApi
afterEach(() => city.close())

/** Lets the database grow by `room` pages and no further, or again as far as it likes. */
async function limitPages(full: boolean, room = 0): Promise<void> {
  const { db } = city.store as SqlStore
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  const pages = full ? (rows[0]?.page_count ?? 0) + room : 1_000_000
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

test('a disk that fills up while a file is read keeps nothing of it, says so, and reads it again with room', async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv)
  const rows = Array.from(
    { length: 6000 },
    (_, n) => `198503032012032003,33740101019${String(n).padStart(5, '0')}`,
  )
  await limitPages(true, 120)

  const { id } = await upload(city.api, 'pendaftaran.csv', ['NIP,NIK Pekerja', ...rows].join('\n'), { asOf })
  await city.settled()
  const failed = await getJson<Import>(city.api, `/api/imports/${id}`)
  expect(failed).toMatchObject({ status: 'failed', error: { code: 'storage-full' } })
  expect(failed.error?.message).toMatch(/penyimpanan/i)
  const { db } = city.store as SqlStore
  expect(await db.selectFrom('registration_rows').select('nip').execute()).toEqual([])
  expect(await getJson(city.api, '/api/participation')).toMatchObject({ city: { registeredSponsors: 0 } })

  await limitPages(false)
  expect((await call(city.api, 'PATCH', `/api/imports/${id}`, { json: {} })).status).toBe(200)
  await city.settled()
  expect(await getJson<Import>(city.api, `/api/imports/${id}`)).toMatchObject({
    status: 'draft',
    counts: { read: 6001 },
  })
})
