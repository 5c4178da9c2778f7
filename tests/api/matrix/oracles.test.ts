import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asnSorts } from '../../../src/contract/asn.ts'
import type { Import } from '../../../src/contract/imports.ts'
import { call, getJson, problemOf, upload, uploadForm } from '../calls.ts'
import { edited, gridOf, setAsideOf } from '../set-aside.ts'
import { type ActorName, actors, maySee } from './actors.ts'
import { buildCanaryCity, type CanaryCity, form } from './canary-city.ts'
import {
  agencyA,
  agencyB,
  canaries,
  canaryAsn,
  canaryWorkers,
  december,
  november,
  spoilt,
} from './canary-people.ts'
import { findCanaries } from './find-canaries.ts'

let city: CanaryCity
let secretary: Hono
beforeAll(async () => {
  city = await buildCanaryCity()
  secretary = city.seenBy('secretaryA')
})
afterAll(() => city.close())

const foreign = canaries.filter(canary => !maySee('secretaryA', canary, true))

async function leaksIn(actor: ActorName, answer: Response): Promise<string[]> {
  const body = new Uint8Array(await answer.clone().arrayBuffer())
  return findCanaries({ headers: answer.headers, body })
    .filter(({ canary }) => !maySee(actor, canary, false))
    .map(({ canary }) => canary.text)
}

/** An import as its uploader and nobody else sees it, without what differs by chance. */
async function readBy(
  app: Hono,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
) {
  const { id } = await upload(app, 'formulir.csv', content, { asOf: december, ...fields })
  await city.settled()
  const view = await getJson<Import>(app, `/api/imports/${id}`)
  const issues =
    view.status === 'draft'
      ? await getJson<{ items: { message: string }[] }>(app, `/api/imports/${id}/issues`)
      : null
  await call(app, 'DELETE', `/api/imports/${id}`)
  const { status, error, counts, questions, issuesByCode, duplicateOf } = view
  return {
    status,
    error,
    counts,
    questions,
    issuesByCode,
    duplicateOf,
    issues: issues?.items.map(withoutCell),
  }
}

// What stood in the cell is what the uploader typed; messages repeat it between quotes.
const withoutCell = (issue: { message: string }) => ({
  ...{ ...issue, raw: null },
  message: issue.message.replace(/"[\d.E+]+"/g, '""'),
})

describe('an agency named in another way', () => {
  const lists = ['/api/asn', '/api/reports/asn.csv', '/api/reports/asn.xlsx']

  test.each(lists)('is refused by %s when it is named twice', async path => {
    for (const query of [
      `agencyId=${agencyA}&agencyId=${agencyB}`,
      `agencyId=${agencyB}&agencyId=${agencyA}`,
    ]) {
      const answer = await call(secretary, 'GET', `${path}?${query}`)
      expect(await leaksIn('secretaryA', answer)).toEqual([])
      expect(await problemOf(answer)).toMatchObject({ status: 400, code: 'invalid-request' })
    }
  })

  test('in other words is no agency at all', async () => {
    const own = await (await call(secretary, 'GET', '/api/asn')).text()
    const words = [
      'agencyId[]',
      'agencyId[0]',
      'agencyid',
      'AGENCYID',
      'agency_id',
      'agencyId%00',
      'scope',
      'role',
    ]
    for (const word of words) {
      const answer = await call(secretary, 'GET', `/api/asn?${word}=${agencyB}`)
      expect([word, await answer.text()]).toEqual([word, own])
    }
  })

  test.each([
    'agencyId',
    'agency-id',
    'x-agency-id',
    'x-role',
    'x-actor',
    'x-original-url',
    'x-rewrite-url',
    'cookie',
    'authorization',
  ])('in a header %s is not heard', async name => {
    const own = await (await call(secretary, 'GET', '/api/asn')).text()
    for (const value of [agencyB, `agencyId=${agencyB}; role=operator`, '/api/asn?agencyId=dinkes']) {
      const answer = await call(secretary, 'GET', '/api/asn', { headers: { [name]: value } })
      expect(await answer.text()).toBe(own)
    }
  })

  test.each(['x-http-method-override', 'x-method-override', 'x-http-method'])(
    '%s changes no method',
    async name => {
      const path = `/api/imports/${city.uploads.aCommitted}/preview`
      const answer = await call(secretary, 'GET', path, { headers: { [name]: 'DELETE' } })
      expect(answer.status).toBe(200)
      expect((await call(secretary, 'GET', path)).status).toBe(200)
    },
  )

  test('in an upload is refused like one that does not exist, and twice at all', async () => {
    const content = 'NIP,NIK Pekerja'
    const post = (fields: [string, string][]) => {
      const body = uploadForm('a.csv', content)
      for (const [name, value] of fields) body.append(name, value)
      return call(secretary, 'POST', '/api/imports', { form: body })
    }
    const other = await problemOf(await post([['agencyId', agencyB]]))
    expect(other).toEqual(await problemOf(await post([['agencyId', 'tidak-ada']])))
    expect(other.status).toBe(404)
    for (const second of [agencyA, agencyB]) {
      const twice = await post([
        ['agencyId', agencyA],
        ['agencyId', second],
      ])
      expect(await problemOf(twice)).toMatchObject({ status: 400, code: 'invalid-request' })
    }
  })
})

