import { stat } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import type { Config } from './config.ts'
import { readOrMakeKey } from './key-file.ts'
import { deriveKeys, type Keys } from './keys.ts'
import type { Logger } from './logger.ts'

export interface KeyNeeds {
  readonly config: Pick<Config, 'keyFile' | 'formerKeyFile' | 'dataDir'>
  /** Files that hold data if one of them is there. */
  readonly dataFiles: readonly string[]
  readonly logger: Pick<Logger, 'warn'>
}

/** The keys of the server, from the file that the configuration names or, at the very first start, a new one. */
export async function readKeys({ config, dataFiles, logger }: KeyNeeds): Promise<Keys> {
  const { keyFile, formerKeyFile, dataDir } = config
  const present = await Promise.all(dataFiles.map(isThere))
  const { secret, path } = await readOrMakeKey({
    keyFile,
    formerKeyFile,
    hasData: present.includes(true),
    // Only where `KEY_FILE` says nothing: whoever set it has chosen.
    mayVanish: formerKeyFile !== undefined && (await isVolume(dataDir)),
  })
  if (!relative(dataDir, path).startsWith('..')) {
    logger.warn(
      { keyFile: path, better: keyFile === path ? undefined : keyFile },
      'the key lies among the data it locks: move it out of DATA_DIR, so that no copy of the data holds it',
    )
  }
  return deriveKeys(secret)
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Whether a folder is where another file system begins, as the volume of a container does. */
export async function isVolume(folder: string): Promise<boolean> {
  const [own, above] = await Promise.all([stat(folder), stat(dirname(folder))])
  return own.dev !== above.dev
}
