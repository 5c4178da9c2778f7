import type { ImportJobs } from '../jobs.ts'
import type { StoredImport } from '../store.ts'

/** An import with what is being done with it right now: a commit that runs is shown to everybody. */
export function withActivity(stored: StoredImport, jobs: Pick<ImportJobs, 'activityOf'>): StoredImport {
  const activity = stored.status === 'draft' ? jobs.activityOf(stored.id) : null
  return activity === null ? stored : { ...stored, ...activity }
}