describe('what can be asked without being told', () => {
  interface List {
    items: { nip: string }[]
    total: number
    byState: Record<string, number>
  }

  test('a search for somebody of another agency is one for nobody', async () => {
    const nobody = await getJson<List>(secretary, '/api/asn?search=tidakadaorangnya')
    expect(nobody.total).toBe(0)
    for (const { text } of foreign) {
      for (const part of new Set([text, text.slice(0, 4), text.slice(-4), text.slice(2, 7)])) {
        if (
          canaries.some(
            canary => !foreign.includes(canary) && canary.text.toLowerCase().includes(part.toLowerCase()),
          )
        )
          continue
        const found = await getJson<List>(secretary, `/api/asn?search=${encodeURIComponent(part)}`)
        expect([part, found]).toEqual([part, nobody])
      }
    }
  })

  test('order, pages, filters and totals speak of the own agency alone', async () => {
    const own = [canaryAsn.ownA, canaryAsn.alsoA, canaryAsn.leftB].map(([nip]) => nip).toSorted()
    for (const sort of asnSorts) {
      const all = await getJson<List>(secretary, `/api/asn?sort=${sort}`)
      expect([sort, all.total, all.items.map(({ nip }) => nip).toSorted()]).toEqual([sort, 3, own])
      const paged = await Promise.all(
        [0, 1, 2, 3].map(offset =>
          getJson<List>(secretary, `/api/asn?sort=${sort}&limit=1&offset=${offset}`),
        ),
      )
      expect(paged.flatMap(({ items }) => items)).toEqual(all.items)
      expect(paged.map(({ total }) => total)).toEqual([3, 3, 3, 3])
    }
    for (const filter of [
      '',
      'employment=PPPK',
      'employment=PNS',
      'state=not-participating',
      'state=awaiting',
    ]) {
      const { items, total, byState } = await getJson<List>(secretary, `/api/asn?${filter}`)
      expect([filter, items.length]).toEqual([filter, total])
      expect(items.every(({ nip }) => own.includes(nip as never))).toBe(true)
      if (!filter.startsWith('state')) {
        expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(total)
      }
    }
  })
})

