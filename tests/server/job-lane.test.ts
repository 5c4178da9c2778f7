import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { JobLane, type JobStopped } from '../../src/server/job-lane.ts'

/** Answers each task by what it says. */
const script = `
  const { parentPort } = require('node:worker_threads')
  const hold = []
  parentPort.on('message', task => {
    if (task === 'hang') while (true) {}
    if (task === 'exit') process.exit(1)
    if (task === 'throw') throw new Error('broken')
    if (task === 'grow') while (true) hold.push(new Array(100000).fill({}).map(() => ({ a: Math.random() })))
    if (task === 'refuse') return parentPort.postMessage({ ok: false, error: { coded: 'storage-full', detail: {} } })
    parentPort.postMessage({ ok: true, value: task })
  })
`
let started = 0
let lane: JobLane

function open(idleMs = 60_000): JobLane {
  started = 0
  lane = new JobLane({
    idleMs,
    start: () => {
      started += 1
      return new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } })
    },
  })
  return lane
}

afterEach(() => lane.close())

const long = 30_000

test('does jobs in order in one thread', async () => {
  open()
  const answers = ['a', 'b', 'c'].map(task => lane.run<string>(task, task, long))
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c'])
  expect(started).toBe(1)
})

test.each([
  ['exit', 'crashed'],
  ['throw', 'crashed'],
  ['grow', 'memory'],
] as const)('a job that does "%s" ends as %s and the next one gets a new thread', async (task, reason) => {
  open()
  const bad = lane.run('bad', task, long).catch((error: JobStopped) => error.reason)
  const good = lane.run('good', 'ok', long)
  expect(await bad).toBe(reason)
  expect(await good).toBe('ok')
  expect(started).toBe(2)
})

test('a job over its time is stopped', async () => {
  open()
  await expect(lane.run('bad', 'hang', 100)).rejects.toMatchObject({ reason: 'time' })
  expect(await lane.run('good', 'ok', long)).toBe('ok')
})

test('a refusal comes through as it was sent and keeps the thread', async () => {
  open()
  await expect(lane.run('a', 'refuse', long)).rejects.toEqual({ coded: 'storage-full', detail: {} })
  expect(await lane.run('b', 'ok', long)).toBe('ok')
  expect(started).toBe(1)
})

test('running and waiting jobs can be cancelled by their key', async () => {
  open()
  const reasons = ['a', 'b'].map(key =>
    lane.run(key, 'hang', long).catch((error: JobStopped) => error.reason),
  )
  const other = lane.run('c', 'ok', long)
  await lane.cancel('b')
  await lane.cancel('a')
  expect(await Promise.all(reasons)).toEqual(['cancelled', 'cancelled'])
  expect(await other).toBe('ok')
})

test('a thread that rested too long is replaced when work comes', async () => {
  open(1)
  await lane.run('a', 'ok', long)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(await lane.run('b', 'ok', long)).toBe('ok')
  expect(started).toBe(2)
})

test('closing stops what runs and takes nothing more', async () => {
  open()
  const hanging = lane.run('a', 'hang', long).catch((error: JobStopped) => error.reason)
  await lane.close()
  expect(await hanging).toBe('cancelled')
  await expect(lane.run('b', 'ok', long)).rejects.toMatchObject({ reason: 'cancelled' })
})

/** Its answer is on the way when it is told to end; from then on it does nothing more. */
class AnswersWhileEnding extends EventEmitter {
  #isEnding = false

  postMessage(task: unknown): void {
    if (task !== 'wait' && !this.#isEnding)
      setImmediate(() => this.emit('message', { ok: true, value: task }))
  }

  async terminate(): Promise<number> {
    this.#isEnding = true
    await new Promise(resolve => setImmediate(resolve))
    this.emit('message', { ok: true, value: 'done after all' })
    await new Promise(resolve => setImmediate(resolve))
    this.emit('exit', 1)
    return 1
  }
}

test('a job that was done when it was stopped says so, and the next gets a thread of its own', async () => {
  lane = new JobLane({ idleMs: 60_000, start: () => new AnswersWhileEnding() as unknown as Worker })
  const first = lane.run('a', 'wait', long)
  const second = lane.run('b', 'ok', long)
  await lane.cancel('a')
  expect(await first).toBe('done after all')
  expect(await second).toBe('ok')
})
