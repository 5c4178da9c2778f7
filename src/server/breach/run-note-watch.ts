import type { Audit } from '../../api/audit.ts'
import type { Logger } from '../logger.ts'
import { takeRunNotes } from './run-notes.ts'

export interface RunNoteWatchTools {
  readonly dataDir: string
  readonly auditKey: Uint8Array
  readonly audit: Pick<Audit, 'note'>
  readonly logger: Pick<Logger, 'error'>
}

const everyMs = 60_000

/** Takes the runs of the breach kit into the audit: those of before the start, and then every minute. */
export class RunNoteWatch {
  readonly #tools: RunNoteWatchTools
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null

  constructor(tools: RunNoteWatchTools) {
    this.#tools = tools
  }

  start(): void {
    void this.#take()
    this.#timer = setInterval(() => void this.#take(), everyMs)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }

  #take(): Promise<void> {
    const { dataDir, auditKey, audit, logger } = this.#tools
    this.#running ??= takeRunNotes(dataDir, auditKey, audit)
      .then(() => {})
      .catch(error =>
        logger.error({ error }, 'runs of the breach kit could not be noted; tried again in a minute'),
      )
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }
}
