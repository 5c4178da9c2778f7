import { CodedProblem } from '../api/coded-problem.ts'
import type { ImportJobs, ReportJobs } from '../api/jobs.ts'
import type { Store } from '../api/store.ts'
import type { SystemStore } from '../api/system-store.ts'
import { zipOfAgencies } from '../api/use-cases/make-reports.ts'
import { RunningCommits } from '../api/use-cases/running-commits.ts'
import { JobStopped } from './job-lane.ts'
import type { Logger } from './logger.ts'
import type { WorkerLanes } from './worker-lanes.ts'

export interface ThreadJobsSettings {
  readonly lanes: WorkerLanes
  readonly store: Store
  readonly system: SystemStore
  readonly clock: () => Date
  readonly logger: Logger
}

/** Imports in a worker thread. A reading that ends badly is told by the import itself. */
export function threadImports({ lanes, system, clock, logger }: ThreadJobsSettings): ImportJobs {
  const commits = new RunningCommits()
  async function read(importId: string): Promise<void> {
    try {
      await lanes.import({ type: 'read', importId })
    } catch (error) {
      // Whoever cancelled decides what becomes of the import.
      if (error instanceof JobStopped && error.reason === 'cancelled') return
      const code = failureCode(error)
      if (code === 'unexpected') logger.error({ error }, 'reading an import failed')
      await system
        .failImport(importId, { code, detail: {} })
        .catch(failure => logger.error({ error: failure }, 'failure of an import could not be stored'))
    }
  }
  return {
    read: importId => void read(importId),
    cancel: importId => lanes.cancelImport(importId),
    async commit(importId, { username }, revision) {
      const commit = commits.begin(importId)
      try {
        await lanes.import({ type: 'commit', importId, username, at: clock(), revision }, commit.note)
      } catch (error) {
        // Stopped while the draft was checked again: the reading that was left open ends by itself, with its reason.
        const isStopped = error instanceof JobStopped && error.reason !== 'cancelled'
        if (isStopped && (await system.getImport(importId)).status === 'reading') void read(importId)
        throw error
      } finally {
        commit.end()
      }
    },
    activityOf: importId => commits.activityOf(importId),
    difference: about => lanes.ask({ type: 'difference', about }),
    differenceItems: (about, query) => lanes.ask({ type: 'difference-items', about, query }),
    withdrawal: about => lanes.ask({ type: 'withdrawal', about }),
    setAside: (about, language, stamp) => lanes.ask({ type: 'set-aside', about, language, stamp }),
    withdraw: (importId, { username }, reason) =>
      lanes.import({ type: 'withdraw', importId, username, at: clock(), reason }),
    previewErasure: person => lanes.ask({ type: 'preview-erasure', person }),
    erasePerson: (person, reason, { username }) =>
      lanes.write({ type: 'erase-person', person, reason, username, at: clock() }),
    decideNipLinks: (ids, decision, { username }) =>
      lanes.write({ type: 'decide-nip-links', ids, decision, username, at: clock() }),
  }
}

/** Workbooks in a worker thread. */
export function threadReports({ lanes, store }: Pick<ThreadJobsSettings, 'lanes' | 'store'>): ReportJobs {
  const agency: ReportJobs['agency'] = (actor, agencyId, asOf, stamp) =>
    lanes.report({ type: 'agency-report', actor, agencyId, asOf, stamp })
  return {
    agency,
    city: (actor, asOf, stamp) => lanes.report({ type: 'city-report', actor, asOf, stamp }),
    agencies: (actor, asOf, stamp, beforeEach) =>
      zipOfAgencies(store.for(actor), asOf, id => agency(actor, id, asOf, stamp), beforeEach),
    asnList: (actor, query, format, stamp) => lanes.report({ type: 'asn-list', actor, query, format, stamp }),
  }
}

function failureCode(error: unknown): string {
  if (error instanceof CodedProblem) return error.code
  if (error instanceof JobStopped && error.reason === 'memory') return 'memory-exceeded'
  if (error instanceof JobStopped && error.reason === 'time') return 'time-exceeded'
  return 'unexpected'
}
