import { unzipSync } from 'fflate'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { auditTable } from '../../src/api/audit-table.ts'
import { registerRoutes } from '../../src/api/register-routes.ts'
import type { AuditEntryView } from '../../src/contract/audit.ts'
import { endpoints } from '../../src/contract/index.ts'
import { readBack, sheetOf, textOf } from '../report/read-back.ts'
import { call, getJson, problemOf, upload } from './calls.ts'
import { load, loadCity } from './load-city.ts'
import { asOf, people, workers } from './sample-texts.ts'

let city: TestApi
let admin: Hono
let now: Date
beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00.000Z')
  city = await loadCity({ clock: () => now })
  admin = city.as(sampleActors.admin)
})
afterEach(() => city.close())

/** Entries of an action, oldest first. */
async function entriesOf(action: string): Promise<AuditEntryView[]> {
  const { items } = await getJson<{ items: AuditEntryView[] }>(admin, `/api/audit?limit=500&action=${action}`)
  return items.toReversed()
}
const lastOf = async (action: string) => (await entriesOf(action)).at(-1)

describe('whom an answer shows', () => {
  test('is written down before it leaves, with the trace of the call', async () => {
    const response = await call(city.api, 'GET', '/api/asn?limit=2')
    expect(await lastOf('people-seen')).toMatchObject({
      ...{ outcome: 'done', people: 2, traceId: response.headers.get('x-trace-id') },
      actor: { username: 'operator.contoh', name: 'Operator Contoh', role: 'operator' },
      detail: { call: 'asn-list' },
    })
    await call(city.api, 'GET', `/api/asn/${people.budi}`)
    // The ASN and their worker.
    expect(await lastOf('people-seen')).toMatchObject({ people: 2, detail: { call: 'asn-read' } })
    await call(city.as(sampleActors.mayor), 'GET', `/api/changes?from=${asOf}&to=${asOf}`)
  })

  test('leaves nothing if it cannot be written down', async () => {
    const { note } = city.audit
    Object.assign(city.audit, { note: () => Promise.reject(new Error('no disk')) })
    const answer = Promise.resolve(
      city.as(sampleActors.mayor).fetch(new Request('http://pantau.test/api/asn')),
    )
    await expect(answer.then(response => response.status)).rejects.toThrow('no disk')
    Object.assign(city.audit, { note })
    expect((await call(city.api, 'GET', '/api/asn')).status).toBe(200)
  })

  test('is nobody for whoever asks for the head alone, or gets figures', async () => {
    const before = await city.audit.head()
    const head = await call(city.api, 'HEAD', '/api/asn')
    expect([head.status, await head.text()]).toEqual([200, ''])
    // How long the list is would tell how many were found.
    expect(head.headers.get('content-length')).toBeNull()
    const report = await call(city.api, 'HEAD', '/api/reports/asn.csv')
    expect([report.status, await report.text()]).toEqual([200, ''])
    await call(city.api, 'GET', '/api/participation')
    await call(city.api, 'GET', '/api/coverage')
    expect(await city.audit.head()).toEqual(before)
  })

  test('counts once for the same view within ten minutes', async () => {
    const seen = async () => (await entriesOf('people-seen')).length
    const before = await seen()
    for (let times = 0; times < 3; times++) await call(city.api, 'GET', '/api/asn?limit=3')
    expect(await seen()).toBe(before + 1)
    await call(city.as(sampleActors.mayor), 'GET', '/api/asn?limit=3')
    expect(await seen()).toBe(before + 2)
    now = new Date('2026-11-23T02:11:00.000Z')
    await call(city.api, 'GET', '/api/asn?limit=3')
    expect(await seen()).toBe(before + 3)
  })

  test('is told by person, also to whom the file itself was handed', async () => {
    const id = await load(city, 'lagi.csv', `NIP,Nama,OPD\n${people.citra},Citra Rekaan,Disbudpar`, {
      asOf: '2025-12-31',
    })
    await call(city.as(sampleActors.mayor), 'GET', `/api/asn/${people.citra}`)
    const original = await call(city.api, 'GET', `/api/imports/${id}/original`)
    const json = { nip: people.citra }
    const answer = await (await call(admin, 'POST', '/api/audit/who-saw', { json })).json()
    expect(answer.person).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    expect(answer.items).toContainEqual(
      expect.objectContaining({
        action: 'original-downloaded',
        traceId: original.headers.get('x-trace-id'),
        actor: expect.objectContaining({ username: 'operator.contoh' }),
      }),
    )
    expect(answer.items.map(({ actor }: AuditEntryView) => actor?.role)).toContain('mayor')

    const worker = await (
      await call(admin, 'POST', '/api/audit/who-saw', { json: { nik: workers.siti } })
    ).json()
    const seen = worker.items.length
    await call(city.as(sampleActors.mayor), 'GET', `/api/asn/${people.budi}?asOf=${asOf}`)
    const again = await (
      await call(admin, 'POST', '/api/audit/who-saw', { json: { nik: workers.siti } })
    ).json()
    expect(again.items).toHaveLength(seen + 1)
  })

  test('stays known when the rows that say whom a file named are gone', async () => {
    const [gone, erased] = ['198803032012032003', '199104042023211004']
    const draft = `NIP,Nama,OPD\n${gone},Fajar Rekaan,Disbudpar`
    const { id } = await upload(city.api, 'buangan.csv', draft, { asOf: '2025-12-31' })
    await city.settled()
    const kept = await load(city, 'tetap.csv', `NIP,Nama,OPD\n${erased},Gita Rekaan,Disbudpar`, {
      asOf: '2025-12-31',
    })
    for (const one of [id, kept]) await call(city.api, 'GET', `/api/imports/${one}/original`)
    expect((await call(city.api, 'DELETE', `/api/imports/${id}`)).status).toBe(200)
    const reason = 'Permintaan tertulis yang bersangkutan'
    expect((await call(admin, 'POST', '/api/erasures', { json: { nip: erased, reason } })).status).toBe(201)
    const { items: seen } = await getJson<{ items: { person: string }[] }>(
      admin,
      '/api/audit/seen-by?username=operator.contoh&limit=500',
    )
    for (const nip of [gone, erased]) {
      const { items } = await (await call(admin, 'POST', '/api/audit/who-saw', { json: { nip } })).json()
      expect(items.map(({ action }: AuditEntryView) => action)).toContain('original-downloaded')
      expect(seen.map(({ person }) => person)).toContain(city.audit.personId({ nip }))
    }
  })

  test('is told by account, people by their opaque ids', async () => {
    await call(city.as(sampleActors.mayor), 'GET', '/api/asn')
    const { items, total } = await getJson<{ items: { person: string; kind: string }[]; total: number }>(
      admin,
      '/api/audit/seen-by?username=walikota.contoh',
    )
    expect(total).toBe(4)
    expect(items.map(item => item.person).toSorted()).toEqual(
      Object.values(people)
        .map(nip => city.audit.personId({ nip }))
        .toSorted(),
    )
    expect(await getJson(admin, '/api/audit/seen-by?username=tidak.ada')).toEqual({ items: [], total: 0 })
  })
})

