import { request as httpRequest } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Import } from '../../../src/contract/imports.ts'
import { call, getJson, upload } from '../../api/calls.ts'
import { agencyA, agencyB, canaryAsn, november } from '../../api/matrix/canary-people.ts'
import { findCanaries } from '../../api/matrix/find-canaries.ts'
import { Client } from './client.ts'
import { must, type RealServer, readUntil, startRealServer } from './real-city.ts'

vi.setConfig({ testTimeout: 120_000 })

let server: RealServer
let by: Readonly<Record<'operator' | 'mayor' | 'planner' | 'secretaryA' | 'secretaryB', Client>>
beforeAll(async () => {
  server = await startRealServer()
  by = {
    operator: await server.signedIn('operator', 'operator'),
    mayor: await server.signedIn('walikota', 'mayor'),
    planner: await server.signedIn('perencana', 'planner'),
    secretaryA: await server.signedIn('sekretaris-a', 'secretary', agencyA),
    secretaryB: await server.signedIn('sekretaris-b', 'secretary', agencyB),
  }
})
afterAll(() => server.close())

/** A roster long enough to be read and committed in many steps, with two people to look for. */
function longRoster(): string {
  const rows = Array.from({ length: 3_000 }, (_, i) => {
    const serial = String(i % 999).padStart(3, '0')
    const day = String((i % 28) + 1).padStart(2, '0')
    const year = 1970 + (Math.floor(i / 28_000) % 20)
    return `${year}01${day}2010${String((i % 12) + 1).padStart(2, '0')}1${serial},Orang ${i},${i % 2 ? 'Dinkes' : 'Disbudpar'},Analis`
  })
  const found = [`${canaryAsn.ownA.join(',')},Disbudpar,Analis`, `${canaryAsn.ownB.join(',')},Dinkes,Analis`]
  return ['NIP,Nama,OPD,Jabatan', ...found, ...rows].join('\n')
}

const shown = async (answer: Response) =>
  findCanaries({ headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) }).map(
    ({ canary }) => canary.text,
  )

describe('while a file is read and committed', () => {
  test('nobody but who may open it learns that it is there, however often they ask', async () => {
    const { id } = await upload(by.operator, `${canaryAsn.ownB[1]}.csv`, longRoster(), { asOf: november })
    const seen: string[] = []
    const statuses = new Set<string>()
    const others = [by.mayor, by.planner, by.secretaryA, by.secretaryB, server.admin, new Client(server.url)]
    const ask = async (isOver: (view: Import) => boolean) => {
      for (;;) {
        const view = await getJson<Import>(by.operator, `/api/imports/${id}`)
        statuses.add(`${view.status} ${view.progress.phase}`)
        await Promise.all(
          others.map(async other => {
            for (const part of ['', '/preview', '/issues', '/original', '/difference']) {
              const answer = await other.call('GET', `/api/imports/${id}${part}`)
              if (![401, 403, 404].includes(answer.status)) seen.push(`${part}: ${answer.status}`)
              seen.push(...(await shown(answer)))
            }
            const history = await other.call('GET', '/api/imports')
            const text = await history.clone().text()
            if (text.includes(id)) seen.push('in the history')
            seen.push(...(await shown(history)))
          }),
        )
        if (isOver(view)) return
      }
    }
    await ask(({ status }) => status !== 'reading')
    const view = await getJson<Import>(by.operator, `/api/imports/${id}`)
    for (const { id: question } of view.questions) {
      await must(call(by.operator, 'PATCH', `/api/imports/${id}`, { json: { answers: { [question]: '-' } } }))
      await readUntil(by.operator, id, ({ status }) => status !== 'reading')
    }
    const committed = call(by.operator, 'POST', `/api/imports/${id}/commit`)
    let isDone = false
    void committed.then(() => {
      isDone = true
    })
    const during: string[] = []
    while (!isDone) {
      for (const other of others) {
        const answer = await other.call('GET', `/api/imports/${id}/preview`)
        if (answer.status === 200) during.push('preview')
        during.push(...(await shown(answer)))
        // The list of then: nobody of another agency, and of the own only once it counts.
        const list = await other.call('GET', `/api/asn?search=${canaryAsn.ownB[1]}`)
        if (other !== by.mayor && other !== by.secretaryB) during.push(...(await shown(list)))
        else await list.arrayBuffer()
      }
    }
    expect((await committed).status).toBe(200)
    expect(seen).toEqual([])
    expect(during).toEqual([])
    expect([...statuses].some(status => status.startsWith('reading'))).toBe(true)
  })
})

