import { setTimeout as wait } from 'node:timers/promises'
import { CodedProblem } from '../../../api/coded-problem.ts'
import { type LedgerWriter, WriterEnded, type WriterTask, writerOf } from './ledger-writer.ts'
import { type ThreadData, WriterThread } from './writer-thread.ts'

const firstRestMs = 50
const longestRestMs = 10_000
/** So long a call waits for the thread to come back; beyond it, it is told to try again. */
const patienceMs = 2_000

/** Writes in a thread of its own, which is started anew when it ends. */
export function threadWriter(data: ThreadData, onEnd: (fault: unknown) => void): LedgerWriter {
  const lives = new ThreadLives(data, onEnd)
  // Entries are looked for before they are written again; the other tasks come to the same when done twice.
  const run = (task: WriterTask) =>
    lives.run(task).catch(error => {
      if (task.type === 'write' || !(error instanceof WriterEnded)) throw error
      return lives.run(task)
    })
  return writerOf(run, () => lives.close())
}

/** The threads that follow one another; the longer they end without having done anything, the longer the rest. */
class ThreadLives {
  readonly #data: ThreadData
  readonly #onEnd: (fault: unknown) => void
  #thread: WriterThread | null
  #starting: Promise<WriterThread> | null = null
  #endings = 0
  #notBefore = 0
  #isClosed = false

  constructor(data: ThreadData, onEnd: (fault: unknown) => void) {
    this.#data = data
    this.#onEnd = onEnd
    this.#thread = this.#begin()
  }

  async run(task: WriterTask): Promise<number> {
    const value = await (this.#thread ?? (await this.#beginAnew())).run(task)
    this.#endings = 0
    return value
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#thread?.close()
  }

  #beginAnew(): Promise<WriterThread> {
    this.#starting ??= this.#beginRested().finally(() => {
      this.#starting = null
    })
    return this.#starting
  }

  async #beginRested(): Promise<WriterThread> {
    const restMs = this.#notBefore - performance.now()
    if (restMs > patienceMs) throw new CodedProblem('busy', { retryAfterSeconds: Math.ceil(restMs / 1000) })
    if (restMs > 0) await wait(restMs)
    if (this.#isClosed) throw new Error('the ledger is closed')
    this.#thread = this.#begin()
    return this.#thread
  }

  #begin(): WriterThread {
    return new WriterThread(this.#data, fault => {
      this.#thread = null
      if (this.#isClosed) return
      this.#notBefore = performance.now() + Math.min(longestRestMs, firstRestMs * 2 ** this.#endings)
      this.#endings += 1
      this.#onEnd(fault)
    })
  }
}
