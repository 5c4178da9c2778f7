import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Import } from '../../../src/contract/imports.ts'
import type { Role } from '../../../src/domain/actor.ts'
import { readConfig } from '../../../src/server/config.ts'
import { startServer } from '../../../src/server/start-server.ts'
import { getJson } from '../../api/calls.ts'
import { type LoadedCity, loadCanaryCity } from '../../api/matrix/canary-city.ts'
import { accounts, agencyA, agencyB } from '../../api/matrix/canary-people.ts'
import { testLog, testLogLevel } from '../../leaks/test-log.ts'
import { Client } from './client.ts'

export const password = 'kuda-laut-biru-melompat'
export const otherPassword = 'payung-kuning-di-pinggir-sawah'
export const administrator = 'kepala'

export interface RealServer {
  readonly url: string
  readonly folder: string
  readonly setUpUrl: string | null
  /** Signed in as the first administrator; without one, signed out. */
  readonly admin: Client
  /** Makes an account. */
  add(username: string, role: Role, agencyId?: string, fields?: Record<string, unknown>): Promise<void>
  /** Makes an account and signs in with it. */
  signedIn(username: string, role: Role, agencyId?: string): Promise<Client>
  change(username: string, change: Record<string, unknown>): Promise<Response>
  close(): Promise<void>
}

/** The real server on a folder of its own, with an administrator unless said otherwise. */
export async function startRealServer(env: Record<string, string> = {}): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-access-'))
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true })
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>Pantau Asuh</title>')
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key'), LOG_LEVEL: testLogLevel },
    ...{ ADMIN_USERNAME: administrator, ADMIN_PASSWORD: password },
    ...env,
  })
  const server = await startServer(config, { distFolder: join(folder, 'dist'), logTo: testLog })
  const admin = new Client(server.url)
  if (server.setUpUrl === null) await must(admin.signIn(administrator, password))
  const add: RealServer['add'] = async (username, role, agencyId, fields = {}) => {
    const account = {
      username,
      name: `Nama ${username}`,
      role,
      agencyId,
      password,
      mustChangePassword: false,
    }
    await must(admin.call('POST', '/api/users', { ...account, ...fields }))
  }
  return {
    ...{ url: server.url, folder, setUpUrl: server.setUpUrl, admin, add },
    async signedIn(username, role, agencyId) {
      await add(username, role, agencyId)
      const client = new Client(server.url)
      await must(client.signIn(username, password))
      return client
    },
    change: (username, change) => admin.call('PATCH', `/api/users/${username}`, change),
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface RealCity extends RealServer, LoadedCity {
  readonly by: Readonly<Record<'operator' | 'secretaryA' | 'secretaryB' | 'planner', Client>>
}

/** The city of canaries on the real server, loaded by people with real sessions. */
export async function startRealCity(env: Record<string, string> = {}): Promise<RealCity> {
  const server = await startRealServer(env)
  const loader = async (of: keyof typeof accounts, role: Role, agencyId?: string) => {
    const [username, name] = accounts[of]
    await server.add(username, role, agencyId, { name })
    const client = new Client(server.url)
    await must(client.signIn(username, password))
    return client
  }
  const by = {
    operator: await loader('operator', 'operator'),
    secretaryA: await loader('a', 'secretary', agencyA),
    secretaryB: await loader('b', 'secretary', agencyB),
    planner: await loader('planner', 'planner'),
  }
  const loaded = await loadCanaryCity(
    name => by[name],
    (name, importId) => readUntil(by[name], importId, ({ status }) => status !== 'reading'),
  )
  return { ...server, ...loaded, by }
}

/** Asks again until an import is where it should be. */
export async function readUntil(
  client: Client,
  importId: string,
  isReached: (view: Import) => boolean,
): Promise<Import> {
  for (;;) {
    const view = await getJson<Import>(client, `/api/imports/${importId}`)
    if (isReached(view)) return view
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

export async function must(answer: Promise<Response>): Promise<Response> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response
}
