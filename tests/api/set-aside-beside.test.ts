import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import type { Import } from '../../src/contract/imports.ts'
import { call, getJson, upload } from './calls.ts'
import { asOf, people } from './sample-texts.ts'

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
})
afterEach(() => city.close())

async function uploaded(fileName: string, content: string | Uint8Array<ArrayBuffer>): Promise<Import> {
  const { id } = await upload(city.api, fileName, content, { asOf })
  await city.settled()
  return getJson<Import>(city.api, `/api/imports/${id}`)
}

test('each of two tables side by side gets back its own part of a row', async () => {
  const file = [
    'NIP,Nama,OPD,,NIP,Nama,OPD',
    `${people.budi},Budi Rekaan,Disbudpar,,12345,Satu Rekaan,Dinkes`,
    `123456,Dua Rekaan,Dinkes,,1234567,Tiga Rekaan,Dinkes`,
  ].join('\n')
  const draft = await uploaded('pegawai.csv', file)
  const [question] = draft.questions
  expect(question).toMatchObject({ type: 'tables', proposal: 'both' })
  expect(question?.options[0]?.label).toBe('Baca kedua tabel')
  await call(city.api, 'PATCH', `/api/imports/${draft.id}`, {
    json: { answers: { [question?.id ?? '']: 'both' } },
  })
  await city.settled()
  expect(await getJson(city.api, `/api/imports/${draft.id}`)).toMatchObject({
    questions: [],
    counts: { accepted: 1, setAside: 3 },
  })
  await call(city.api, 'POST', `/api/imports/${draft.id}/commit`)
  const answer = await call(city.api, 'GET', `/api/imports/${draft.id}/set-aside.xlsx`)
  expect(answer.status).toBe(200)
  const again = await uploaded('disisihkan.xlsx', new Uint8Array(await answer.arrayBuffer()))
  expect(again).toMatchObject({ completes: draft.id, questions: [], counts: { accepted: 0, setAside: 3 } })
})
