import type { Audit } from '../api/audit.ts'
import type { Overdue, SystemStore } from '../api/system-store.ts'
import type { AuditAction } from '../domain/audit-action.ts'
import type { Logger } from './logger.ts'
import { untilQuietHour } from './retention-hour.ts'
import type { WriteTask } from './worker-task.ts'

export interface RetentionTools {
  /** Does one piece of work, one after the other with imports: nothing is deleted under a running commit. */
  readonly write: <Answer>(task: WriteTask) => Promise<Answer>
  readonly system: Pick<SystemStore, 'overdue' | 'keepLastRun'>
  readonly audit: Pick<Audit, 'note' | 'forget'>
  readonly clock: () => Date
  readonly logger: Pick<Logger, 'error' | 'info'>
}

type Kind = 'originals' | 'drafts' | 'findings'
type Deleting = Extract<WriteTask, { about: string }>['type']

const steps: Readonly<Record<Kind, { readonly task: Deleting; readonly action: AuditAction }>> = {
  originals: { task: 'delete-original', action: 'original-deleted' },
  drafts: { task: 'delete-draft', action: 'draft-deleted' },
  findings: { task: 'clear-findings', action: 'findings-deleted' },
}
const kinds = Object.keys(steps) as Kind[]

/** Deletes what was kept for long enough: when the server starts, and every night. */
export class RetentionJob {
  readonly #tools: RetentionTools
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null
  #isClosed = false

  constructor(tools: RetentionTools) {
    this.#tools = tools
  }

  start(): void {
    void this.run()
    this.#waitForNight()
  }

  /** One run at a time: whoever asks for another while it goes on waits for this one. */
  run(): Promise<void> {
    this.#running ??= this.#delete().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** No further deletion begins; resolves when the one under way is done and noted. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #waitForNight(): void {
    this.#timer = setTimeout(() => {
      void this.run()
      this.#waitForNight()
    }, untilQuietHour(this.#tools.clock()))
    // Nobody keeps a server alive for the sake of deleting.
    this.#timer.unref()
  }

  async #delete(): Promise<void> {
    const { system, audit, logger, clock } = this.#tools
    const bySystem = { actorId: null, role: 'system' } as const
    try {
      const at = clock()
      const overdue = await system.overdue(at)
      const isAnything = kinds.some(kind => overdue[kind].length > 0)
      if (isAnything) await audit.note({ action: 'retention-run', ...bySystem, outcome: 'begun' })
      const deleted = await this.#deleteOverdue(overdue, at)
      await system.keepLastRun({ at: at.toISOString(), deleted })
      if (isAnything) await audit.note({ action: 'retention-run', ...bySystem, detail: deleted })
    } catch (error) {
      if (this.#isClosed) return
      logger.error({ error }, 'deleting what is overdue stopped; the next run goes on from there')
      await audit.note({ action: 'retention-run', ...bySystem, outcome: 'failed' }).catch(() => {})
    }
  }

  async #deleteOverdue(overdue: Overdue, at: Date) {
    const { audit, write } = this.#tools
    const deleted = { originals: 0, drafts: 0, findings: 0, disclosures: 0 }
    for (const kind of kinds) {
      for (const about of overdue[kind]) {
        if (this.#isClosed) return deleted
        deleted[kind] += await this.#deleteOne(kind, about, at)
      }
    }
    const { entries } = await audit.forget(overdue.disclosuresBefore)
    deleted.disclosures = entries
    // What was deleted still lies in the write-ahead log.
    if (kinds.some(kind => deleted[kind] > 0)) await write({ type: 'settle-file' })
    return deleted
  }

  /** Each in a transaction of its own, so that nobody waits long; gives how much went. */
  async #deleteOne(kind: Kind, about: string, at: Date): Promise<number> {
    const { audit, write } = this.#tools
    const { task, action } = steps[kind]
    const count = Number(await write<boolean | number>({ type: task, about, at }))
    if (count === 0) return 0
    await audit.note({
      action,
      actorId: null,
      role: 'system',
      subject: { type: 'import', id: about },
      detail: { why: 'retention', count },
    })
    return count
  }
}
