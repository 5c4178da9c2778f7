import { parentPort, workerData } from 'node:worker_threads'
import { type StageName, Torture } from './stages.ts'

export interface Task {
  readonly stage: StageName
  readonly index: number
}

export type Answer =
  | { readonly type: 'ready' }
  | {
      readonly type: 'done'
      readonly what: string
      readonly outcome: string
      readonly problems: readonly string[]
      readonly bytes: Uint8Array | null
    }

const torture = new Torture((workerData as { seed: number }).seed)
const port = parentPort
if (port === null) throw new Error('runs as a worker only')
const send = (answer: Answer) => port.postMessage(answer)

port.on('message', ({ stage, index }: Task) => {
  void torture.run(stage, index).then(
    ({ what, outcome, problems, bytes }) =>
      send({ type: 'done', what, outcome, problems, bytes: problems.length > 0 ? bytes : null }),
    (error: unknown) => {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
      send({ type: 'done', what: 'thrown', outcome: 'thrown', problems: [trace], bytes: null })
    },
  )
})
// The good files are made before the clock of the first case starts.
void torture.bases().then(() => send({ type: 'ready' }))
