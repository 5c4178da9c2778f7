import { randomBytes } from 'node:crypto'
import { type FileHandle, link, lstat, mkdir, open, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ConfigFault } from './config.ts'
import { faultOfSecret } from './keys.ts'

export interface KeyPlace {
  readonly keyFile: string
  /** Where the key lay before it had a folder of its own; used if there is none at its place. */
  readonly formerKeyFile?: string | undefined
  /** Whether data is there that may be sealed: then a new key would lock it for good. */
  readonly hasData: boolean
  /** The data lies on a volume that is kept, and the key's place, which nobody chose, on one that may not be. */
  readonly mayVanish?: boolean
}

/** The secret that every key is made from, and the file that it is in; made at the first start. */
export async function readOrMakeKey(place: KeyPlace): Promise<{ secret: string; path: string }> {
  const { keyFile, formerKeyFile, hasData, mayVanish = false } = place
  const known = await firstPresent([keyFile, ...(formerKeyFile === undefined ? [] : [formerKeyFile])])
  if (known === null && hasData) {
    throw new ConfigFault(
      `There is data, but no key at ${keyFile}. Put the key file back, or set KEY_FILE to where it is: without it nothing can be read.`,
    )
  }
  if (known === null && mayVanish) {
    throw new ConfigFault(
      `DATA_DIR is a volume of its own, and the key would be made outside of it at ${keyFile}, which a new container begins without: then nothing could be read any more. Set KEY_FILE to a file on another volume that is kept.`,
    )
  }
  const path = known ?? keyFile
  if (known === null) await makeKey(path)
  return { secret: await readKey(path), path }
}

async function firstPresent(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    const found = await lstat(path).catch(notMissing)
    if (found !== null) return path
  }
  return null
}

function notMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}

/** A file appears under its name only whole: of two servers at their first start one key holds. */
async function makeKey(path: string): Promise<void> {
  const folder = dirname(path)
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const secret = `${makeSecret()}\n`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(draft, secret, { flag: 'wx', mode: 0o600, flush: true })
    try {
      await link(draft, path)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Some file systems know no second name for a file; there the name itself is what only one gets.
      if (code !== 'EEXIST')
        await writeFile(path, secret, { flag: 'wx', mode: 0o600, flush: true }).catch(taken)
    } finally {
      await unlink(draft)
    }
    await keepFolder(folder)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) throw error
    throw new ConfigFault(
      `No key can be made at ${path} (${code}). Set KEY_FILE to a file that the server may write, outside DATA_DIR and outside backups of it.`,
    )
  }
}

function taken(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** Without this a power cut could take the key away and leave the data that it sealed. */
async function keepFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function makeSecret(): string {
  // 384 random bits; made again in the rare case that they spell a word that is refused.
  for (;;) {
    const secret = randomBytes(48).toString('base64url')
    if (faultOfSecret(secret) === null) return secret
  }
}

async function readKey(path: string): Promise<string> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigFault(
      `${path} cannot be read (${error.code}). The server's user must be able to read it.`,
    )
  })
  try {
    await assertOwn(path, handle)
    const secret = (await handle.readFile('utf8')).trim()
    const fault = faultOfSecret(secret)
    if (fault === null) return secret
    throw new ConfigFault(`${path} holds no usable key: ${faultTexts[fault]}`)
  } finally {
    await handle.close()
  }
}

const restore =
  'Restore it from where keys are kept; only where there is no data yet, remove it to have one made.'
const faultTexts = {
  short: `it is shorter than 32 characters. ${restore}`,
  sample: 'it is a sample that everybody knows. Remove it to have one made.',
  guessable: `it can be guessed, for it repeats itself. ${restore}`,
}

/**
 * Judged by the open file, so that it cannot be exchanged in between; a link is followed, for secrets that a
 * platform hands over are often links. Looser modes of an own file are tightened; nobody else's file is taken,
 * but for the superuser's, who may let the server's group read it.
 */
async function assertOwn(path: string, handle: FileHandle): Promise<void> {
  const state = await handle.stat()
  if (!state.isFile()) throw new ConfigFault(`${path} is no file.`)
  const own = process.getuid?.()
  if (own === undefined) return
  if (state.uid === own) {
    if ((state.mode & 0o077) !== 0) await handle.chmod(0o600)
    return
  }
  if (state.uid !== 0) throw new ConfigFault(`${path} belongs to another user. Give it to the server's user.`)
  if ((state.mode & 0o037) !== 0) {
    throw new ConfigFault(`${path} may be read or written by others. Allow only the server's user or group.`)
  }
}