describe('what changes something', () => {
  test('is written down before it is done and after', async () => {
    const id = await load(city, 'lagi.csv', `NIP,Nama,OPD\n${people.eko},Eko Rekaan,Dinkes`, {
      asOf: '2025-12-31',
    })
    const subject = { type: 'import', id }
    expect((await entriesOf('import-uploaded')).slice(-2)).toMatchObject([
      { outcome: 'begun', subject: null },
      { outcome: 'done', subject },
    ])
    expect((await entriesOf('import-committed')).slice(-2)).toMatchObject([
      { outcome: 'begun', subject },
      { outcome: 'done', subject },
    ])
  })

  test('is written down when it is refused, with the reason', async () => {
    const id = await load(city, 'lagi.csv', `NIP,Nama,OPD\n${people.eko},Eko Rekaan,Dinkes`, {
      asOf: '2025-12-31',
    })
    await call(city.api, 'DELETE', `/api/imports/${id}`)
    expect((await entriesOf('import-discarded')).slice(-2)).toMatchObject([
      { outcome: 'begun' },
      { outcome: 'refused', detail: { code: 'import-not-draft' } },
    ])
  })

  test('keeps nothing of what somebody typed into an address', async () => {
    await call(city.api, 'POST', '/api/imports/198501012010011001/commit')
    await call(city.api, 'GET', '/api/reports/agency/siti-aminah.xlsx')
    await call(city.api, 'GET', '/api/asn?agencyId=siti-aminah')
    await call(city.api, 'GET', '/api/asn?search=Budi')
    const { items } = await city.audit.list({ offset: 0, limit: 500 })
    expect(JSON.stringify(items)).not.toMatch(/198501012010011001|siti|budi/i)
    expect(items.length).toBeGreaterThan(5)
  })
})

