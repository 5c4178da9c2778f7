import { Worker } from 'node:worker_threads'
import { CodedProblem } from '../../../api/coded-problem.ts'
import type { ProblemCode } from '../../../contract/problem.ts'
import { WriterEnded, type WriterTask } from './ledger-writer.ts'

export interface ThreadData {
  readonly file: string
  readonly key: Uint8Array
}

export interface ThreadMessage {
  readonly no: number
  readonly task: WriterTask | 'close'
}

export type ThreadAnswer =
  | { readonly no: number; readonly ok: true; readonly value: number }
  | { readonly no: number; readonly ok: false; readonly code: ProblemCode | null; readonly message: string }

interface Waiting {
  readonly done: (value: number) => void
  readonly failed: (error: unknown) => void
}

/** One life of the thread that writes the ledger. */
export class WriterThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #gone: Promise<void>
  #last = 0
  #hasEnded = false
  #fault: unknown = null

  /** @param onEnd called before those who wait are told, so that they find the thread gone */
  constructor(data: ThreadData, onEnd: (fault: unknown) => void) {
    this.#worker = new Worker(new URL('./ledger-thread.ts', import.meta.url), {
      workerData: data,
      name: 'ledger',
    })
    this.#worker.on('message', (answer: ThreadAnswer) => this.#take(answer))
    this.#worker.on('error', fault => {
      this.#fault = fault
    })
    // Only now its connection is closed: nothing it has begun can be stored any more.
    this.#gone = new Promise(resolve => {
      this.#worker.once('exit', () => {
        this.#hasEnded = true
        onEnd(this.#fault)
        for (const { failed } of this.#waiting.values()) failed(new WriterEnded(this.#fault))
        this.#waiting.clear()
        resolve()
      })
    })
  }

  run(task: WriterTask): Promise<number> {
    return new Promise((done, failed) => {
      // Nothing is answered any more: whoever asks must not wait for good.
      if (this.#hasEnded) return failed(new WriterEnded(this.#fault))
      this.#last += 1
      this.#waiting.set(this.#last, { done, failed })
      this.#worker.postMessage({ no: this.#last, task } satisfies ThreadMessage)
    })
  }

  /** Resolves when what was asked of it is done, and its connection is closed. */
  async close(): Promise<void> {
    if (!this.#hasEnded) this.#worker.postMessage({ no: 0, task: 'close' } satisfies ThreadMessage)
    await this.#gone
  }

  #take(answer: ThreadAnswer): void {
    const caller = this.#waiting.get(answer.no)
    this.#waiting.delete(answer.no)
    if (answer.ok) caller?.done(answer.value)
    else caller?.failed(answer.code === null ? new Error(answer.message) : new CodedProblem(answer.code))
  }
}
