import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Import } from '../../src/contract/imports.ts'
import { type Config, readConfig } from '../../src/server/config.ts'
import { type RunningServer, type StartOptions, startServer } from '../../src/server/start-server.ts'
import { uploadForm } from '../api/calls.ts'
import { asOf, rosterCsv } from '../api/sample-texts.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'

const password = 'kuda-laut-biru-melompat'
let folder: string
let server: RunningServer | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-test-'))
})
afterEach(async () => {
  await server?.close()
  server = null
  await rm(folder, { recursive: true, force: true })
})

function configOf(env: Record<string, string> = {}): Config {
  return readConfig({ PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: testLogLevel, ...env })
}

async function start(env: Record<string, string> = {}, options: StartOptions = {}): Promise<RunningServer> {
  server = await startServer(configOf(env), { distFolder: join(folder, 'dist'), logTo: testLog, ...options })
  return server
}

const withAdmin = { ADMIN_USERNAME: 'kepala', ADMIN_PASSWORD: password }

/** A browser's cookie jar, as far as this app needs one. */
class Client {
  cookie = ''
  readonly url: string

  constructor({ url }: RunningServer) {
    this.url = url
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const isForm = body instanceof FormData
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(this.cookie !== '' && { cookie: this.cookie }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const cookies = response.headers.getSetCookie().map(cookie => cookie.split(';')[0] ?? '')
    if (cookies.length > 0) this.cookie = cookies.filter(cookie => !cookie.endsWith('=')).join('; ')
    return response
  }

  signIn(username: string, secret = password): Promise<Response> {
    return this.call('POST', '/api/auth/sign-in/username', { username, password: secret })
  }

  async json<Value>(path: string): Promise<Value> {
    return (await (await this.call('GET', path)).json()) as Value
  }

  async readUntil(importId: string, isReached: (view: Import) => boolean): Promise<Import> {
    for (;;) {
      const view = await this.json<Import>(`/api/imports/${importId}`)
      if (isReached(view)) return view
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

async function operatorOn(running: RunningServer): Promise<Client> {
  const admin = new Client(running)
  await admin.signIn('kepala')
  await admin.call('POST', '/api/users', {
    username: 'operator',
    name: 'Operator',
    role: 'operator',
    password,
    mustChangePassword: false,
  })
  const operator = new Client(running)
  await operator.signIn('operator')
  return operator
}

describe('sessions', () => {
  test('begin with a cookie no script can read and end at signing out', async () => {
    const client = new Client(await start(withAdmin))
    expect((await client.call('GET', '/api/me')).status).toBe(401)
    const signedIn = await client.signIn('kepala')
    expect(signedIn.status).toBe(200)
    const [cookie = ''] = signedIn.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).not.toMatch(/Max-Age|Expires/)
    expect(await client.json('/api/me')).toMatchObject({ username: 'kepala', role: 'admin' })
    const kept = client.cookie
    await client.call('POST', '/api/auth/sign-out')
    client.cookie = kept
    expect((await client.call('GET', '/api/me')).status).toBe(401)
  })

  test('are secure under https', async () => {
    const client = new Client(await start({ ...withAdmin, PUBLIC_URL: 'https://pantau.test' }))
    const [cookie = ''] = (await client.signIn('kepala')).headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).not.toMatch(/Domain/i)
    expect(cookie).toMatch(/; Secure/)
  })

  test('end after twelve hours, and guessing is slowed down for that account alone', async () => {
    let now = new Date()
    const running = await start(withAdmin, { clock: () => now })
    const operator = await operatorOn(running)
    const guesser = new Client(running)
    const answers = []
    for (let i = 0; i < 11; i++) answers.push((await guesser.signIn('kepala', `salah-sekali-${i}`)).status)
    expect(answers).toEqual([...Array(10).fill(401), 429])
    const refused = await guesser.signIn('kepala')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await new Client(running).signIn('operator')).status).toBe(200)
    now = new Date(now.getTime() + 13 * 3_600_000)
    expect((await guesser.signIn('kepala')).status).toBe(200)
    expect((await operator.call('GET', '/api/me')).status).toBe(401)
  })

  test('sign-up and the other calls of the sign-in library cannot be reached', async () => {
    const client = new Client(await start(withAdmin))
    const body = { email: 'x@nip.invalid', password, name: 'X' }
    expect((await client.call('POST', '/api/auth/sign-up/email', body)).status).toBe(404)
    expect((await client.call('GET', '/api/auth/admin/list-users')).status).toBe(404)
  })
})