test('refusals leave a trace, and a thousand of them one a minute', async () => {
  const secretary = city.as(sampleActors.secretary)
  for (let times = 0; times < 1000; times++) await call(secretary, 'GET', `/api/asn/${people.dewi}`)
  await call(city.as(sampleActors.planner), 'GET', '/api/asn')
  expect(await entriesOf('access-refused')).toMatchObject([
    { outcome: 'refused', actor: { role: 'secretary' }, detail: { call: 'asn-read', code: 'not-found' } },
    { outcome: 'refused', actor: { role: 'planner' }, detail: { call: 'asn-list', code: 'forbidden' } },
  ])
  now = new Date('2026-11-23T02:01:01.000Z')
  await call(secretary, 'GET', `/api/asn/${people.dewi}`)
  expect(await lastOf('access-refused')).toMatchObject({ detail: { moreBefore: 999 } })
})

test('somebody refused without end is asked to wait, before anything more is written', async () => {
  const discard = () => call(city.api, 'DELETE', '/api/imports/00000000-0000-4000-8000-000000000000')
  for (let times = 0; times < 600; times++) await discard()
  const before = await city.audit.head()
  expect(await problemOf(await discard())).toMatchObject({ status: 429, code: 'too-many-attempts' })
  expect(await city.audit.head()).toEqual(before)
  now = new Date('2026-11-23T02:01:01.000Z')
  expect((await discard()).status).toBe(404)
})

