import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canaryAsn } from '../api/matrix/canary-people.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-asuh-main-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | string | null | undefined
  readonly stdout: string
  readonly stderr: string
}

function run(env: Readonly<Record<string, string>>, ...before: readonly string[]): Promise<Ended> {
  return new Promise(resolve => {
    const args = [...before, 'src/server/main.ts']
    const whole = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'info', ...env }
    execFile(process.execPath, args, { env: whole, timeout: 20_000 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })
}

test('a wrong setting ends the start with what to do, and nothing else', async () => {
  expect(await run({ HOST: '0.0.0.0' })).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^Pantau Asuh would be reached over plain HTTP[^{}]*ALLOW_PLAIN_HTTP=on\.\n$/,
    ),
  })
})

test('an error that nobody caught is logged without its message', async () => {
  const [nip, name] = canaryAsn.ownA
  const bug = join(folder, 'bug.mjs')
  writeFileSync(
    bug,
    `const wait = setInterval(() => {
      if (process.listenerCount('uncaughtException') === 0) return
      clearInterval(wait)
      throw new TypeError('row of ${name} ${nip}')
    }, 5)`,
  )
  const { code, stdout, stderr } = await run({}, '--import', bug)
  expect(code).toBe(1)
  expect(stderr).toBe('')
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as object
  expect(last).toMatchObject({ level: 60, error: { name: 'TypeError', fingerprint: expect.any(String) } })
  expect(stdout).not.toContain(name)
  expect(stdout).not.toContain(nip)
})

test('a database that is none ends the start without quoting it', async () => {
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'data', 'pantau-asuh.sqlite'), `${canaryAsn.ownA.join(' ')}\n`.repeat(200))
  const { code, stdout, stderr } = await run({})
  expect(code).toBe(1)
  expect(`${stdout}${stderr}`).not.toContain(canaryAsn.ownA[1])
})
