import { parentPort } from 'node:worker_threads'
import type { Task } from './torture-worker.ts'

// A thread that never comes back from its second case and runs out of memory in its fourth.
parentPort?.on('message', ({ index }: Task) => {
  if (index === 1) for (;;);
  const hoard: unknown[] = []
  while (index === 3) hoard.push(new Array(100_000).fill(index))
  parentPort?.postMessage({ type: 'done', what: 'planted', outcome: 'taken', problems: [], bytes: null })
})
parentPort?.postMessage({ type: 'ready' })
