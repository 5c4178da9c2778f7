import { Worker } from 'node:worker_threads'
import { CodedProblem } from '../../../api/coded-problem.ts'
import type { ProblemCode } from '../../../contract/problem.ts'
import { type LedgerWriter, type WriterTask, writerOf } from './ledger-writer.ts'

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

/** Writes in a thread of its own. */
export function threadWriter(data: ThreadData): LedgerWriter {
  const worker = new Worker(new URL('./ledger-thread.ts', import.meta.url), { workerData: data })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let end: unknown = null
  const gone = new Promise<void>(resolve => worker.once('exit', () => resolve()))
  const failAll = (error: unknown) => {
    end = error
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  worker.on('error', failAll)
  worker.once('exit', () => failAll(new Error('the thread that writes the ledger has ended')))
  worker.on('message', (answer: ThreadAnswer) => {
    const caller = waiting.get(answer.no)
    waiting.delete(answer.no)
    if (answer.ok) caller?.done(answer.value)
    else caller?.failed(answer.code === null ? new Error(answer.message) : new CodedProblem(answer.code))
  })
  const run = (task: WriterTask) =>
    new Promise<number>((done, failed) => {
      // Nothing is answered any more: whoever asks must not wait for good.
      if (end !== null) return failed(end)
      last += 1
      waiting.set(last, { done, failed })
      worker.postMessage({ no: last, task } satisfies ThreadMessage)
    })
  return writerOf(run, async () => {
    if (end === null) worker.postMessage({ no: 0, task: 'close' } satisfies ThreadMessage)
    await gone
  })
}
