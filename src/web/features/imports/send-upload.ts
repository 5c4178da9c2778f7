import type { QueryClient } from '@tanstack/react-query'
import { importsQuery, rememberImport } from '../../queries/imports.ts'
import { UnreachableError } from '../../queries/problem-error.ts'
import { uploadFile } from '../../queries/upload.ts'
import { findOpen, type SentFile } from './find-arrived.ts'
import { hashFile, isReadable } from './hash-file.ts'

/**
 * - `waiting`: its turn has not come.
 * - `sending`: bytes travel.
 * - `cut-off`: no connection; it is sent again by itself.
 * - `refused`: the server, or the file itself, said no.
 * - `known`: the same content lies open already.
 */
export type UploadState = 'waiting' | 'sending' | 'cut-off' | 'refused' | 'known'

export interface Upload {
  readonly key: number
  readonly file: File
  /** The import whose set-aside rows it brings back corrected. */
  readonly completes: string | null
  readonly state: UploadState
  readonly sent: number
  readonly error: unknown
  /** Filled once it has set out; a repeated try finds by it what arrived after all. */
  readonly sentFile: SentFile | null
  /** Of a `known` one: where it lies. */
  readonly importId: string | null
}

/** The file itself can no longer be read: changed, moved, or a folder. */
export class FileGoneError extends Error {}

/** Sends one file unless it is there already. Gives what its card then says, `null` once it has arrived. */
export async function sendUpload(
  client: QueryClient,
  upload: Upload,
  signal: AbortSignal,
  change: (part: Partial<Upload>) => void,
): Promise<Partial<Upload> | null> {
  const { file, completes } = upload
  try {
    change({ state: 'sending', sent: 0 })
    if (!(await isReadable(file))) return { state: 'refused', error: new FileGoneError(file.name) }
    // Asked anew each time: an earlier try may have arrived although its answer did not.
    const imports = await client.fetchQuery({ ...importsQuery, staleTime: 0, retry: false })
    const isFirstTry = upload.sentFile === null
    const sentFile =
      upload.sentFile ??
      (await describe(
        upload,
        imports.map(({ id }) => id),
      ))
    const arrived = findOpen(imports, sentFile)
    if (arrived !== undefined) return isFirstTry ? { state: 'known', importId: arrived.id } : null
    change({ sentFile })
    const onProgress = (sent: number) => change({ sent })
    const item = await uploadFile(file, { ...(completes !== null && { completes }), onProgress, signal })
    await rememberImport(client, item)
    return null
  } catch (error) {
    if (signal.aborted) return null
    return { state: error instanceof UnreachableError ? 'cut-off' : 'refused', error, sent: 0 }
  }
}

async function describe({ file, completes }: Upload, known: readonly string[]): Promise<SentFile> {
  return { name: file.name, size: file.size, sha256: await hashFile(file), completes, known }
}
