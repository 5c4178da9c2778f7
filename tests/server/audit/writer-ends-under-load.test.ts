import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AuditEntryView } from '../../../src/contract/audit.ts'
import { readConfig } from '../../../src/server/config.ts'
import { type RunningServer, startServer } from '../../../src/server/start-server.ts'
import { testLog, testLogLevel } from '../../leaks/test-log.ts'

const password = 'kuda-laut-biru-melompat'
const threads: Worker[] = []
const remember = (thread: Worker) => {
  if (thread.threadName === 'ledger') threads.push(thread)
}
let folder: string
let server: RunningServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writer-ends-'))
  process.on('worker', remember)
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: testLogLevel },
    ...{ ADMIN_USERNAME: 'kepala', ADMIN_PASSWORD: password },
  })
  server = await startServer(config, { distFolder: join(folder, 'dist'), logTo: testLog })
})
afterAll(async () => {
  await server?.close()
  process.off('worker', remember)
  rmSync(folder, { recursive: true, force: true })
})

it('a server whose ledger’s thread is killed again and again answers nothing without its entry', async () => {
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ username: 'kepala', password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const read = (query: string) => fetch(`${server.url}/api/audit${query}`, { headers: { cookie } })
  const answered: string[] = []
  const refused: number[] = []
  let isOver = false
  const caller = async () => {
    while (!isOver) {
      const answer = await read('?limit=1')
      await answer.text()
      if (answer.status === 200) answered.push(answer.headers.get('x-trace-id') ?? '')
      else refused.push(answer.status)
    }
  }
  const callers = Array.from({ length: 6 }, caller)
  for (let times = 0; times < 6; times++) {
    const [before, killed] = [answered.length, threads.at(-1)]
    await killed?.terminate()
    while (answered.length < before + 10 || threads.at(-1) === killed) {
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }
  isOver = true
  await Promise.all(callers)

  expect(threads.length).toBe(7)
  expect(refused.filter(status => status !== 503)).toEqual([])
  const noted = new Map<string | null, number>()
  for (let offset = 0; ; offset += 500) {
    const answer = await read(`?action=audit-read&limit=500&offset=${offset}`)
    const { items } = (await answer.json()) as { items: AuditEntryView[] }
    for (const { outcome, traceId } of items) {
      if (outcome === 'done') noted.set(traceId, (noted.get(traceId) ?? 0) + 1)
    }
    if (items.length < 500) break
  }
  expect(answered.filter(trace => noted.get(trace) !== 1)).toEqual([])
  const check = await fetch(`${server.url}/api/audit/check`, { headers: { cookie } })
  expect(await check.json()).toMatchObject({ ok: true, fault: null })
}, 60_000)
