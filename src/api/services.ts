import type { FileLimits } from '../ingest/refusal.ts'
import type { Audit } from './audit.ts'
import type { ImportJobs, ReportJobs } from './jobs.ts'
import type { Sessions } from './sessions.ts'
import type { Store } from './store.ts'

/** Everything the API rests on; the server, the tests and the browser mock each bring their own. */
export interface ApiServices {
  readonly store: Store
  readonly sessions: Sessions
  readonly audit: Audit
  readonly imports: ImportJobs
  readonly reports: ReportJobs
  readonly clock: () => Date
  readonly version: string
  /** `https://…` under which browsers know the server, where a proxy stands before it. */
  readonly publicOrigin?: string | undefined
  readonly limits?: Pick<FileLimits, 'maxFileBytes'> | undefined
  /** Takes a bug for the log; the caller is told nothing of it. */
  readonly onBug?:
    | ((error: unknown, call: { method: string; route: string; traceId: string }) => void)
    | undefined
}
