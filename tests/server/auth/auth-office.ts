import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { NewUser, Sessions, SignInResult } from '../../../src/api/sessions.ts'
import type { Actor } from '../../../src/domain/actor.ts'
import type { SessionsSettings } from '../../../src/server/auth/auth-base.ts'
import { createSessions } from '../../../src/server/auth/create-sessions.ts'
import { SetUpLink } from '../../../src/server/auth/set-up-link.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'

export const password = 'kuda-laut-biru-melompat'
export const otherPassword = 'perahu senja menepi pelan'

/** The real sessions on a real database in a file, and browsers that call them. */
export interface Office {
  readonly sessions: Sessions
  readonly ledger: Ledger
  readonly setUpLink: SetUpLink
  browser(address?: string): Browser
  make(username: string, more?: Partial<NewUser>): Promise<Actor>
  close(): Promise<void>
}

/** As the server would call it, for plain HTTP. */
export function officeSettings(db: Ledger['db']): SessionsSettings {
  return {
    database: { db, type: 'sqlite' },
    secret: sampleKeys.cookies,
    publicUrl: 'http://pantau.test',
    isSecure: false,
    requireTwoFactor: false,
    clock: () => new Date(),
    setUpLink: new SetUpLink(),
    addressOf: request => request.headers.get('x-test-address') ?? 'unknown',
  }
}

export async function openOffice(settings: Partial<SessionsSettings> = {}): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-auth-'))
  const clock = settings.clock ?? (() => new Date())
  const ledger = await openLedger({ file: join(folder, 'ledger.sqlite'), keys: sampleKeys, clock })
  const setUpLink = new SetUpLink()
  const sessions = await createSessions({ ...officeSettings(ledger.db), setUpLink, clock, ...settings })
  return {
    sessions,
    ledger,
    setUpLink,
    browser: (address = '10.0.0.1') => new Browser(sessions, address),
    async make(username, more = {}) {
      const user = { username, name: `Uji ${username}`, role: 'operator' as const, agencyId: null, password }
      const made = await sessions.users.create({ ...user, mustChangePassword: false, ...more })
      if (typeof made === 'string') throw new Error(made)
      const { role, agencyId, name } = made.user
      return { id: made.id, username, name, role, agencyId }
    },
    async close() {
      await ledger.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A browser's cookies, and the calls it makes with them. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly address: string
  readonly #sessions: Sessions

  constructor(sessions: Sessions, address: string) {
    this.#sessions = sessions
    this.address = address
  }

  get request(): Request {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Request('http://pantau.test/api', { headers: { cookie, 'x-test-address': this.address } })
  }

  /** Keeps what an answer sets, and forgets what it ends. */
  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || /Max-Age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  async signIn(username: string, secret = password): Promise<SignInResult> {
    const result = await this.#sessions.signIn(this.request, { username, password: secret })
    if (result.ok) this.keep(result.headers)
    return result
  }

  async secondStep(kind: 'totp' | 'recovery', code: string): Promise<SignInResult> {
    const result = await this.#sessions.secondStep(this.request, { kind, code })
    if (result.ok) this.keep(result.headers)
    return result
  }

  /** Who the session is of; `null`: nobody. */
  async who(): Promise<string | null> {
    return (await this.#sessions.actorOf(this.request))?.actor.username ?? null
  }

  sessionCookie(): string | undefined {
    return [...this.cookies].find(([name]) => name.endsWith('session_token'))?.[1]
  }
}

/** Why a sign-in was refused; `in` and `code` if it was not. */
export function outcome(result: SignInResult): string {
  if (!result.ok) return result.reason
  return result.me === null ? 'code' : 'in'
}
