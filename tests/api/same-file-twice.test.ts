import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import type { Import } from '../../src/contract/imports.ts'
import { call, getJson, upload } from './calls.ts'
import { load } from './load-city.ts'
import { asOf, rosterCsv } from './sample-texts.ts'

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
})
afterEach(() => city.close())

const imports = () => getJson<Import[]>(city.api, '/api/imports')

test('one file sent several times at once is one draft', async () => {
  const sent = await Promise.all([1, 2, 3].map(() => upload(city.api, 'pegawai.csv', rosterCsv, { asOf })))
  await city.settled()
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  expect(await imports()).toMatchObject([{ status: 'draft', counts: { accepted: 4 } }])
})

test('its answers are kept when it is sent again', async () => {
  const { id } = await upload(city.api, 'pegawai.csv', rosterCsv)
  await city.settled()
  await call(city.api, 'PATCH', `/api/imports/${id}`, { json: { answers: { asOf } } })
  await city.settled()
  expect(await upload(city.api, 'pegawai.csv', rosterCsv)).toMatchObject({ id, asOf, status: 'draft' })
})

test('for another date, or once it was discarded or committed, it is a draft of its own', async () => {
  const first = await upload(city.api, 'pegawai.csv', rosterCsv, { asOf })
  const other = await upload(city.api, 'pegawai.csv', rosterCsv, { asOf: '2025-10-31' })
  expect(other.id).not.toBe(first.id)
  await city.settled()
  await call(city.api, 'DELETE', `/api/imports/${first.id}`)
  const committed = await load(city, 'pegawai.csv', rosterCsv)
  expect(committed).not.toBe(first.id)
  expect((await upload(city.api, 'pegawai.csv', rosterCsv, { asOf })).id).not.toBe(committed)
})
