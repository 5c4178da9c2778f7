import type { Import } from '../../contract/imports.ts'
import type { ImportActivity } from '../jobs.ts'

type Progress = Import['progress']

/**
 * Commits that wait or run. Known only to the process that does them: one that
 * dies has committed nothing, and its draft is a draft again.
 */
export class RunningCommits {
  readonly #running = new Map<string, { calls: number; progress: Progress }>()

  /** Notes a call to commit; two calls for one import share what is shown of it. */
  begin(importId: string): { note(progress: Progress): void; end(): void } {
    const known = this.#running.get(importId)
    const entry = known ?? { calls: 0, progress: { phase: 'queued', done: 0 } }
    entry.calls += 1
    this.#running.set(importId, entry)
    return {
      note(progress) {
        entry.progress = progress
      },
      end: () => {
        entry.calls -= 1
        if (entry.calls === 0) this.#running.delete(importId)
      },
    }
  }

  activityOf(importId: string): ImportActivity | null {
    const entry = this.#running.get(importId)
    return entry === undefined ? null : { status: 'committing', progress: entry.progress }
  }
}
