import { parentPort, workerData } from 'node:worker_threads'
import { CodedProblem } from '../../../api/coded-problem.ts'
import { storageProblem } from '../storage-problem.ts'
import { LedgerFile } from './ledger-file.ts'
import { doTask } from './ledger-writer.ts'
import type { ThreadAnswer, ThreadData, ThreadMessage } from './writer-thread.ts'

// A thread of its own: waiting for the disk must not keep anybody waiting who only reads.
const port = parentPort
if (port === null) throw new Error('this file runs as a worker thread')
const { file, key } = workerData as ThreadData
const ledger = new LedgerFile(file, key)

port.on('message', ({ no, task }: ThreadMessage) => {
  if (task === 'close') {
    ledger.close()
    port.close()
    return
  }
  port.postMessage(answer(no, () => doTask(ledger, task)))
})

function answer(no: number, work: () => number): ThreadAnswer {
  try {
    return { no, ok: true, value: work() }
  } catch (error) {
    const known = storageProblem(error)
    const code = known instanceof CodedProblem ? known.code : null
    return { no, ok: false, code, message: error instanceof Error ? error.message : 'unknown' }
  }
}
