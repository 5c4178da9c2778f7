import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AsnDetail } from '../../src/contract/asn.ts'
import type { Actor } from '../../src/domain/actor.ts'
import { call, getJson, problemOf, upload } from './calls.ts'
import { load, loadCity } from './load-city.ts'
import { asOf, people, workers } from './sample-texts.ts'

let city: TestApi
let now = new Date('2026-01-05T03:00:00Z')
beforeAll(async () => {
  city = await loadCity({ clock: () => now })
})
afterAll(() => city.close())

const reason = 'Mencocokkan dengan kartu peserta'

async function workerOf(nip: string): Promise<string> {
  const person = await getJson<AsnDetail>(city.as(sampleActors.operator), `/api/asn/${nip}`)
  return person.workers[0]?.id as string
}

const reveal = (actor: Actor | null, workerId: string, json: unknown = { reason }) =>
  call(city.as(actor), 'POST', `/api/workers/${workerId}/reveal`, { json })

const account = (name: string, role: Actor['role'], agencyId: string | null = null): Actor => ({
  ...{ id: `akun-${name.replace('.', '-')}`, username: name, name, role, agencyId },
})

describe('a whole NIK', () => {
  test('is told to an operator, and to the secretary of the sponsor’s agency alone', async () => {
    const [ofOwn, ofOther] = [await workerOf(people.budi), await workerOf(people.dewi)]
    const told = await reveal(sampleActors.operator, ofOther)
    expect(await told.json()).toEqual({ nik: workers.tono })
    expect(told.headers.get('cache-control')).toContain('no-store')
    expect(await (await reveal(sampleActors.secretary, ofOwn)).json()).toEqual({ nik: workers.siti })
    const other = await problemOf(await reveal(sampleActors.secretary, ofOther))
    expect(other).toMatchObject({ status: 404, code: 'not-found' })
    for (const unknown of ['A'.repeat(22), 'tidak-ada', workers.tono]) {
      expect(await problemOf(await reveal(sampleActors.secretary, unknown))).toEqual(other)
    }
    for (const role of ['admin', 'mayor', 'planner'] as const) {
      expect(await problemOf(await reveal(sampleActors[role], ofOwn))).toMatchObject({ status: 403 })
    }
    expect(await problemOf(await reveal(null, ofOwn))).toMatchObject({ status: 401 })
  })

  test('is refused by the store as well, whatever a route lets through', async () => {
    const workerId = await workerOf(people.budi)
    for (const role of ['admin', 'mayor', 'planner'] as const) {
      await expect(city.store.for(sampleActors[role]).revealNik(workerId, reason)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const nowhere = account('sekretaris.tanpa', 'secretary')
    await expect(city.store.for(nowhere).revealNik(workerId, reason)).rejects.toMatchObject({
      code: 'forbidden',
    })
    const elsewhere = account('sekretaris.dinkes', 'secretary', 'dinkes')
    expect(await city.store.for(elsewhere).revealNik(workerId, reason)).toBeNull()
  })

  test.each(['', '    ', 'abcd', '  ab  ', 'x'.repeat(301), 5, null])(
    'wants a reason, not %j',
    async said => {
      const answer = await reveal(sampleActors.operator, await workerOf(people.budi), { reason: said })
      expect(await problemOf(answer)).toMatchObject({ status: 400, code: 'invalid-request' })
    },
  )

  test('is noted before it is told, with whose it is; the reason is read by administrators', async () => {
    const operator = account('operator.dua', 'operator')
    await reveal(operator, await workerOf(people.dewi), { reason: `  ${reason}  ` })
    const { items } = await city.audit.list({ actorId: operator.id, offset: 0, limit: 10 })
    expect(items).toMatchObject([
      {
        ...{ action: 'nik-revealed', outcome: 'done', people: 1, reason },
        subject: { type: 'person', id: city.audit.personId({ nik: workers.tono }) },
      },
    ])
    const { items: saw } = await city.audit.whoSaw({ nik: workers.tono }, { offset: 0, limit: 100 })
    expect(saw.map(({ actorId, action }) => [actorId, action])).toContainEqual([operator.id, 'nik-revealed'])
    expect(JSON.stringify(items)).not.toContain(workers.tono)
  })

  test('is not told when it cannot be noted', async () => {
    const workerId = await workerOf(people.budi)
    const note = city.audit.note
    try {
      Object.assign(city.audit, { note: () => Promise.reject(new Error('disk is gone')) })
      const answer = await reveal(account('operator.tiga', 'operator'), workerId).catch(String)
      const text = typeof answer === 'string' ? answer : await answer.text()
      expect(text).not.toContain(workers.siti)
    } finally {
      Object.assign(city.audit, { note })
    }
  })

  test('is told thirty times an hour to one account, however many ask at once', async () => {
    const workerId = await workerOf(people.budi)
    const busy = account('operator.sibuk', 'operator')
    const app = city.as(busy)
    const path = `/api/workers/${workerId}/reveal`
    const ask = () => call(app, 'POST', path, { json: { reason } })
    const answers = await Promise.all(Array.from({ length: 60 }, ask))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(30)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    // Another account has an hour of its own, and so has this one when the hour is over.
    expect((await reveal(account('operator.lain', 'operator'), workerId)).status).toBe(200)
    now = new Date(now.getTime() + 3_599_000)
    expect((await reveal(busy, workerId)).status).toBe(429)
    now = new Date(now.getTime() + 2_000)
    expect((await reveal(busy, workerId)).status).toBe(200)
  })

  test('is not won by a draft that says one’s own people sponsor the worker', async () => {
    const ofOther = await workerOf(people.dewi)
    const claim = `NIP,Nama ASN,NIK Pekerja,Nama Pekerja\n${people.budi},Budi Rekaan,${workers.tono},Tono`
    const own = city.as(sampleActors.secretary)
    const { id } = await upload(own, 'klaim.csv', claim, { asOf })
    await city.settled()
    expect(await getJson(own, `/api/imports/${id}`)).toMatchObject({
      status: 'draft',
      counts: { accepted: 1 },
    })
    expect((await reveal(sampleActors.secretary, ofOther)).status).toBe(404)
    await call(own, 'DELETE', `/api/imports/${id}`)
  })

  test('follows the sponsor to the agency of the latest roster', async () => {
    const roster = `NIP,Nama,OPD\n${people.budi},Budi Rekaan,Dinkes\n${people.dewi},Dewi Rekaan,Dinkes`
    const workerId = await workerOf(people.budi)
    await load(city, 'pegawai-desember.csv', roster, { asOf: '2025-12-31', kind: 'roster' })
    expect(asOf < '2025-12-31').toBe(true)
    expect((await reveal(sampleActors.secretary, workerId)).status).toBe(404)
    expect((await reveal(account('sekretaris.dinkes', 'secretary', 'dinkes'), workerId)).status).toBe(200)
  })
})
