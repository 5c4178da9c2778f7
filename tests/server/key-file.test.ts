import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigFault } from '../../src/server/config.ts'
import { readOrMakeKey } from '../../src/server/key-file.ts'
import { sampleSecret } from '../../src/server/keys.ts'
import { isVolume } from '../../src/server/read-keys.ts'

let folder: string
let keyFile: string
const secret = randomBytes(48).toString('base64url')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-key-'))
  keyFile = join(folder, 'data-key', 'key')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const isSuperuser = process.getuid?.() === 0
const modeOf = async (path: string) => (await stat(path)).mode & 0o777
const read = (hasData = false) => readOrMakeKey({ keyFile, hasData })

describe('a key that is missing', () => {
  it('is made for the server alone, in a folder of its own', async () => {
    const made = await read()
    expect(made.path).toBe(keyFile)
    expect(await modeOf(keyFile)).toBe(0o600)
    expect(await modeOf(join(folder, 'data-key'))).toBe(0o700)
    expect(await readdir(join(folder, 'data-key'))).toEqual(['key'])
    expect((await read(true)).secret).toBe(made.secret)
  })

  it('is one and the same for all that start at once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => read()))
    expect(new Set(made.map(one => one.secret)).size).toBe(1)
  })

  it('is not made anew beside data, which it could not open', async () => {
    await expect(read(true)).rejects.toThrow(/Put the key file back/)
    expect(await readdir(folder)).toEqual([])
  })

  it('is not made where a new container begins without it, unless somebody chose the place', async () => {
    await expect(readOrMakeKey({ keyFile, hasData: false, mayVanish: true })).rejects.toThrow(/Set KEY_FILE/)
    expect(await readdir(folder)).toEqual([])
    await read()
    expect((await readOrMakeKey({ keyFile, hasData: true, mayVanish: true })).path).toBe(keyFile)
    expect([await isVolume(folder), await isVolume('/proc')]).toEqual([false, true])
  })

  it('cannot be made where no folder can be', async () => {
    await writeFile(join(folder, 'data-key'), 'no folder')
    await expect(read()).rejects.toThrow(/Set KEY_FILE/)
  })
})

describe('a key that is there', () => {
  beforeEach(async () => {
    await mkdir(join(folder, 'data-key'))
    await writeFile(keyFile, `${secret}\n`, { mode: 0o600 })
  })

  it('is closed to others if it stood open', async () => {
    await chmod(keyFile, 0o644)
    expect((await read()).secret).toBe(secret)
    expect(await modeOf(keyFile)).toBe(0o600)
  })

  it('is found at its former place, unless there is one at its own', async () => {
    const formerKeyFile = join(folder, 'data-former')
    const former = randomBytes(48).toString('base64url')
    await writeFile(formerKeyFile, former, { mode: 0o600 })
    expect((await readOrMakeKey({ keyFile, formerKeyFile, hasData: true })).secret).toBe(secret)
    await rm(keyFile)
    const found = await readOrMakeKey({ keyFile, formerKeyFile, hasData: true })
    expect(found).toEqual({ secret: former, path: formerKeyFile })
  })

  it('may be handed over as a link', async () => {
    const link = join(folder, 'link')
    await symlink(keyFile, link)
    expect((await readOrMakeKey({ keyFile: link, hasData: true })).secret).toBe(secret)
  })

  it.each(['', 'too-short', sampleSecret, 'x'.repeat(64)])(
    'is refused if it is no secret: %j',
    async text => {
      await writeFile(keyFile, text)
      await expect(read(true)).rejects.toThrow(ConfigFault)
      expect(await readFile(keyFile, 'utf8')).toBe(text)
    },
  )

  it('is refused if it is no file', async () => {
    await expect(readOrMakeKey({ keyFile: join(folder, 'data-key'), hasData: true })).rejects.toThrow(
      ConfigFault,
    )
  })

  it.runIf(isSuperuser)('is refused from another user', async () => {
    await chown(keyFile, 12_345, 12_345)
    await expect(read()).rejects.toThrow(/another user/)
  })
})
