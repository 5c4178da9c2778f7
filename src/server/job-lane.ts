import type { Worker } from 'node:worker_threads'

/** Why a job ended without an answer of its own. */
export class JobStopped extends Error {
  readonly reason: 'memory' | 'time' | 'cancelled' | 'crashed'

  constructor(reason: JobStopped['reason'], cause?: unknown) {
    super(`job stopped: ${reason}`, { cause })
    this.name = 'JobStopped'
    this.reason = reason
  }
}

/** What a worker answers to a job. */
export type JobAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: unknown }

/** What a worker tells of a job before it answers. */
export interface JobNews {
  readonly news: unknown
}

export interface LaneSettings {
  readonly start: () => Worker
  /** A worker without work is let go after this long, so that the server at rest stays small. */
  readonly idleMs: number
}

interface Job {
  readonly key: string
  readonly task: unknown
  readonly timeoutMs: number
  readonly onNews: ((news: unknown) => void) | undefined
  readonly settle: (answer: JobAnswer<unknown>) => void
}

interface RunningJob extends Job {
  readonly timer: NodeJS.Timeout
  /** Why its thread is being ended, once it is. */
  stopping: JobStopped['reason'] | null
}

/**
 * One worker thread that does one job after the other. A job that runs out of
 * memory or time, or is cancelled, ends with its thread; the next gets a new one.
 */
export class JobLane {
  readonly #settings: LaneSettings
  readonly #waiting: Job[] = []
  #worker: Worker | null = null
  #running: RunningJob | null = null
  #idleTimer: NodeJS.Timeout | undefined
  #closed = false

  constructor(settings: LaneSettings) {
    this.#settings = settings
  }

  /** @param key names the job for {@link cancel} */
  run<Value>(
    key: string,
    task: unknown,
    timeoutMs: number,
    onNews?: (news: unknown) => void,
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      const settle = (answer: JobAnswer<unknown>) =>
        answer.ok ? resolve(answer.value as Value) : reject(answer.error)
      if (this.#closed) return settle({ ok: false, error: new JobStopped('cancelled') })
      this.#waiting.push({ key, task, timeoutMs, onNews, settle })
      this.#next()
    })
  }

  /** Stops the job, running or waiting, and returns when it has stopped. */
  async cancel(key: string): Promise<void> {
    for (const [index, job] of [...this.#waiting.entries()].toReversed()) {
      if (job.key !== key) continue
      this.#waiting.splice(index, 1)
      job.settle({ ok: false, error: new JobStopped('cancelled') })
    }
    if (this.#running?.key === key) await this.#stop('cancelled')
  }

  /** Stops everything; what was waiting ends as cancelled. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#idleTimer)
    for (const job of this.#waiting.splice(0)) {
      job.settle({ ok: false, error: new JobStopped('cancelled') })
    }
    await this.#stop('cancelled')
    await this.#worker?.terminate()
  }

  #next(): void {
    if (this.#running !== null) return
    const job = this.#waiting.shift()
    if (job === undefined) {
      this.#rest()
      return
    }
    clearTimeout(this.#idleTimer)
    this.#worker ??= this.#startWorker()
    const timer = setTimeout(() => void this.#stop('time'), job.timeoutMs)
    this.#running = { ...job, timer, stopping: null }
    this.#worker.postMessage(job.task)
  }

  #startWorker(): Worker {
    const worker = this.#settings.start()
    let cause: unknown
    worker.on('message', (message: JobAnswer<unknown> | JobNews) => {
      if ('news' in message) this.#running?.onNews?.(message.news)
      // Done in the very moment it was stopped: its thread ends all the same, and must not get the next job.
      else if (this.#running !== null && this.#running.stopping !== null) this.#running.settle(message)
      else this.#finish(message)
    })
    worker.on('error', error => {
      cause = error
    })
    // Comes last of all, also after an error or a termination.
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
      else return
      const reason = this.#running?.stopping ?? (isOutOfMemory(cause) ? 'memory' : 'crashed')
      this.#finish({ ok: false, error: new JobStopped(reason, cause) })
    })
    return worker
  }

  async #stop(reason: JobStopped['reason']): Promise<void> {
    if (this.#running === null) return
    this.#running.stopping ??= reason
    await this.#worker?.terminate()
  }

  #finish(answer: JobAnswer<unknown>): void {
    const job = this.#running
    if (job === null) return
    clearTimeout(job.timer)
    this.#running = null
    job.settle(answer)
    if (!this.#closed) this.#next()
  }

  #rest(): void {
    const worker = this.#worker
    if (worker === null || this.#closed) return
    this.#idleTimer = setTimeout(() => {
      this.#worker = null
      void worker.terminate()
    }, this.#settings.idleMs)
    this.#idleTimer.unref()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
