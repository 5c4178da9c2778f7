import { createImport, type Import } from '../../contract/imports.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import { currentLanguage } from '../texts/language.ts'
import { readProblem } from './api-client.ts'
import { UnreachableError } from './problem-error.ts'
import { sessionGate } from './session-gate.ts'

export interface UploadOptions {
  readonly kind?: SnapshotKind
  readonly asOf?: string
  readonly agencyId?: string
  /** The import whose set-aside rows the file brings back corrected. */
  readonly completes?: string
  /** Bytes sent so far and in all. */
  readonly onProgress?: (sent: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Sends one file; the server goes on reading after the answer. XMLHttpRequest
 * because `fetch` cannot tell how much has been sent.
 *
 * @throws ProblemError, UnreachableError, or an AbortError when cancelled
 */
export function uploadFile(file: File, options: UploadOptions = {}): Promise<Import> {
  return sessionGate.pass(() => sendFile(file, options), { isChange: true, signal: options.signal })
}

function sendFile(file: File, options: UploadOptions): Promise<Import> {
  const form = new FormData()
  if (options.kind !== undefined) form.set('kind', options.kind)
  if (options.asOf !== undefined) form.set('asOf', options.asOf)
  if (options.agencyId !== undefined) form.set('agencyId', options.agencyId)
  if (options.completes !== undefined) form.set('completes', options.completes)
  form.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(createImport.method, createImport.path)
    request.setRequestHeader('accept-language', currentLanguage())
    request.upload.onprogress = event => options.onProgress?.(event.loaded, event.total)
    request.onload = () => {
      if (request.status < 200 || request.status > 299) {
        reject(readProblem(request.responseText, request.status))
        return
      }
      try {
        resolve(createImport.response.parse(JSON.parse(request.responseText)))
      } catch (cause) {
        reject(new UnreachableError(cause))
      }
    }
    request.onerror = () => reject(new UnreachableError(new Error('network')))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    options.signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
