import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'
import { sendRaw } from './raw-http.ts'

const password = 'kuda-laut-biru-melompat'
let folder: string
let server: RunningServer
let behindProxy: RunningServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-asuh-headers-'))
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  const page =
    '<meta property="csp-nonce" nonce="STYLE_NONCE"><script src="/assets/app-1a2b.js" nonce="STYLE_NONCE">'
  writeFileSync(join(folder, 'dist', 'index.html'), page)
  writeFileSync(join(folder, 'dist', 'assets', 'app-1a2b.js'), `export const text = '${'x'.repeat(2000)}'`)
  server = await start('satu', {})
  behindProxy = await start('dua', { PUBLIC_URL: 'https://pantau.test', TRUSTED_PROXIES: '127.0.0.1' })
})
afterAll(async () => {
  await server?.close()
  await behindProxy?.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(name: string, env: Record<string, string>): Promise<RunningServer> {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: join(folder, name),
    LOG_LEVEL: testLogLevel,
    ADMIN_USERNAME: 'kepala',
    ADMIN_PASSWORD: password,
    ...env,
  })
  const patience = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }
  return startServer(config, { distFolder: join(folder, 'dist'), logTo: testLog, patience })
}

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

async function signIn(): Promise<{ response: Response; cookie: string }> {
  const body = JSON.stringify({ username: 'kepala', password })
  const response = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: json,
    body,
  })
  return {
    response,
    cookie: response.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; '),
  }
}

/** Each kind of answer there is. */
const kinds: [string, () => Promise<{ status: number; headers: Headers }>, number][] = [
  ['a page', () => fetch(server.url), 200],
  ['an asset', () => fetch(`${server.url}/assets/app-1a2b.js`), 200],
  ['a missing asset', () => fetch(`${server.url}/assets/app-old.js`), 404],
  ['public data', () => fetch(`${server.url}/api/health`), 200],
  ['the description of the API', () => fetch(`${server.url}/api/openapi.json`), 200],
  [
    'data of somebody signed in',
    async () => fetch(`${server.url}/api/users`, { headers: { cookie: (await signIn()).cookie } }),
    200,
  ],
  ['a session', async () => (await signIn()).response, 200],
  ['a refusal', () => fetch(`${server.url}/api/me`), 401],
  ['a call that is none', () => fetch(`${server.url}/api/tidak-ada`), 404],
  ['a page called by a method it has not', () => fetch(server.url, { method: 'DELETE', headers: json }), 404],
  ['a method the server has not', () => sendRaw(server.url, 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n'), 400],
  [
    'a body that is no JSON',
    () => fetch(`${server.url}/api/set-up`, { method: 'POST', headers: json, body: '{' }),
    400,
  ],
  [
    'a call from elsewhere',
    () =>
      fetch(`${server.url}/api/auth/sign-out`, { method: 'POST', headers: { origin: 'https://lain.test' } }),
    403,
  ],
  ['what is not HTTP', () => sendRaw(server.url, 'halo\r\n\r\n'), 400],
  [
    'a head that never ends',
    () => sendRaw(server.url, `GET / HTTP/1.1\r\nHost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`),
    431,
  ],
  [
    'a host that is no host',
    () => sendRaw(server.url, 'GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n'),
    400,
  ],
  [
    'a strange name',
    () => sendRaw(server.url, 'GET / HTTP/1.1\r\nHost: jahat.test\r\nConnection: close\r\n\r\n'),
    421,
  ],
]

/** Refused before the app sees them. */
const unread = [
  'a method the server has not',
  'what is not HTTP',
  'a head that never ends',
  'a host that is no host',
]

describe('every kind of answer', () => {
  test.each(kinds)('%s carries the headers that keep browsers safe', async (_, ask, status) => {
    const answer = await ask()
    const { headers } = answer
    expect(answer.status).toBe(status)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/(?:^|; ?)default-src 'none'/)
    expect(policy).toMatch(/(?:^|; ?)frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    for (const name of ['server', 'x-powered-by', 'via', 'access-control-allow-origin']) {
      expect([name, headers.get(name)]).toEqual([name, null])
    }
  })

  test.each(kinds.filter(([name]) => !unread.includes(name)))(
    '%s says what others may do with it',
    async (_, ask) => {
      const { headers } = await ask()
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\)/)
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )
})

describe('what a browser may store', () => {
  test('is the app and figures without people, nothing else', async () => {
    const { response, cookie } = await signIn()
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const cached = async (path: string) =>
      (await fetch(`${server.url}${path}`, { headers: { cookie } })).headers.get('cache-control')
    expect(await cached('/api/me')).toBe('private, no-store')
    expect(await cached('/api/users')).toBe('private, no-store')
    expect(await cached('/api/imports')).toBe('private, no-store')
    expect(await cached('/api/agencies')).toBe('private, no-cache')
    expect(await cached('/')).toBe('no-store')
    expect(await cached('/assets/app-1a2b.js')).toContain('immutable')
    expect(await cached('/assets/app-old.js')).toBe('no-store')
  })

  test('is dropped at signing out', async () => {
    const { cookie } = await signIn()
    const out = await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { ...json, cookie },
    })
    expect(out.headers.get('clear-site-data')).toBe('"cache"')
  })
})