describe('what an upload is told about people of others', () => {
  const strangerNip = '198401012009011007'
  const strangerNik = '3374011704904999'
  const mine = canaryAsn.ownA
  const [nip, name] = canaryAsn.ownB
  const row = (sponsor: readonly [string, string], nik: string, worker = 'Siapa Saja') =>
    form([[sponsor, [nik, worker, '081200000000']]], ['12', 'Siapa Lagi'], '25/11/2025')

  test('a worker known elsewhere is no other than one nobody knows', async () => {
    const unknown = await readBy(secretary, row(mine, strangerNik))
    for (const known of [
      canaryWorkers.ofOwnB,
      canaryWorkers.uploadedByB,
      canaryWorkers.draftedByB,
      canaryWorkers.ofLeftA,
    ]) {
      expect(await readBy(secretary, row(mine, known[0]))).toEqual(unknown)
      expect(await readBy(secretary, row(mine, known[0], known[1]))).toEqual(unknown)
    }
  })

  test.each([
    ['whole', (digits: string) => digits],
    ['without its last digits', (digits: string) => `${digits.slice(0, 15)}000`],
    ['as a spreadsheet writes it', (digits: string) => `${digits[0]}.${digits.slice(1, 15)}E+17`],
    ['cut short', (digits: string) => digits.slice(0, 15)],
  ])('a sponsor of another agency, the number %s, is no other than one nobody knows', async (_, damage) => {
    for (const called of [name, '', 'Lain Sekali']) {
      const known = await readBy(secretary, row([damage(nip), called], strangerNik))
      const unknown = await readBy(secretary, row([damage(strangerNip), called], strangerNik))
      expect(known).toEqual(unknown)
      expect(JSON.stringify(known)).not.toMatch(new RegExp(`${name}|${nip}`, 'i'))
    }
  })

  test('the very bytes of somebody else’s file are as new as any other', async () => {
    const theirs = await call(
      city.seenBy('secretaryB'),
      'GET',
      `/api/imports/${city.uploads.bCommitted}/original`,
    )
    const bytes = new Uint8Array(await theirs.arrayBuffer())
    const same = await readBy(secretary, bytes, { asOf: november })
    const changed = await readBy(secretary, new Uint8Array([...bytes, 10]), { asOf: november })
    expect(same).toEqual(changed)
    expect(same.duplicateOf).toBeNull()
  })

  test('a correction of somebody else’s import is one of no import', async () => {
    const content = row(mine, strangerNik)
    const named = (id: string) =>
      call(secretary, 'POST', '/api/imports', { form: uploadForm('a.csv', content, { completes: id }) })
    const missing = await problemOf(await named(crypto.randomUUID()))
    for (const id of [
      city.uploads.bCommitted,
      city.uploads.bDraft,
      city.uploads.operatorCommitted,
      city.uploads.operatorDraft,
    ]) {
      expect(await problemOf(await named(id))).toEqual(missing)
    }
  })

  test('the code in somebody else’s workbook of corrections is one of no import', async () => {
    const operator = city.seenBy('operator')
    const workbook = await setAsideOf({ ...city, api: operator }, city.uploads.operatorCommitted)
    const code = city.uploads.operatorCommitted
    expect(gridOf(workbook)[0]?.[0]?.v).toContain(code)
    // A correction that has not been committed yet says what it is to nobody either.
    const open = await upload(operator, 'Rahasia Kenanga.xlsx', workbook as Uint8Array<ArrayBuffer>)
    await city.settled()
    const coded = (id: string) =>
      edited(workbook, (book, set) => {
        const title = book.Sheets[book.SheetNames[0] ?? '']?.A1?.v as string
        set('A1', title.replace(code, id))
      }) as Uint8Array<ArrayBuffer>
    const missing = await readBy(secretary, coded(crypto.randomUUID()))
    expect(missing).toMatchObject({ status: 'failed', error: { code: 'completes-unknown' } })
    for (const id of [code, open.id, city.uploads.bCommitted, city.uploads.bDraft]) {
      expect(await readBy(secretary, coded(id))).toEqual(missing)
    }
    await call(operator, 'DELETE', `/api/imports/${open.id}`)
  })
})

