import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigFault, readConfig } from '../../src/server/config.ts'
import { sampleSecret } from '../../src/server/keys.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { testLog, testLogLevel } from '../leaks/test-log.ts'

let folder: string
let server: RunningServer | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-locked-'))
})
afterEach(async () => {
  await stop()
  await rm(folder, { recursive: true, force: true })
})

async function stop(): Promise<void> {
  await server?.close()
  server = null
}

async function start(env: Record<string, string> = {}): Promise<void> {
  const account = { ADMIN_USERNAME: 'kepala', ADMIN_PASSWORD: 'kuda-laut-biru-melompat' }
  const config = readConfig({
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: testLogLevel,
    ...account,
    ...env,
  })
  server = await startServer(config, { distFolder: join(folder, 'dist'), logTo: testLog })
}

const refused = async (env: Record<string, string> = {}) => {
  const error = await start(env).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ConfigFault)
  return (error as ConfigFault).message
}

describe('the key', () => {
  it('lies beside the data, so that a copy of the data is locked', async () => {
    await start()
    await stop()
    const secret = (await readFile(join(folder, 'data-key', 'key'), 'utf8')).trim()
    for (const name of await readdir(join(folder, 'data'))) {
      expect((await readFile(join(folder, 'data', name))).includes(secret)).toBe(false)
    }
    await cp(join(folder, 'data'), join(folder, 'copy'), { recursive: true })
    expect(await refused({ DATA_DIR: join(folder, 'copy') })).toMatch(/no key at .*copy-key/)
    expect(await readdir(folder)).not.toContain('copy-key')
    await start()
  })

  it('of other data is refused, and the data stays as it was', async () => {
    await start()
    await stop()
    const other = join(folder, 'other')
    await writeFile(other, randomBytes(48).toString('base64url'), { mode: 0o600 })
    expect(await refused({ KEY_FILE: other })).toMatch(/not the one this data was sealed with/)
    await start()
  })

  it('that everybody knows is refused before there is any data', async () => {
    const known = join(folder, 'known')
    await writeFile(known, sampleSecret, { mode: 0o600 })
    expect(await refused({ KEY_FILE: known })).toMatch(/sample/)
    expect(await readdir(join(folder, 'data'))).toEqual([])
  })

  it('is still found where earlier versions kept it', async () => {
    await start()
    await stop()
    await rename(join(folder, 'data-key', 'key'), join(folder, 'data', 'key'))
    await rm(join(folder, 'data-key'), { recursive: true })
    await start()
    expect(await readdir(folder)).not.toContain('data-key')
    await stop()
    // And where it is told to be from then on.
    await mkdir(join(folder, 'data-key'))
    await rename(join(folder, 'data', 'key'), join(folder, 'data-key', 'key'))
    await start()
  })
})