test('a page lets in its own scripts, and only the styles that carry its nonce, new each time', async () => {
  const nonces = await Promise.all(
    [server.url, server.url].map(async url => {
      const answer = await fetch(url)
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      const nonce = /style-src 'self' 'nonce-([^']{20,})'/.exec(policy)?.[1] ?? ''
      expect(await answer.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

describe('behind a proxy that ends TLS', () => {
  const as = (host: string) =>
    sendRaw(behindProxy.url, `GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

  test('browsers are told to come by TLS for a year, with pages and data alike', async () => {
    for (const path of ['/', '/api/health', '/api/me']) {
      const { headers } = await fetch(`${behindProxy.url}${path}`)
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    }
  })

  test.each([
    ['pantau.test', 200],
    ['PANTAU.TEST:443', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]', 200],
    ['localhost', 200],
    ['jahat.test', 421],
    ['pantau.test.jahat.test', 421],
    ['127.0.0.1.jahat.test', 421],
    ['pantau.test@jahat.test', 400],
  ])('it is known as %s: %d', async (host, status) => {
    expect((await as(host)).status).toBe(status)
  })

  test('forwarded names and schemes are believed from nobody', async () => {
    const spoofed = { 'x-forwarded-host': 'jahat.test', forwarded: 'host=jahat.test;proto=http' }
    const answer = await fetch(`${behindProxy.url}/`, { headers: spoofed })
    expect([answer.status, (await answer.text()).includes('jahat')]).toEqual([200, false])
  })
})

describe('whoever takes too long is cut off', () => {
  test('with the head', async () => {
    const slow = await sendRaw(server.url, 'GET / HTTP/1.1\r\nHost: localhost\r\nx-slow: ')
    expect([slow.status, slow.headers.get('connection')]).toEqual([408, 'close'])
  })

  test('with the body', async () => {
    const head = [
      'POST /api/set-up HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 100',
    ]
    const slow = await sendRaw(server.url, `${head.join('\r\n')}\r\n\r\n{`)
    expect([slow.status, slow.headers.get('connection')]).toEqual([408, 'close'])
  })
})

test('a body sent in chunks is cut at the limit, whatever it holds', async () => {
  const chunk = 'x'.repeat(64 * 1024)
  const part = `${chunk.length.toString(16)}\r\n${chunk}\r\n`
  const head = [
    'POST /api/set-up HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
    'Connection: close',
  ]
  const answer = await sendRaw(
    server.url,
    `${head.join('\r\n')}\r\n\r\n`,
    ...Array<string>(64).fill(part),
    '0\r\n\r\n',
  )
  expect([answer.status, answer.body.includes('too_big')]).toEqual([400, true])
})

test('each answer of the API has a name of its own, which the caller does not choose', async () => {
  const names = await Promise.all(
    ['/api/health', '/api/me', '/api/tidak-ada'].map(async path => {
      const { headers } = await fetch(`${server.url}${path}`, { headers: { 'x-trace-id': 'pilihan' } })
      return headers.get('x-trace-id')
    }),
  )
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^[b-v]{24}$/)
})
