import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ConfigFault } from './config.ts'

/** The secret that signs cookies, made at the first start and readable by the server's user alone. */
export async function readOrMakeKey(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    // `wx` fails if the file exists, so two servers starting at once agree on one key.
    await writeFile(path, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await chmod(path, 0o600)
  }
  const key = (await readFile(path, 'utf8')).trim()
  if (key.length < 32) {
    throw new ConfigFault(`${path} holds no usable key. Restore it from where keys are kept, or remove it.`)
  }
  return key
}
