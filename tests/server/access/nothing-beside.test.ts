import { mkdir, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApi } from '../../../mocks/create-test-api.ts'
import { readConfig } from '../../../src/server/config.ts'
import { createApp } from '../../../src/server/create-app.ts'
import { rules } from '../../api/matrix/rules.ts'
import { type RealServer, startRealServer } from './real-city.ts'

const secretText = 'rahasia-yang-tidak-keluar'

let server: RealServer
beforeAll(async () => {
  server = await startRealServer()
  // What may lie beside the built app by mistake, in folders that the server reads when it starts.
  await writeFile(join(server.folder, 'rahasia.txt'), secretText)
})
afterAll(() => server.close())

/** Exactly this address, which `fetch` would tidy first. */
function raw(url: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(url)
  return new Promise<{ status: number; body: Buffer; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      httpRequest({ hostname, port, path, headers }, answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('end', () =>
          resolve({
            ...{ status: answer.statusCode ?? 0, body: Buffer.concat(parts), headers: answer.headers },
          }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}

/** A file's beginning, or a text, that would say what got out. */
const signs = [
  'SQLite format 3',
  secretText,
  'root:x:',
  '"dependencies"',
  '-----BEGIN',
  'PRAGMA',
  'sourcesContent',
]

function ups(): string[] {
  const dots = ['..', '%2e%2e', '%2E.', '.%2e', '..%00', '%252e%252e', '..;', '%c0%ae%c0%ae', '%uff0e%uff0e']
  const slashes = ['/', '%2f', '%5c', '\\', '%252f', '//']
  return dots.flatMap(dot => slashes.map(slash => `${dot}${slash}`))
}

describe('no file of the server is reached', () => {
  const files = [
    ...['rahasia.txt', 'key', 'data/pantau-asuh.sqlite', 'data/ledger.sqlite', 'data/key', 'package.json'],
    ...['etc/passwd', 'src/server/main.ts', '.git/config', '.env'],
  ]

  test('by any way up', async () => {
    for (const up of ups()) {
      for (const file of files) {
        for (const path of [`/${up}${file}`, `/${up}${up}${up}${up}${file}`, `/assets/${up}${up}${file}`]) {
          const { status, body } = await raw(server.url, path)
          expect([path, signs.filter(sign => body.includes(sign))]).toEqual([path, []])
          expect([path, [200, 400, 404, 421].includes(status)]).toEqual([path, true])
        }
      }
    }
  })

  test('by its name', async () => {
    const paths = [
      ...['/data', '/data/', '/data/pantau-asuh.sqlite', '/ledger.sqlite', '/pantau-asuh.sqlite', '/key'],
      ...['/pantau-asuh.sqlite-wal', '/ledger.sqlite-wal', '/.env', '/.git/HEAD', '/.git/config', '/.npmrc'],
      ...['/package.json', '/src/server/main.ts', '/node_modules/hono/package.json', '/rahasia.txt'],
      ...['/api/../data/ledger.sqlite', '/api/..%2fdata%2fledger.sqlite', '//etc/passwd', '/etc/passwd'],
      ...['http://lain.test/data', 'file:///etc/passwd', '/index.html.map', '/assets/', '/assets'],
    ]
    for (const path of paths) {
      const { body } = await raw(server.url, path)
      expect([path, signs.filter(sign => body.includes(sign))]).toEqual([path, []])
      // Whatever is no file of the app is its page, or nothing: never a list of a folder.
      expect([path, /index\.html|<li>|Index of/i.test(body.toString())]).toEqual([path, false])
    }
  })
})

describe('of what lies in the folder of the built app', () => {
  const leftovers = [
    ...['.env', '.git/config', '.DS_Store', 'assets/app-1a2b.js.map', 'assets/app-1a2b.css.map'],
    ...[
      'assets/.app.js.swp',
      '.git/catatan.txt',
      '.well-known/rahasia',
      'pantau-asuh.sqlite',
      'data/ledger.sqlite',
      'cadangan.zip',
    ],
  ]

  test('neither hidden files, nor maps of the sources, nor what no page asks for is given', async () => {
    const dist = join(server.folder, 'dist-lain')
    for (const name of leftovers) {
      await mkdir(join(dist, name, '..'), { recursive: true })
      await writeFile(join(dist, name), secretText)
    }
    await writeFile(join(dist, 'index.html'), '<!doctype html><title>Pantau Asuh</title>')
    await writeFile(join(dist, 'assets', 'app-1a2b.js'), 'export const a = 1')
    const test = await createTestApi()
    const app = await createApp({ api: test.api, distFolder: dist, config: readConfig({}) })
    for (const name of leftovers) {
      const answer = await app.request(`http://127.0.0.1/${name}`)
      expect([name, (await answer.text()).includes(secretText)]).toEqual([name, false])
    }
    expect((await app.request('http://127.0.0.1/assets/app-1a2b.js')).status).toBe(200)
    await test.close()
  })
})

describe('everything that is mounted', () => {
  test('is a call of the agreement or one of the few things that stand before all of them', async () => {
    const api = await createTestApi()
    const config = readConfig({})
    const app = await createApp({ api: api.api, distFolder: join(server.folder, 'dist'), config })
    expect(mounted(api.api.routes)).toEqual(Object.keys(rules).toSorted())
    // Headers and the number of the call: a further line here would answer before any policy row is asked.
    expect(middleware(api.api.routes)).toEqual(['ALL /*', 'ALL /*'])
    // Headers, names of the host, the built app, packing, and the API behind them.
    expect(mounted(app.routes)).toEqual([])
    expect(middleware(app.routes)).toEqual(['ALL /*', 'ALL /*', 'ALL /*', 'ALL /api/*', 'ALL /*'])
    await api.close()
  })

  test('a call that is mounted beside them is found', async () => {
    const api = await createTestApi()
    api.api.get('/rahasia', context => context.text('x'))
    api.api.get('/api/rahasia', context => context.text('x'))
    api.api.use('/api/asn', (_, next) => next())
    expect(mounted(api.api.routes).filter(route => !(route in rules))).toEqual([
      'GET /api/rahasia',
      'GET /rahasia',
    ])
    expect(middleware(api.api.routes)).toEqual(['ALL /*', 'ALL /*', 'ALL /api/asn'])
    await api.close()
  })
})

type Routes = readonly { readonly method: string; readonly path: string }[]

function mounted(routes: Routes): string[] {
  const named = routes.filter(({ method }) => method !== 'ALL')
  return [...new Set(named.map(({ method, path }) => `${method} ${path}`))].toSorted()
}

function middleware(routes: Routes): string[] {
  return routes.filter(({ method }) => method === 'ALL').map(({ method, path }) => `${method} ${path}`)
}
