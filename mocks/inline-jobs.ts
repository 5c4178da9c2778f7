import type { ImportJobs } from '../src/api/jobs.ts'
import type { Store } from '../src/api/store.ts'
import type { SystemStore } from '../src/api/system-store.ts'
import { tariffsOf } from '../src/api/tariffs-of.ts'
import { makeSetAside } from '../src/api/use-cases/make-set-aside.ts'
import { readImport } from '../src/api/use-cases/read-import.ts'
import { recheckDraft } from '../src/api/use-cases/recheck-draft.ts'
import { RunningCommits } from '../src/api/use-cases/running-commits.ts'
import { commitDraft, withdrawCommitted } from '../src/api/use-cases/settle-import.ts'
import type { IngestCapabilities } from '../src/ingest/capabilities.ts'
import { defaultFileLimits, type FileLimits } from '../src/ingest/refusal.ts'

export interface InlineJobs extends ImportJobs {
  /** Resolves when every reading that was started has ended; throws what a reading threw. */
  settled(): Promise<void>
}

/** Imports in the calling thread, with the same steps as the server's worker. */
export function inlineJobs({
  store,
  system,
  capabilities,
  limits = defaultFileLimits,
  clock,
}: {
  store: Store
  system: SystemStore
  capabilities: IngestCapabilities
  limits?: FileLimits
  clock: () => Date
}): InlineJobs {
  const readings = new Map<string, { stop: AbortController; done: Promise<unknown> }>()
  const failures: unknown[] = []
  const commits = new RunningCommits()
  const tools = { system, capabilities, limits, tariffs: tariffsOf(store) }

  return {
    read(importId) {
      const stop = new AbortController()
      const done = readImport(importId, { ...tools, signal: stop.signal })
        .catch(error => failures.push(error))
        .finally(() => readings.delete(importId))
      readings.set(importId, { stop, done })
    },
    async cancel(importId) {
      const reading = readings.get(importId)
      reading?.stop.abort()
      await reading?.done
    },
    async commit(importId, { username }, revision) {
      const commit = commits.begin(importId)
      try {
        await recheckDraft(importId, tools)
        await commitDraft(system, importId, { username, at: clock(), revision, onProgress: commit.note })
      } finally {
        commit.end()
      }
    },
    activityOf: importId => commits.activityOf(importId),
    difference: importId => system.difference(importId),
    differenceItems: (importId, query) => system.differenceItems(importId, query),
    withdrawal: importId => system.previewWithdrawal(importId),
    setAside: (importId, language, stamp) => makeSetAside(importId, language, stamp, tools),
    withdraw: (importId, { username }, reason) =>
      withdrawCommitted(system, importId, { username, at: clock(), reason }),
    previewErasure: person => system.previewErasure(person),
    erasePerson: (person, reason, { username }) =>
      system.erasePerson({ person, reason, username, at: clock() }),
    decideNipLinks: (ids, decision, { username }) =>
      system.decideNipLinks({ ids, decision, username, at: clock() }),
    async settled() {
      await Promise.all([...readings.values()].map(reading => reading.done))
      if (failures.length > 0) throw failures[0]
    },
  }
}
