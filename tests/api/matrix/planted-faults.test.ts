import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleStamp } from '../../../mocks/sample-stamp.ts'
import type { ActorCall } from '../../../src/api/call.ts'
import { call } from '../calls.ts'
import { type ActorName, actorNames, actors, maySee } from './actors.ts'
import { buildCanaryCity, type CanaryCity, type UploadName } from './canary-city.ts'
import { agencyA, agencyB, canaryAsn, canaryWorkers, november, october, spoilt } from './canary-people.ts'
import { careless } from './careless-route.ts'
import { findCanaries } from './find-canaries.ts'

let city: CanaryCity
beforeAll(async () => {
  city = await buildCanaryCity()
})
afterAll(() => city.close())

const list = { employment: 'all', sort: 'name', offset: 0, limit: 500 } as const
const uploadNames: UploadName[] = [
  'operatorCommitted',
  'operatorDraft',
  'aCommitted',
  'aDraft',
  'bCommitted',
  'bDraft',
]

/** All parts of a workbook as one text, for an answer that is written as JSON. */
function textsOfWorkbook(bytes: Uint8Array): string[] {
  return Object.values(unzipSync(bytes)).map(part => new TextDecoder().decode(part))
}

/** What a handler could ask of its store, without a check of its own. */
const reads: Readonly<Record<string, (call: ActorCall) => Promise<unknown>>> = {
  'the list of an agency': ({ store }) =>
    store.listAsn({ ...list, asOf: november as never, agencyId: agencyB }),
  'the list of the city': ({ store }) => store.listAsn({ ...list, asOf: november as never }),
  'the list of then': ({ store }) => store.listAsn({ ...list, asOf: october as never, agencyId: agencyA }),
  'the list as a stream': async ({ store }) => {
    const people: unknown[] = []
    for await (const batch of store.streamAsn({ ...list, asOf: november as never, agencyId: agencyB })) {
      people.push(...batch)
    }
    return people
  },
  'changes of an agency': ({ store }) =>
    store.listChanges({ from: october as never, to: november as never, agencyId: agencyB, limit: 500 }),
  'numbers that were changed': ({ store }) => store.nipLinks(),
  'the history': ({ store }) => store.imports.list(),
  ...Object.fromEntries(
    Object.entries(canaryAsn).map(([name, [nip]]) => [
      `the page of ${name}`,
      ({ store }: ActorCall) => store.findAsn(nip, undefined),
    ]),
  ),
  ...Object.fromEntries(
    uploadNames.flatMap(name => {
      const id = () => city.uploads[name]
      return [
        [`${name}: itself`, ({ store }: ActorCall) => store.imports.find(id())],
        [`${name}: the same to work on`, ({ store }: ActorCall) => store.imports.findOpen(id())],
        [`${name}: preview`, ({ store }: ActorCall) => store.imports.preview(id())],
        [
          `${name}: findings`,
          ({ store }: ActorCall) => store.imports.issues(id(), { offset: 0, limit: 500 }),
        ],
        [
          `${name}: who is added`,
          ({ imports }: ActorCall) =>
            imports.differenceItems(id(), { change: 'added', offset: 0, limit: 500 }),
        ],
        [`${name}: what a withdrawal does`, ({ imports }: ActorCall) => imports.withdrawal(id())],
        [
          `${name}: rows set aside`,
          async ({ imports }: ActorCall) =>
            textsOfWorkbook((await imports.setAside(id(), 'id', sampleStamp)).bytes),
        ],
        [`${name}: difference`, ({ store }: ActorCall) => store.imports.difference(id())],
        [
          `${name}: original`,
          async ({ store }: ActorCall) =>
            new TextDecoder().decode((await store.imports.original(id())) ?? undefined),
        ],
      ]
    }),
  ),
}

async function leaksOf(actor: ActorName, api: Hono, isOfThen = true): Promise<string[]> {
  const response = await call(api, 'GET', '/api/cut-offs')
  const body = new Uint8Array(await response.arrayBuffer())
  return findCanaries({ headers: response.headers, body })
    .filter(({ canary }) => !maySee(actor, canary, isOfThen))
    .map(({ canary }) => `${actor}: ${canary.text} (${canary.of})`)
}

describe('a route that forgets every check of its own', () => {
  const signedIn = actorNames.filter(actor => actor !== 'anonymous')

  test.each(Object.entries(reads))('shows nobody what is not theirs: %s', async (_, read) => {
    const leaks = await Promise.all(signedIn.map(actor => leaksOf(actor, careless(city, actor, read))))
    expect(leaks.flat()).toEqual([])
  })

  test('still shows everybody what is theirs', async () => {
    const read = reads['the list of the city'] as (call: ActorCall) => Promise<unknown>
    const answers = await Promise.all(
      signedIn.map(async actor => [
        actor,
        (await call(careless(city, actor, read), 'GET', '/api/cut-offs')).status,
      ]),
    )
    expect(Object.fromEntries(answers)).toMatchObject({
      operator: 200,
      mayor: 200,
      secretaryA: 200,
      planner: 403,
    })
  })
})