describe('the first administrator', () => {
  const account = { username: 'kepala', name: 'Kepala', password }

  test('is made once with the link printed at the start', async () => {
    const running = await start()
    const token = new URL(running.setUpUrl ?? '').searchParams.get('token') ?? ''
    const client = new Client(running)
    expect(await client.json('/api/set-up')).toEqual({ open: true })
    const wrong = await client.call('POST', '/api/set-up', { ...account, token: 'x'.repeat(token.length) })
    expect(await wrong.json()).toMatchObject({ code: 'set-up-link-invalid' })
    const weak = await client.call('POST', '/api/set-up', { ...account, token, password: 'password1234' })
    expect(await weak.json()).toMatchObject({ code: 'password-weak' })
    const both = await Promise.all([
      client.call('POST', '/api/set-up', { ...account, token }),
      client.call('POST', '/api/set-up', { ...account, username: 'kedua', token }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 403])
    expect(await client.json('/api/set-up')).toEqual({ open: false })
  })

  test('from the environment needs a password worth the name', async () => {
    const weak = startServer(configOf({ ADMIN_USERNAME: 'kepala', ADMIN_PASSWORD: 'password12345' }))
    await expect(weak).rejects.toThrow(/ADMIN_PASSWORD is easy to guess/)
    expect((await start(withAdmin)).setUpUrl).toBeNull()
  })
})

describe('imports in a worker thread', () => {
  test('are read, committed and still there after a restart', async () => {
    const operator = await operatorOn(await start(withAdmin))
    const form = uploadForm('pegawai.csv', rosterCsv, { asOf })
    const { id } = (await (await operator.call('POST', '/api/imports', form)).json()) as Import
    await operator.readUntil(id, ({ status }) => status === 'draft')
    expect((await operator.call('POST', `/api/imports/${id}/commit`)).status).toBe(200)
    const report = await operator.call('GET', '/api/reports/agency/disbudpar.xlsx')
    expect([report.status, report.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('spreadsheetml'),
    ])

    await server?.close()
    const again = new Client(await start())
    await again.signIn('operator')
    expect(await again.json('/api/participation')).toMatchObject({ city: { headcount: 4 } })
  })

  test('that take too long fail with the reason, and the server goes on', async () => {
    const limits = { maxHeapMegabytes: 512, importTimeoutMs: 1, reportTimeoutMs: 60_000 }
    const operator = await operatorOn(await start(withAdmin, { workerLimits: limits }))
    const form = uploadForm('pegawai.csv', rosterCsv, { asOf })
    const { id } = (await (await operator.call('POST', '/api/imports', form)).json()) as Import
    const failed = await operator.readUntil(id, ({ status }) => status === 'failed')
    expect(failed.error).toMatchObject({ code: 'time-exceeded' })
    expect(await operator.json('/api/health')).toMatchObject({ status: 'ok' })
  })

  test('that were interrupted are read when the server comes back', async () => {
    const limits = { maxHeapMegabytes: 512, importTimeoutMs: 60_000, reportTimeoutMs: 60_000 }
    const operator = await operatorOn(await start(withAdmin, { workerLimits: limits }))
    const form = uploadForm('pegawai.csv', rosterCsv, { asOf })
    const { id } = (await (await operator.call('POST', '/api/imports', form)).json()) as Import
    // Stops the thread in the middle of it, or before it began.
    await server?.close()
    const again = new Client(await start())
    await again.signIn('operator')
    expect(await again.readUntil(id, ({ status }) => status === 'draft')).toMatchObject({
      counts: { accepted: 4 },
    })
  })
})

describe('the built app', () => {
  async function build(): Promise<void> {
    await mkdir(join(folder, 'dist', 'assets'), { recursive: true })
    await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>Pantau Asuh</title>')
    await writeFile(
      join(folder, 'dist', 'assets', 'app-1a2b.js'),
      `export const text = '${'x'.repeat(4000)}'`,
    )
  }

  test('answers every screen with its page and a missing asset with 404', async () => {
    await build()
    const client = new Client(await start(withAdmin))
    for (const path of ['/', '/opd/disbudpar', '/siapkan?token=x']) {
      const page = await client.call('GET', path)
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(await page.text()).toContain('<title>Pantau Asuh</title>')
    }
    expect((await client.call('GET', '/assets/app-old.js')).status).toBe(404)
    expect((await client.call('GET', '/..%2f..%2fpackage.json')).status).toBe(404)
  })

  test('is packed and kept by the browser', async () => {
    await build()
    const client = new Client(await start(withAdmin))
    const packed = await client.call('GET', '/assets/app-1a2b.js', undefined, { 'accept-encoding': 'br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(packed.headers.get('cache-control')).toContain('immutable')
    expect(packed.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await packed.text()).toContain('export const text')
    const plain = await client.call('GET', '/assets/app-1a2b.js', undefined, {
      'accept-encoding': 'identity',
    })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })
})

test('what is secret lies in files of the server’s user alone', async () => {
  await start(withAdmin)
  const dataDir = join(folder, 'data')
  expect((await stat(join(folder, 'data-key', 'key'))).mode & 0o077).toBe(0)
  expect((await stat(dataDir)).mode & 0o077).toBe(0)
  for (const name of await readdir(dataDir)) {
    // A file that is written anew may have been renamed since it was listed.
    const bytes = await readFile(join(dataDir, name)).catch(() => Buffer.of())
    expect(bytes.includes(password)).toBe(false)
  }
})
