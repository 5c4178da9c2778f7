import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { checkChain } from './check-chain.ts'
import type { CheckData } from './check-in-thread.ts'
import { LedgerView } from './ledger-view.ts'

// A thread and a connection of its own: a chain of years takes seconds, and nobody else waits for any of them.
const { file, key, witness, head } = workerData as CheckData
const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
try {
  const view = new LedgerView(database, key)
  parentPort?.postMessage(await checkChain(view, key, witness, { head, pause: async () => {} }))
} finally {
  database.close()
}