describe('what somebody sets about themselves', () => {
  const smuggled = { role: 'operator', agencyId: agencyB, createdBy: 'operator.contoh', status: 'committed' }

  test('beside an upload is not heard', async () => {
    const { agencyId: _, ...others } = smuggled
    const content = form([[canaryAsn.ownA, ['3374011704904999', 'Siapa Saja', '']]], spoilt.a, '25/11/2025')
    const fields = {
      ...others,
      asOf: december,
      id: city.uploads.bDraft,
      memoryScope: 'city',
      committedAt: december,
    }
    const made = await upload(secretary, 'a.csv', content, fields)
    expect(made).toMatchObject({
      createdBy: actors.secretaryA?.username,
      agencyId: agencyA,
      status: 'reading',
      committedAt: null,
    })
    expect(made.id).not.toBe(city.uploads.bDraft)
    await city.settled()
    await call(secretary, 'DELETE', `/api/imports/${made.id}`)
  })

  test.each(Object.entries(smuggled))('on a draft is refused: %s', async (field, value) => {
    const path = `/api/imports/${city.uploads.aDraft}`
    const before = await (await call(secretary, 'GET', path)).text()
    const answer = await call(secretary, 'PATCH', path, { json: { [field]: value } })
    expect([400, 403, 404]).toContain(answer.status)
    expect(await (await call(secretary, 'GET', path)).text()).toBe(before)
  })

  test.each(['roster', 'memberships', 'debits', 'coverage'])('as the kind %s is refused', async kind => {
    const posted = await call(secretary, 'POST', '/api/imports', {
      form: uploadForm('a.csv', 'NIP,Nama', { kind }),
    })
    const patched = await call(secretary, 'PATCH', `/api/imports/${city.uploads.aDraft}`, {
      json: { answers: { kind } },
    })
    expect([posted.status, patched.status]).toEqual([403, 403])
  })

  test('in an account is refused to an administrator and everything to everybody else', async () => {
    const account = {
      username: 'baru.sekali',
      name: 'Baru',
      role: 'admin',
      password: 'kuda-laut-biru-melompat',
    }
    for (const extra of [{ disabled: false }, { createdBy: 'x' }, { id: 'x' }, { agencyId: agencyA }]) {
      const answer = await call(city.as(actors.admin), 'POST', '/api/users', {
        json: { ...account, ...extra },
      })
      expect(answer.status).toBe(400)
    }
    for (const actor of ['operator', 'mayor', 'secretaryA', 'planner'] as const) {
      expect((await call(city.seenBy(actor), 'POST', '/api/users', { json: account })).status).toBe(403)
    }
  })

  test('in a withdrawal or decision is refused', async () => {
    const withdrawal = { reason: 'uji coba', username: 'lain' }
    const path = `/api/imports/${city.uploads.aCommitted}/withdraw`
    expect((await call(secretary, 'POST', path, { json: withdrawal })).status).toBe(400)
    const decision = { ids: [city.nipLink], decision: 'confirmed', decidedBy: 'lain' }
    expect(
      (await call(city.seenBy('operator'), 'POST', '/api/nip-links/decisions', { json: decision })).status,
    ).toBe(400)
  })
})

describe('after signing out', () => {
  test('no link still works, whatever the browser kept', async () => {
    const app = city.as(actors.operator)
    const links = [
      ...[
        '/api/asn',
        '/api/imports',
        '/api/reports/asn.xlsx',
        '/api/reports/asn.csv',
        '/api/reports/city.xlsx',
      ],
      ...[
        '/api/reports/agencies.zip',
        `/api/reports/agency/${agencyB}.xlsx`,
        `/api/asn/${canaryAsn.ownB[0]}`,
      ],
      ...['original', 'preview', 'issues', 'set-aside.xlsx'].map(
        part => `/api/imports/${city.uploads.bCommitted}/${part}`,
      ),
    ]
    const before = new Map<string, Response>()
    for (const link of links) before.set(link, await call(app, 'GET', link))
    await call(app, 'POST', '/api/auth/sign-out')
    for (const [link, answered] of before) {
      expect([link, answered.status]).toEqual([link, 200])
      // What must not be kept by the browser says so; what may be kept is asked for again.
      const tag = answered.headers.get('etag')
      expect(answered.headers.get('cache-control')).toBe(
        tag === null ? 'private, no-store' : 'private, no-cache',
      )
      for (const method of ['GET', 'HEAD']) {
        const answer = await call(app, method, link, {
          headers: { 'if-none-match': tag ?? '*', range: 'bytes=0-99' },
        })
        expect(await leaksIn('anonymous', answer)).toEqual([])
        expect([link, answer.status]).toEqual([link, 401])
      }
    }
  })
})
