import { mkdir, readFile, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApi } from '../api/create-api.ts'
import { securityHeaders } from '../api/security-headers.ts'
import type { Sessions } from '../api/sessions.ts'
import { createSessions } from './auth/create-sessions.ts'
import { SetUpLink } from './auth/set-up-link.ts'
import { type Config, ConfigFault } from './config.ts'
import { readOrMakeKey } from './key-file.ts'
import { deriveKeys, type Keys } from './keys.ts'
import { createLogger, type Logger } from './logger.ts'
import { openSqlStore } from './sql-store/open-sql-store.ts'
import { staticFiles } from './static-files.ts'
import { threadImports, threadReports } from './thread-jobs.ts'
import { defaultWorkerLimits, WorkerLanes, type WorkerLimits } from './worker-lanes.ts'

export interface RunningServer {
  readonly url: string
  /** Where the first administrator is made; `null` if there is one. */
  readonly setUpUrl: string | null
  /** Lets answers under way finish, then stops threads and closes the database. */
  close(): Promise<void>
}

export interface StartOptions {
  readonly workerLimits?: WorkerLimits
  readonly clock?: () => Date
  readonly distFolder?: string
}

const packageFile = new URL('../../package.json', import.meta.url)
const builtApp = fileURLToPath(new URL('../../dist', import.meta.url))

/** Starts the whole server; port 0 takes a free one. */
export async function startServer(
  config: Config,
  { workerLimits = defaultWorkerLimits, clock = () => new Date(), distFolder = builtApp }: StartOptions = {},
): Promise<RunningServer> {
  const logger = createLogger(config)
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const databaseFile = join(config.dataDir, 'pantau-asuh.sqlite')
  const keys = await readKeys(config, databaseFile, logger)
  const store = await openSqlStore({ file: databaseFile, keys })
  const { system, db } = store
  const lanes = new WorkerLanes({ databaseFile, keys }, workerLimits)
  const setUpLink = new SetUpLink()
  const addresses = new WeakMap<Request, string>()
  const sessions = await createSessions({
    database: { db, type: 'sqlite' },
    secret: keys.cookies,
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    clock,
    setUpLink,
    addressOf: request => addresses.get(request) ?? 'unknown',
  })
  await makeFirstAdministrator(config, sessions)

  const imports = threadImports({ lanes, store, system, clock, logger })
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string }
  const api = createApi({
    store,
    sessions,
    imports,
    reports: threadReports({ lanes, store }),
    clock,
    version,
    publicOrigin: config.publicUrl && new URL(config.publicUrl).origin,
    onBug: (error, call) => logger.error({ error, ...call }, 'unexpected error'),
  })
  const app = new Hono()
  app.use(securityHeaders())
  app.use(await staticFiles(distFolder))
  app.use('/api/*', compress())
  app.mount('/', request => api.fetch(request), { replaceRequest: request => request })

  const listening = await listen(app, config, addresses, logger)
  for (const importId of await system.interruptedImports()) imports.read(importId)
  const isOpen = !(await sessions.users.hasAdministrator())
  const shownUrl = config.publicUrl?.replace(/\/$/, '') ?? listening.url
  return {
    url: listening.url,
    setUpUrl: isOpen ? `${shownUrl}/siapkan?token=${setUpLink.issue()}` : null,
    async close() {
      await listening.close()
      await lanes.close()
      await store.close()
    },
  }
}

async function readKeys(config: Config, databaseFile: string, logger: Logger): Promise<Keys> {
  const { keyFile, formerKeyFile, dataDir } = config
  const hasData = await stat(databaseFile).then(
    () => true,
    () => false,
  )
  const { secret, path } = await readOrMakeKey({ keyFile, formerKeyFile, hasData })
  if (!relative(dataDir, path).startsWith('..')) {
    logger.warn(
      { keyFile: path, better: keyFile === path ? undefined : keyFile },
      'the key lies among the data it locks: move it out of DATA_DIR, so that no copy of the data holds it',
    )
  }
  return deriveKeys(secret)
}

async function makeFirstAdministrator(config: Config, sessions: Sessions): Promise<void> {
  const account = config.firstAdministrator
  if (account === undefined || (await sessions.users.hasAdministrator())) return
  const made = await sessions.users.create({
    ...account,
    name: 'Administrator',
    role: 'admin',
    agencyId: null,
    mustChangePassword: false,
  })
  if (made === 'password-weak') {
    throw new ConfigFault('ADMIN_PASSWORD is easy to guess. Choose another, such as several unrelated words.')
  }
  if (made === 'taken') throw new ConfigFault('ADMIN_USERNAME is taken by somebody else. Choose another.')
}

/** Requests still running when the server stops get this long. */
const graceMs = 10_000

async function listen(
  app: Hono,
  { host, port }: Config,
  addresses: WeakMap<Request, string>,
  logger: Logger,
) {
  const server = createAdaptorServer({
    hostname: host,
    fetch: (request, env) => {
      addresses.set(request, env.incoming.socket.remoteAddress ?? 'unknown')
      return app.fetch(request)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  logger.info({ port: taken }, 'listening')
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      const grace = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs)
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await closed
      clearTimeout(grace)
    },
  }
}
