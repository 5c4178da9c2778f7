import type { Logger } from './logger.ts'

export interface NoteWatchTools {
  /** Takes in what was left. */
  readonly take: () => Promise<unknown>
  readonly everyMs: number
  /** For the log, where taking failed. */
  readonly failure: string
  readonly logger: Pick<Logger, 'error'>
}

/** Takes in what commands beside the server left for it: what was there before the start, and then every so often. */
export class NoteWatch {
  readonly #tools: NoteWatchTools
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null

  constructor(tools: NoteWatchTools) {
    this.#tools = tools
  }

  start(): void {
    void this.#take()
    this.#timer = setInterval(() => void this.#take(), this.#tools.everyMs)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }

  #take(): Promise<void> {
    const { take, failure, logger } = this.#tools
    this.#running ??= take()
      .then(() => {})
      .catch(error => logger.error({ error }, failure))
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }
}
