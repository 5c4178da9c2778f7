import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { rememberImport } from '../../queries/imports.ts'
import { uploadFile } from '../../queries/upload.ts'

export interface Upload {
  readonly key: number
  readonly file: File
  readonly sent: number
  /** Why it was not taken; the file is kept for another try. */
  readonly error: unknown
}

/** How many files travel at once; the others wait, so that each arrives sooner. */
const atOnce = 2

/** Files on their way to the server. One that arrives leaves this list and goes on as an import. */
export function useUploads() {
  const client = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const nextKey = useRef(1)
  const running = useRef(new Map<number, AbortController>())

  const change = useCallback((key: number, part: Partial<Upload>) => {
    setUploads(all => all.map(upload => (upload.key === key ? { ...upload, ...part } : upload)))
  }, [])
  const remove = useCallback((key: number) => {
    running.current.get(key)?.abort()
    running.current.delete(key)
    setUploads(all => all.filter(upload => upload.key !== key))
  }, [])
  const send = useCallback(
    async ({ key, file }: Upload) => {
      const controller = new AbortController()
      running.current.set(key, controller)
      try {
        const item = await uploadFile(file, {
          onProgress: sent => change(key, { sent }),
          signal: controller.signal,
        })
        await rememberImport(client, item)
        remove(key)
      } catch (error) {
        running.current.delete(key)
        if (!controller.signal.aborted) change(key, { error })
      }
    },
    [change, client, remove],
  )

  useEffect(() => {
    const waiting = uploads.filter(upload => upload.error === null && !running.current.has(upload.key))
    for (const upload of waiting.slice(0, atOnce - running.current.size)) void send(upload)
  }, [uploads, send])
  useWarningBeforeLeaving(uploads.some(upload => upload.error === null))

  return {
    uploads,
    add: (files: readonly File[]) =>
      setUploads(all => [
        ...all,
        ...files.map(file => ({ key: nextKey.current++, file, sent: 0, error: null })),
      ]),
    retry: (key: number) => change(key, { error: null, sent: 0 }),
    remove,
  }
}

/** Bytes that have not arrived are lost with the page; everything later survives it. */
function useWarningBeforeLeaving(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSending])
}
