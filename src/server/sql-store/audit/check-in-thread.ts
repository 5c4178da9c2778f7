import { Worker } from 'node:worker_threads'
import type { ChainCheck } from './check-chain.ts'
import type { WitnessSaid } from './witness.ts'

export interface CheckData {
  readonly file: string
  readonly key: Uint8Array
  readonly witness: WitnessSaid
  readonly head: string | undefined
}

/** Goes through the chain in a thread that is there for this alone; rejects when it is told to stop. */
export async function checkInThread(data: CheckData, signal: AbortSignal): Promise<ChainCheck> {
  signal.throwIfAborted()
  const thread = new Worker(new URL('./check-thread.ts', import.meta.url), {
    workerData: data,
    name: 'ledger-check',
  })
  const stop = () => void thread.terminate()
  signal.addEventListener('abort', stop)
  try {
    return await new Promise<ChainCheck>((found, failed) => {
      thread.once('message', found)
      thread.once('error', failed)
      thread.once('exit', () => failed(signal.reason ?? new Error('the check of the ledger ended early')))
    })
  } finally {
    signal.removeEventListener('abort', stop)
    // Its connection is closed before anybody goes on.
    await thread.terminate()
  }
}