describe('an answer that is packed', () => {
  const paths = [
    ...['/api/asn?limit=3', '/api/participation', '/api/participation/trend', '/api/imports', '/api/me'],
    ...[
      `/api/asn?agencyId=${agencyB}&limit=2`,
      `/api/asn/${canaryAsn.ownB[0]}`,
      '/api/users',
      '/api/openapi.json',
    ],
  ]

  test.each(['gzip', 'deflate', 'br, zstd'])('as %s says what the plain one says', async encoding => {
    for (const [name, client] of [...Object.entries(by), ['anonymous', new Client(server.url)] as const]) {
      for (const path of paths) {
        const plain = await get(client, path, 'identity')
        const packed = await get(client, path, encoding)
        expect([name, path, packed.status]).toEqual([name, path, plain.status])
        expect(packed.body.equals(plain.body)).toBe(true)
        const entitled =
          ['operator', 'mayor', 'secretaryB'].includes(name) ||
          (name === 'secretaryA' && !path.includes(agencyB))
        const others = findCanaries({ headers: new Headers(packed.headers), body: packed.body }).filter(
          ({ canary }) =>
            !entitled ||
            (name === 'secretaryB' ? canary.of === 'ownA' : name === 'secretaryA' && canary.of === 'ownB'),
        )
        expect([name, path, others]).toEqual([name, path, []])
        expect(packed.headers['cache-control']).toMatch(/private|no-store|no-cache/)
      }
    }
  })

  test('is one that is worth it: a small one leaves as it is, with its length', async () => {
    const small = await get(by.operator, '/api/me', 'gzip')
    expect(small.headers['content-encoding']).toBeUndefined()
    expect(small.headers['content-length']).toBe(String(small.body.length))
    const large = await get(by.operator, '/api/asn?limit=50', 'gzip')
    expect(large.body.length).toBeGreaterThan(2000)
    expect(large.headers['content-encoding']).toBe('gzip')
  })

  test('is never another’s 304', async () => {
    for (const path of paths) {
      const tags = new Map<string, string>()
      for (const [name, client] of Object.entries(by)) {
        const { headers } = await get(client, path, 'gzip')
        if (headers.etag !== undefined) tags.set(name, headers.etag)
      }
      for (const [name, client] of [...Object.entries(by), ['anonymous', new Client(server.url)] as const]) {
        const foreign = [...tags].filter(([other, tag]) => other !== name && tag !== tags.get(name))
        const asked = foreign.map(([, tag]) => tag).join(', ')
        const answer = await get(client, path, 'gzip', { 'if-none-match': asked === '' ? '"x"' : asked })
        expect([name, path, answer.status]).not.toEqual([name, path, 304])
      }
    }
  })
})

interface Raw {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** As it comes from the socket, unpacked here: `fetch` would ask for what it likes. */
async function get(
  client: Client,
  path: string,
  encoding: string,
  more: Record<string, string> = {},
): Promise<Raw> {
  const { hostname, port } = new URL(client.url)
  const headers = {
    cookie: client.cookie,
    'accept-encoding': encoding,
    'sec-fetch-site': 'same-origin',
    ...more,
  }
  const raw = await new Promise<Raw>((resolve, reject) => {
    httpRequest({ hostname, port, path, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
  const unpack = {
    gzip: gunzipSync,
    deflate: inflateSync,
    br: brotliDecompressSync,
    zstd: zstdDecompressSync,
  }
  const packing = raw.headers['content-encoding'] as keyof typeof unpack | undefined
  return packing === undefined || raw.body.length === 0 ? raw : { ...raw, body: unpack[packing](raw.body) }
}
