import { Worker } from 'node:worker_threads'

export interface Finding {
  readonly index: number
  readonly what: string
  readonly problems: readonly string[]
  readonly bytes: Uint8Array | null
}

export interface PoolAnswer {
  readonly type: 'ready' | 'done'
  readonly what?: string
  readonly outcome?: string
  readonly problems?: readonly string[]
  readonly bytes?: Uint8Array | null
}

export interface PoolOptions {
  readonly script: URL
  readonly seed: number
  readonly stage: string
  readonly indices: readonly number[]
  readonly threads: number
  /** A case that takes longer hangs: its thread is ended and another goes on. */
  readonly mostMilliseconds: number
  readonly onFinding: (finding: Finding) => void
}

export interface PoolResult {
  /** Cases by what became of them. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly slowest: { readonly index: number; readonly milliseconds: number }
}

// A thread that needs more for files of a few hundred kilobytes leaks or was fooled.
const mostMegabytes = 768

/** Runs cases in threads under a watchdog, so that a hang, a crash or a flood of memory has a name. */
export async function runInPool(options: PoolOptions): Promise<PoolResult> {
  const queue = [...options.indices].toReversed()
  const outcomes: Record<string, number> = {}
  const slowest = { index: -1, milliseconds: 0 }
  const count = (outcome: string) => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }

  /** One thread until the queue is empty or the thread is lost; whether it was lost. */
  function runThread(): Promise<boolean> {
    return new Promise(resolve => {
      const { script, seed, stage, onFinding } = options
      const worker = new Worker(script, {
        workerData: { seed },
        // What the library compared with complains of is no finding; what is thrown comes as an event.
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      })
      let index = -1
      let started = 0
      let clock: NodeJS.Timeout | undefined
      const stop = (isLost: boolean) => {
        clearTimeout(clock)
        worker.removeAllListeners()
        void worker.terminate().then(() => resolve(isLost))
      }
      const lose = (outcome: string, problem: string) => {
        count(outcome)
        onFinding({ index, what: outcome, problems: [problem], bytes: null })
        stop(true)
      }
      const next = () => {
        const task = queue.pop()
        if (task === undefined) return stop(false)
        index = task
        started = performance.now()
        const limit = options.mostMilliseconds
        clock = setTimeout(() => lose('hangs', `still running after ${limit} ms`), limit)
        worker.postMessage({ stage, index })
      }
      worker.on('message', ({ type, what = '', outcome = '', problems = [], bytes = null }: PoolAnswer) => {
        clearTimeout(clock)
        if (type === 'done') {
          const milliseconds = performance.now() - started
          if (milliseconds > slowest.milliseconds) Object.assign(slowest, { index, milliseconds })
          count(outcome)
          if (problems.length > 0) onFinding({ index, what, problems, bytes })
        }
        next()
      })
      worker.on('error', error => {
        if (index < 0) throw error
        lose('crashes', error.stack ?? error.message)
      })
    })
  }

  const threads = Array.from({ length: options.threads }, async () => {
    while (await runThread());
  })
  await Promise.all(threads)
  return { outcomes, slowest }
}
