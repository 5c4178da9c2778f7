import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Audit } from '../api/audit.ts'
import { createApi } from '../api/create-api.ts'
import type { Sessions } from '../api/sessions.ts'
import { createSessions, type ServerSessions } from './auth/create-sessions.ts'
import { moveAccounts } from './auth/move-accounts.ts'
import { SetUpLink } from './auth/set-up-link.ts'
import { takeRunNotes } from './breach/run-notes.ts'
import { type Config, ConfigFault } from './config.ts'
import { createApp } from './create-app.ts'
import { keepToOwner } from './keep-to-owner.ts'
import { LedgerWatch } from './ledger-watch.ts'
import { listen, type Patience } from './listen.ts'
import { createLogger, type Logger } from './logger.ts'
import { NoteWatch } from './note-watch.ts'
import { readKeys } from './read-keys.ts'
import { takeRecoveryNotes } from './recovery/recovery-notes.ts'
import { RetentionJob } from './retention-job.ts'
import { openLedger } from './sql-store/open-ledger.ts'
import { openSqlStore } from './sql-store/open-sql-store.ts'
import { threadImports, threadReports } from './thread-jobs.ts'
import { defaultWorkerLimits, WorkerLanes, type WorkerLimits } from './worker-lanes.ts'

export interface RunningServer {
  readonly url: string
  /** Where the first administrator is made; `null` if there is one. */
  readonly setUpUrl: string | null
  /** Takes a renewed certificate; without one of its own the server has nothing to renew. */
  renewTls(): Promise<void>
  /** Lets answers under way finish, then stops threads and closes the database. */
  close(): Promise<void>
}

export interface StartOptions {
  readonly workerLimits?: WorkerLimits
  readonly clock?: () => Date
  readonly distFolder?: string
  readonly patience?: Partial<Patience>
  /** A file for the log instead of standard output. */
  readonly logTo?: string | undefined
}

const packageFile = new URL('../../package.json', import.meta.url)
const builtApp = fileURLToPath(new URL('../../dist', import.meta.url))

/** Starts the whole server; port 0 takes a free one. */
export async function startServer(
  config: Config,
  {
    workerLimits = defaultWorkerLimits,
    clock = () => new Date(),
    distFolder = builtApp,
    patience = {},
    logTo,
  }: StartOptions = {},
): Promise<RunningServer> {
  const logger = createLogger(config, logTo)
  warnOfUnknownProxy(config, logger)
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  // SQLite would write the whole city into /var/tmp when it makes a database anew: another disk, maybe an open one.
  process.env.SQLITE_TMPDIR ??= config.dataDir
  const databaseFile = join(config.dataDir, 'pantau-asuh.sqlite')
  const ledgerFile = join(config.dataDir, 'ledger.sqlite')
  const dataFiles = [databaseFile, ledgerFile]
  const keys = await readKeys({ config, dataFiles, logger })
  await keepToOwner(dataFiles)
  const store = await openSqlStore({ file: databaseFile, keys })
  const { system, db } = store
  const ledger = await openLedger({
    file: ledgerFile,
    keys,
    clock,
    onFault: error => logger.error({ error }, 'the head of the ledger could not be written beside it'),
    onWriterEnd: error =>
      logger.error({ error }, 'the thread that writes the ledger ended; another one is started'),
  })
  const { audit } = ledger
  const lanes = new WorkerLanes({ databaseFile, keys }, workerLimits)
  const setUpLink = new SetUpLink()
  const addresses = new WeakMap<Request, string>()
  const sessions = await createSessions({
    database: { db: ledger.db, type: 'sqlite' },
    prepareAccounts: () => moveAccounts(db, ledger.db),
    secret: keys.cookies,
    publicUrl:
      config.publicUrl ?? `${config.tls === undefined ? 'http' : 'https'}://${config.host}:${config.port}`,
    isSecure: config.isSecure,
    requireTwoFactor: config.requireTwoFactor,
    clock,
    setUpLink,
    addressOf: request => addresses.get(request) ?? 'unknown',
  })
  await makeFirstAdministrator(config, sessions, audit)

  const imports = threadImports({ lanes, store, system, clock, logger })
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string }
  const api = createApi({
    store,
    sessions,
    audit,
    imports,
    reports: threadReports({ lanes, store }),
    clock,
    version,
    publicOrigin: config.publicUrl && new URL(config.publicUrl).origin,
    onBug: (error, call) => logger.error({ error, ...call }, 'unexpected error'),
  })
  const app = await createApp({ api, distFolder, config })
  const listening = await listen({
    config,
    logger,
    clock,
    patience,
    answer(request, address) {
      addresses.set(request, address)
      return app.fetch(request)
    },
  })
  for (const importId of await system.interruptedImports()) imports.read(importId)
  const retention = new RetentionJob({ write: task => lanes.write(task), system, audit, clock, logger })
  retention.start()
  const notes = watchNotes({ dataDir: config.dataDir, auditKey: keys.audit, audit, clock, logger, sessions })
  const watch = new LedgerWatch({ ledger, clock, logger })
  watch.start()
  const isOpen = !(await sessions.users.hasAdministrator())
  const shownUrl = config.publicUrl?.replace(/\/$/, '') ?? listening.url
  return {
    url: listening.url,
    setUpUrl: isOpen ? `${shownUrl}/siapkan?token=${setUpLink.issue()}` : null,
    renewTls: () => listening.renewTls(),
    async close() {
      await listening.close()
      await Promise.all([...notes.map(each => each.close()), retention.close(), watch.close(), lanes.close()])
      await ledger.close()
      await store.close()
    },
  }
}

/** Guessing is counted by address: one guesser would use up what all new browsers behind the proxy may. */
function warnOfUnknownProxy({ isSecure, tls, trustedProxies }: Config, logger: Logger): void {
  if (!isSecure || tls !== undefined || trustedProxies.rules.length > 0) return
  logger.warn('a proxy ends TLS, but TRUSTED_PROXIES does not name it: all callers count as one address')
}

interface NoteTools {
  readonly dataDir: string
  readonly auditKey: Uint8Array
  readonly audit: Audit
  readonly clock: () => Date
  readonly logger: Logger
  readonly sessions: Pick<ServerSessions, 'recover'>
}

/** Takes in what commands leave for the server. */
function watchNotes({ sessions, ...tools }: NoteTools): NoteWatch[] {
  const { dataDir, auditKey, audit, logger } = tools
  const watches = [
    new NoteWatch({
      take: () => takeRunNotes(dataDir, auditKey, audit),
      everyMs: 60_000,
      failure: 'runs of the breach kit could not be noted; tried again in a minute',
      logger,
    }),
    new NoteWatch({
      take: () => takeRecoveryNotes({ ...tools, recover: sessions.recover }),
      // Somebody waits at the sign-in for it.
      everyMs: 5_000,
      failure: 'an account could not be let in again; tried again in a few seconds',
      logger,
    }),
  ]
  for (const watch of watches) watch.start()
  return watches
}

async function makeFirstAdministrator(config: Config, sessions: Sessions, audit: Audit): Promise<void> {
  const account = config.firstAdministrator
  if (account === undefined || (await sessions.users.hasAdministrator())) return
  const entry = { action: 'set-up', actorId: null, role: 'system' } as const
  await audit.note({ ...entry, outcome: 'begun' })
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
  // Another process that starts on the same data was quicker.
  if (made === 'taken' && (await sessions.users.hasAdministrator())) return
  if (made === 'taken') throw new ConfigFault('ADMIN_USERNAME is taken by somebody else. Choose another.')
  const subject = { type: 'account', id: made.id } as const
  await audit.note({ ...entry, subject })
}
