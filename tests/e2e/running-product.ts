import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Role } from '../../src/domain/actor.ts'
import { readConfig } from '../../src/server/config.ts'
import { startServer } from '../../src/server/start-server.ts'
import { DemoClient, type DemoFile } from '../../src/tools/demo-client.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'
import { launchBrowser } from './launch-browser.ts'

/** The real server on an empty folder, the built app and a real browser. */
export interface RunningProduct {
  readonly url: string
  readonly browser: Browser
  createUser(user: NewUser): Promise<void>
  /** A fresh browser window with somebody signed in through the form; what its console said wrong is kept. */
  signIn(username: string, view?: View): Promise<SignedInPage>
  /** Loads files as that person does, through the real import. */
  load(username: string, files: readonly DemoFile[]): Promise<void>
  /** Ends every session on the server, without a word to the browsers. */
  endSessions(): void
  /** Every session has lasted thirteen hours, however lately it was used. */
  ageSessions(): void
  /** The same person's session outside a browser. */
  cookieOf(username: string): Promise<string>
  close(): Promise<void>
}

export interface NewUser {
  readonly username: string
  readonly role: Role
  readonly agencyId?: string
  readonly mustChangePassword?: boolean
}

export interface View {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
}

export interface SignedInPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors of the console and uncaught exceptions, as they come. */
  readonly errors: string[]
}

/** Of everybody who is made here. */
export const password = 'cukup panjang untuk uji coba'
const administrator = 'pengelola'

export async function startProduct(): Promise<RunningProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-asuh-e2e-'))
  const server = await startServer(
    readConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: testLog === undefined ? 'error' : testLogLevel,
      ADMIN_USERNAME: administrator,
      ADMIN_PASSWORD: password,
    }),
    { logTo: testLog },
  )
  const browser = await launchBrowser()
  const { url } = server
  const cookieOf = (username: string) => signInByHttp(url, username)
  return {
    url,
    browser,
    cookieOf,
    endSessions: () => withSessions(dataDir, 'DELETE FROM session'),
    ageSessions: () =>
      withSessions(dataDir, "UPDATE session SET createdAt = strftime('%FT%H:%M:%fZ', 'now', '-13 hours')"),
    async createUser({ username, role, agencyId, mustChangePassword = false }) {
      const response = await fetch(`${url}/api/users`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: new URL(url).origin,
          cookie: await cookieOf(administrator),
        },
        body: JSON.stringify({
          ...{ username, name: `Uji ${username}`, role, agencyId, password },
          mustChangePassword,
        }),
      })
      if (response.status !== 201) throw new Error(`account not made: ${await response.text()}`)
    },
    async load(username, files) {
      const client = await DemoClient.signIn(url, username, password)
      for (const file of files) await client.load(file)
    },
    signIn: (username, view) => signInByForm(browser, url, username, view),
    async close() {
      await browser.close()
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** What happens to sessions elsewhere, done to the table they stand in. */
function withSessions(dataDir: string, statement: string): void {
  const ledger = new DatabaseSync(join(dataDir, 'ledger.sqlite'))
  try {
    ledger.exec(`PRAGMA busy_timeout = 5000; ${statement}`)
  } finally {
    ledger.close()
  }
}

async function signInByHttp(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ username, password }),
  })
  if (response.status !== 200) throw new Error(`not signed in: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

async function signInByForm(
  browser: Browser,
  url: string,
  username: string,
  { width = 1440, height = 1000, colorScheme = 'light' }: View = {},
): Promise<SignedInPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', message => {
    // What a call answered is told below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      errors.push(message.text())
    }
  })
  page.on('pageerror', error => errors.push(String(error)))
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (!isExpected(response.status(), pathname)) errors.push(`${response.status()} ${pathname}`)
  })
  await page.goto(`${url}/masuk`)
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL(address => !address.pathname.startsWith('/masuk'))
  return { page, context, errors }
}

/** Asking who is signed in before anybody is, and for figures before there are any. */
function isExpected(status: number, pathname: string): boolean {
  if (status < 400) return true
  if (status === 401) return pathname === '/api/me'
  const figures = ['/api/asn', '/api/participation', '/api/participation/trend', '/api/coverage']
  return status === 404 && figures.includes(pathname)
}
