import { Worker } from 'node:worker_threads'

const idleMs = 60_000

export interface Question {
  readonly id: number
  readonly password: string
  readonly username: string
  readonly name: string
}

export interface Judgement {
  readonly id: number
  readonly isWeak: boolean
}

interface Asked {
  resolve(isWeak: boolean): void
  reject(error: Error): void
}

/**
 * Judges passwords in a thread of its own: the lists take 30 MB and a judgement up to a tenth of a
 * second, which nobody who only looks at figures should pay for. It ends when nobody asks.
 */
export class PasswordJudge {
  readonly #asked = new Map<number, Asked>()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  #last = 0

  isWeak(password: string, username: string, name = ''): Promise<boolean> {
    clearTimeout(this.#idle)
    this.#worker ??= this.#start()
    const id = ++this.#last
    const question: Question = { id, password, username, name }
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject })
      this.#worker?.ref()
      this.#worker?.postMessage(question)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./password-judge-worker.ts', import.meta.url))
    worker.on('message', ({ id, isWeak }: Judgement) => {
      this.#asked.get(id)?.resolve(isWeak)
      this.#asked.delete(id)
      if (this.#asked.size === 0) this.#rest(worker)
    })
    worker.on('error', error => this.#fail(worker, error as Error))
    worker.on('exit', () => this.#fail(worker, new Error('the judge of passwords ended')))
    return worker
  }

  /** Neither the thread nor the timer keeps the server from stopping. */
  #rest(worker: Worker): void {
    worker.unref()
    this.#idle = setTimeout(() => {
      if (this.#worker === worker) this.#worker = null
      void worker.terminate()
    }, idleMs).unref()
  }

  /** Whoever still waits is told; the next one who asks starts anew. */
  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = null
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
  }
}

/** One for the whole process: it keeps nothing of what it judges. */
export const passwordJudge = new PasswordJudge()
