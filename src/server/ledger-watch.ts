import type { Logger } from './logger.ts'
import { untilQuietHour } from './retention-hour.ts'
import type { Ledger } from './sql-store/open-ledger.ts'

export interface LedgerWatchTools {
  readonly ledger: Pick<Ledger, 'verify'>
  readonly clock: () => Date
  readonly logger: Pick<Logger, 'error' | 'info'>
}

/** Goes through the whole ledger when the server starts and every night, and says in the log what it found. */
export class LedgerWatch {
  readonly #tools: LedgerWatchTools
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null

  constructor(tools: LedgerWatchTools) {
    this.#tools = tools
  }

  start(): void {
    void this.run()
    this.#timer = setTimeout(() => this.start(), untilQuietHour(this.#tools.clock()))
    // Nobody keeps a server alive for the sake of checking.
    this.#timer.unref()
  }

  /** One run at a time. */
  run(): Promise<void> {
    this.#running ??= this.#verify().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** A check under way is left: the next start begins it anew. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stop.abort()
    await this.#running
  }

  async #verify(): Promise<void> {
    const { ledger, logger } = this.#tools
    try {
      const { ok, entries, fault } = await ledger.verify(this.#stop.signal)
      if (ok) logger.info({ entries }, 'the ledger is whole')
      else
        logger.error({ entries, fault }, 'the ledger was changed by somebody else; it goes on behind a mark')
    } catch (error) {
      if (this.#stop.signal.aborted) return
      logger.error({ error }, 'the ledger could not be checked')
    }
  }
}