describe('a leak is found', () => {
  const [nip, name] = canaryAsn.ownB
  const [nik, , phone] = canaryWorkers.ofOwnB
  const bytes = (text: string) => new TextEncoder().encode(text)
  const bytesOf = (values: Iterable<number>) => new Uint8Array([...values])
  const plain = (body: string | Uint8Array): Parameters<typeof findCanaries>[0] => ({
    headers: new Headers(),
    body: typeof body === 'string' ? bytes(body) : bytesOf(body),
  })
  const doubleOf = (value: number) => {
    const cell = new Uint8Array(14)
    new DataView(cell.buffer).setFloat64(5, value, true)
    return cell
  }
  const inWorkbook = (part: string, text: string) =>
    zipSync({ 'xl/workbook.xml': bytes('<workbook/>'), [part]: bytes(text) })
  const hidden = inWorkbook('xl/worksheets/sheet9.xml', `<c t="inlineStr"><is><t>${name}</t></is></c>`)

  test.each<[string, Parameters<typeof findCanaries>[0]]>([
    ['in a body', { headers: new Headers(), body: bytes(`{"name":"${name.toUpperCase()} S.T."}`) }],
    ['in an escaped body', { headers: new Headers(), body: bytes(`"\\u0042${name.slice(1)}"`) }],
    [
      'in a grouped number',
      {
        headers: new Headers(),
        body: bytes(`${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`),
      },
    ],
    ['in a masked number', { headers: new Headers(), body: bytes(`3374••••••••${nik.slice(-4)}`) }],
    [
      'in a telephone number',
      {
        headers: new Headers(),
        body: bytes(`+62 ${phone.slice(1, 4)}-${phone.slice(4, 8)}-${phone.slice(8)}`),
      },
    ],
    [
      'in a text of two bytes a letter',
      { headers: new Headers(), body: new Uint8Array(Buffer.from(`\ufeff${name}`, 'utf16le')) },
    ],
    ['in a header', { headers: new Headers({ 'x-who': name }), body: new Uint8Array() }],
    [
      'in the name of a file',
      {
        headers: new Headers({
          'content-disposition': `attachment; filename*=UTF-8''${[...bytes(name)].map(byte => `%${byte.toString(16)}`).join('')}`,
        }),
        body: new Uint8Array(),
      },
    ],
    ['in a hidden sheet', { headers: new Headers(), body: hidden }],
    [
      'in the properties of a workbook',
      { headers: new Headers(), body: inWorkbook('docProps/core.xml', `<dc:creator>${name}</dc:creator>`) },
    ],
    ['in the name of a part', { headers: new Headers(), body: inWorkbook(`xl/${name}.xml`, '') }],
    ['in a workbook of an archive', { headers: new Headers(), body: zipSync({ 'laporan.xlsx': hidden }) }],
    ['in the comment of an archive', { headers: new Headers(), body: bytesOf([...hidden, ...bytes(name)]) }],
    ...['', 'a', 'ab', 'abc', 'abcd'].map((before): [string, ReturnType<typeof plain>] => [
      `in base64 after ${before.length} letters`,
      plain(btoa(`${before}${name}!`)),
    ]),
    ['in base64 for addresses, a number', plain(Buffer.from(`n=${nip};`).toString('base64url'))],
    ['in hex', plain(Buffer.from(name).toString('hex').toUpperCase())],
    ['as a hash without a key', plain(createHash('sha256').update(nip).digest('hex'))],
    ['as a number in base 16', plain(BigInt(nip).toString(16))],
    ['in an answer packed with gzip', { headers: new Headers(), body: bytesOf(gzipSync(bytes(name))) }],
    ['in two bytes a letter inside of others', plain(Buffer.from(`\u0001\u0102${name}\u0000`, 'utf16le'))],
    ['cut at its end', plain(`"${nip.slice(0, 12)}"`)],
    ['cut at its beginning', plain(`…${nip.slice(-9)}`)],
    ['by its last six digits', plain(`NIP ${nip.slice(-6)}`)],
    ['as a spreadsheet writes it', plain(`${nip[0]}.${nip.slice(1, 12)}E+17`)],
    ['glued to letters', plain(`nip${nip}x`)],
    ['with slashes', plain(`${nip.slice(0, 8)}/${nip.slice(8, 14)}/${nip.slice(14)}`)],
    ['in a masked number of stars', plain(`3374********${nik.slice(-4)}`)],
    ['in a masked number of letters', plain(`XXXXXXXXXXXX${nik.slice(-4)}`)],
    ['in a number masked in three places', plain(`3374 **** **** ${nik.slice(-4)}`)],
    ['in a binary cell, unmasked', plain(doubleOf(Number(nik)))],
  ])('%s', (_, answered) => {
    expect(new Set(findCanaries(answered).map(({ canary }) => canary.of))).toEqual(
      new Set([_.includes('masked') || _.includes('telephone') ? 'ofOwnB' : 'ownB']),
    )
  })

  test('when work on an import is done for whoever asks', async () => {
    const { operatorCommitted } = city.uploads
    const leaky = careless(city, 'mayor', async () =>
      textsOfWorkbook((await city.imports.setAside(operatorCommitted, 'id', sampleStamp)).bytes),
    )
    expect(await leaksOf('mayor', leaky)).toContain(
      `mayor: ${spoilt.operator[1]} (row set aside of operator)`,
    )
  })

  test('when a route answers more than its caller may see', async () => {
    const leaky = careless(city, 'planner', async () =>
      city.store.for(actors.operator as never).listAsn({ ...list, asOf: november as never }),
    )
    expect(await leaksOf('planner', leaky)).toContain(`planner: ${nip} (ownB)`)
  })
})
