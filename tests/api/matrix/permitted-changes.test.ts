import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Import } from '../../../src/contract/imports.ts'
import { call, getJson, uploadForm } from '../calls.ts'
import type { ActorName } from './actors.ts'
import { buildCanaryCity, type CanaryCity, form } from './canary-city.ts'
import { canaryAsn, december, words } from './canary-people.ts'

let city: CanaryCity
beforeAll(async () => {
  city = await buildCanaryCity()
})
afterAll(() => city.close())

const worker = ['3374011704904999', 'Siapa Saja', ''] as const
// Under the headings of earlier files, so that nothing is asked again.
const ofA = form([[canaryAsn.ownA, worker]], ['12', 'Siapa Lagi'], '11/25/2025', words.a[1])
const ofB = form([[canaryAsn.ownB, worker]], ['12', 'Siapa Lagi'], '11/25/2025', words.b[1])
const ofCity = form([[canaryAsn.ownB, worker]], ['12', 'Siapa Lagi'], '25/11/2025')
const coverage = 'Bulan,Potensi,Terlindungi\n31/12/2025,756873,391001\n30/06/2025,entah,1'

/** Whoever may import goes the whole way with a file of their own. */
test.each<[ActorName, string]>([
  ['operator', ofCity],
  ['secretaryA', ofA],
  ['secretaryB', ofB],
  ['planner', coverage],
])('%s may upload, answer, look into, commit, withdraw and discard', async (actor, content) => {
  const app = city.seenBy(actor)
  const send = async (text: string) => {
    const sent = await call(app, 'POST', '/api/imports', {
      form: uploadForm('baru.csv', text, actor === 'planner' ? {} : { asOf: december }),
    })
    expect(sent.status).toBe(201)
    await city.settled()
    return (await sent.json()) as Import
  }
  const { id } = await send(content)
  const path = `/api/imports/${id}`
  const status = async (method: string, part: string, json?: unknown) =>
    (await call(app, method, `${path}${part}`, { json })).status

  expect(await status('PATCH', '', { answers: {} })).toBe(200)
  await city.settled()
  const looks = [
    '',
    '/preview',
    '/issues',
    '/original',
    '/set-aside.xlsx',
    '/difference',
    '/difference/items?change=added',
  ]
  for (const part of looks) expect([part, await status('GET', part)]).toEqual([part, 200])
  expect(await status('POST', '/commit')).toBe(200)
  expect(await getJson<Import>(app, path)).toMatchObject({ status: 'committed' })
  expect(await status('GET', '/withdrawal')).toBe(200)
  expect(await status('POST', '/withdraw', { reason: 'uji coba' })).toBe(200)

  const second = await send(`${content}\n`)
  expect((await call(app, 'DELETE', `/api/imports/${second.id}`)).status).toBe(200)
  expect((await call(app, 'GET', `/api/imports/${second.id}`)).status).toBe(404)
})

test('a remembered answer is withdrawn by whom it is for', async () => {
  const withdraw = async (actor: ActorName, id: string) =>
    (await call(city.seenBy(actor), 'DELETE', `/api/remembered-answers/${id}`)).status
  expect(await withdraw('secretaryB', city.answers.a)).toBe(404)
  expect(await withdraw('secretaryA', city.answers.a)).toBe(200)
  expect(await withdraw('operator', city.answers.b)).toBe(200)
  expect(await withdraw('admin', city.answers.city)).toBe(200)
})

test('an operator decides about numbers, an administrator makes accounts', async () => {
  const json = { ids: [city.nipLink], decision: 'confirmed' }
  expect((await call(city.seenBy('operator'), 'POST', '/api/nip-links/decisions', { json })).status).toBe(200)
  const account = {
    username: 'baru.sekali',
    name: 'Baru',
    role: 'mayor',
    password: 'kuda-laut-biru-melompat',
  }
  expect((await call(city.seenBy('admin'), 'POST', '/api/users', { json: account })).status).toBe(201)
})