describe('every file that is handed out', () => {
  const stampOf = async (action: string, response: Response) => {
    const begun = (await entriesOf(action)).findLast(({ outcome }) => outcome === 'begun')
    expect(begun?.traceId).toBe(response.headers.get('x-trace-id'))
    return begun as AuditEntryView
  }

  test.each([
    ['report-made', '/api/reports/agency/disbudpar.xlsx', 2],
    ['report-made', '/api/reports/city.xlsx', 0],
    ['list-exported', '/api/reports/asn.xlsx', 4],
  ])('says who made it, when, and where the ledger stood: %s %s', async (action, path, shown) => {
    const response = await call(city.api, 'GET', path)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { no, traceId } = await stampOf(action, response)
    const notes = textOf(sheetOf(readBack(bytes), 'Keterangan'))
    const hash = new RegExp(`\\b${no} ([0-9a-f]{64})\\b`).exec(notes)?.[1]
    expect(notes).toContain(traceId)
    expect(notes).toContain('Operator Contoh')
    expect(notes).toContain('23 November 2026 pukul 09.00 WIB')
    expect(await getJson(admin, `/api/audit/check?head=${hash}`)).toMatchObject({ ok: true, knownAt: no })
    const core = new TextDecoder().decode(unzipSync(bytes)['docProps/core.xml'])
    expect(core).toContain(`Jejak ${traceId} · audit ${no} ${hash}`)
    expect(core).toContain('Operator Contoh')
    expect(await lastOf(action)).toMatchObject({ outcome: 'done', people: shown, traceId })
  })

  test('also as CSV, in columns of its own, in every row', async () => {
    const response = await call(city.api, 'GET', '/api/reports/asn.csv')
    const [header, ...rows] = (await response.text()).trim().split('\r\n')
    const { traceId } = await stampOf('list-exported', response)
    expect(header).toMatch(/,Dibuat,Jejak$/)
    expect(rows).toHaveLength(4)
    for (const row of rows) {
      expect(row).toMatch(new RegExp(`,"Operator Contoh, 2026-11-23T02:00:00.000Z",${traceId}$`))
    }
  })

  test('also each workbook of the zip, whose people are noted before it goes into it', async () => {
    const response = await call(city.api, 'GET', '/api/reports/agencies.zip')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const parts = async () =>
      (await entriesOf('report-made')).filter(({ subject }) => subject?.type === 'agency')
    const chunks: Uint8Array[] = []
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      chunks.push(value)
    }
    const files = unzipSync(Buffer.concat(chunks))
    const { no, traceId } = await stampOf('report-made', response)
    const noted = await parts()
    expect(noted.map(({ subject }) => `laporan-${subject?.id}-${asOf}.xlsx`).toSorted()).toEqual(
      Object.keys(files).toSorted(),
    )
    expect(noted.find(({ subject }) => subject?.id === 'dinkes')).toMatchObject({ people: 2, traceId })
    for (const name of ['dinkes', 'disbudpar']) {
      const bytes = files[`laporan-${name}-${asOf}.xlsx`] as Uint8Array
      expect(textOf(sheetOf(readBack(bytes), 'Keterangan'))).toContain(`${no} `)
    }
    expect(await lastOf('report-made')).toMatchObject({ outcome: 'done', subject: null })
  })

  test('also the rows set aside, where it is not read again', async () => {
    const bad = `NIP,Nama,OPD\n${people.citra},Citra,Disbudpar\n19850101,Rusak,Dinkes`
    const { id } = await (
      await call(city.api, 'POST', '/api/imports', {
        form: (() => {
          const form = new FormData()
          form.set('file', new File([bad], 'rusak.csv'))
          form.set('asOf', '2025-12-31')
          return form
        })(),
      })
    ).json()
    await city.settled()
    const response = await call(city.api, 'GET', `/api/imports/${id}/set-aside.xlsx`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { no, traceId } = await stampOf('set-aside-downloaded', response)
    const hidden = textOf(sheetOf(readBack(bytes), '_perbaikan'))
    expect(hidden).toContain('Dibuat oleh Operator Contoh')
    expect(hidden).toContain(`Jejak ${traceId} · audit ${no} `)
    expect(await lastOf('set-aside-downloaded')).toMatchObject({
      outcome: 'done',
      subject: { type: 'import', id },
    })
  })
})

test('who asks the ledger is written down in it', async () => {
  await getJson(admin, '/api/audit')
  await getJson(admin, '/api/audit/check')
  await call(admin, 'POST', '/api/audit/who-saw', { json: { nip: people.budi } })
  for (const action of ['audit-read', 'audit-checked', 'people-asked-about']) {
    expect(await lastOf(action)).toMatchObject({ actor: { role: 'admin' } })
  }
  const { items } = await city.audit.list({ offset: 0, limit: 500 })
  expect(JSON.stringify(items)).not.toContain(people.budi)
})

describe('the audit table', () => {
  test('has a row for every endpoint and for nothing else', () => {
    expect(Object.keys(auditTable).toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted())
  })

  test('notes every call that changes something', () => {
    const silent = endpoints.filter(({ id, method }) => method !== 'GET' && auditTable[id] === 'none')
    expect(silent).toEqual([])
  })

  test('keeps an API with an endpoint without a row from starting', () => {
    const { 'asn.list': _, ...others } = auditTable
    const routes = endpoints.map(endpoint => ({
      ...{ endpoint, kind: endpoint.id === 'none' ? 'public' : 'json', run: async () => ({}) },
    })) as never
    const access = Object.fromEntries(endpoints.map(({ id }) => [id, {}]))
    const services = { audit: city.audit, clock: () => now } as never
    expect(() => registerRoutes(new Hono(), services, routes, access, others)).toThrow(
      'no audit row for endpoint asn.list',
    )
    expect(() => registerRoutes(new Hono(), services, routes, access, auditTable)).not.toThrow()
  })
})
