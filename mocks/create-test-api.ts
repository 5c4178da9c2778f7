import type { Hono } from 'hono'
import type { Audit } from '../src/api/audit.ts'
import { createApi } from '../src/api/create-api.ts'
import type { ImportJobs } from '../src/api/jobs.ts'
import type { Sessions } from '../src/api/sessions.ts'
import type { Store } from '../src/api/store.ts'
import type { SystemStore } from '../src/api/system-store.ts'
import { makeReports } from '../src/api/use-cases/make-reports.ts'
import type { Actor } from '../src/domain/actor.ts'
import { defaultFileLimits, type FileLimits } from '../src/ingest/refusal.ts'
import { nodeCapabilities } from '../src/server/node-capabilities.ts'
import { openLedger } from '../src/server/sql-store/open-ledger.ts'
import { openSqlStore } from '../src/server/sql-store/open-sql-store.ts'
import { type FixedSessionsOptions, fixedSessions } from './fixed-sessions.ts'
import { inlineJobs } from './inline-jobs.ts'
import { sampleKeys } from './sample-keys.ts'

export interface TestApi {
  readonly api: Hono
  readonly store: Store
  readonly system: SystemStore
  readonly sessions: Sessions
  readonly imports: ImportJobs
  readonly audit: Audit
  /** The same data as somebody else sees it; `null` is signed out. */
  as(actor: Actor | null, options?: FixedSessionsOptions): Hono
  /** Resolves when every file that was uploaded has been read. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface TestApiOptions {
  readonly actor?: Actor | null
  readonly limits?: FileLimits
  readonly clock?: () => Date
  /** Where the city's database lies; in memory unless told. */
  readonly file?: string
  /** Where the ledger lies; in memory unless told. */
  readonly ledgerFile?: string
}

/** The whole API on a database in memory, with a fixed caller and imports read in the same thread. */
export async function createTestApi({
  actor,
  limits = defaultFileLimits,
  clock = () => new Date(),
  file = ':memory:',
  ledgerFile = ':memory:',
}: TestApiOptions = {}): Promise<TestApi> {
  const store = await openSqlStore({ file, keys: sampleKeys })
  const { system } = store
  const ledger = await openLedger({ file: ledgerFile, keys: sampleKeys, clock })
  const { audit } = ledger
  const imports = inlineJobs({ store, system, capabilities: nodeCapabilities, limits, clock })
  const apiOf = (sessions: Sessions) =>
    createApi({
      store,
      sessions,
      audit,
      imports,
      reports: makeReports({ store }),
      clock,
      version: 'test',
      limits,
      onBug: error => {
        throw error
      },
    })
  const sessions = fixedSessions(actor)
  return {
    api: apiOf(sessions),
    store,
    system,
    sessions,
    imports,
    audit,
    as: (other, options) => apiOf(fixedSessions(other, options)),
    settled: () => imports.settled(),
    async close() {
      await ledger.close()
      await store.close()
    },
  }
}
