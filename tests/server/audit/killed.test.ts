import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { openLedger } from '../../../src/server/sql-store/open-ledger.ts'

const script = fileURLToPath(new URL('append-forever.ts', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps what it acknowledged and raises no false alarm when it is killed while appending', async () => {
  const file = join(folder, 'ledger.sqlite')
  let before = 0
  for (const afterMs of [10, 60, 130, 250, 400]) {
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    child.stdout.on('data', chunk => {
      told += chunk
    })
    await once(child.stdout, 'data')
    await wait(afterMs)
    child.kill('SIGKILL')
    await once(child, 'close')
    const acknowledged = Number(told.split('\n').at(-2))
    expect(acknowledged).toBeGreaterThan(before)

    const ledger = await openLedger({ file, keys: sampleKeys, clock: () => new Date() })
    const { ok, entries, fault } = await ledger.verify()
    expect({ ok, fault }).toEqual({ ok: true, fault: null })
    expect(entries).toBeGreaterThanOrEqual(acknowledged)
    await ledger.close()
    before = entries
  }
}, 60_000)
