import { useCallback, useRef, useState } from 'react'
import { readProblem } from '../../queries/api-client.ts'
import { UnreachableError } from '../../queries/problem-error.ts'
import { sessionGate } from '../../queries/session-gate.ts'
import { currentLanguage } from '../../texts/language.ts'

export type DownloadState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly received: number }
  | { readonly step: 'done'; readonly fileName: string }
  | { readonly step: 'failed'; readonly error: unknown }

/**
 * Fetches a file the server makes on demand and hands it to the browser. Not a
 * plain link: a refusal must be explained here instead of replacing the page,
 * and a workbook that takes seconds must show that it is on its way.
 */
export function useDownload() {
  const [state, setState] = useState<DownloadState>({ step: 'idle' })
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setState({ step: 'idle' })
  }, [])
  const start = useCallback(async (address: string) => {
    const controller = new AbortController()
    running.current?.abort()
    running.current = controller
    setState({ step: 'running', received: 0 })
    try {
      const { blob, fileName } = await fetchFile(address, controller.signal, received =>
        setState({ step: 'running', received }),
      )
      saveBlob(blob, fileName)
      setState({ step: 'done', fileName })
    } catch (error) {
      if (!controller.signal.aborted) setState({ step: 'failed', error })
    }
  }, [])
  return { state, start, cancel }
}

async function fetchFile(address: string, signal: AbortSignal, onReceived: (bytes: number) => void) {
  const response = await sessionGate.pass(() => request(address, signal), { isChange: false, signal })
  const parts: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value)
    received += part.value.byteLength
    onReceived(received)
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream'
  return {
    blob: new Blob(parts, { type }),
    fileName: fileNameOf(response.headers.get('content-disposition'), address),
  }
}

async function request(address: string, signal: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, { signal, headers: { 'accept-language': currentLanguage() } })
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new UnreachableError(cause)
  }
  if (!response.ok) throw readProblem(await response.text(), response.status)
  return response
}

/** The name the server gave the file, else the last part of its address. */
export function fileNameOf(disposition: string | null, address: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // A wrongly encoded name: the plain one will do.
    }
  }
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
  return plain ?? address.split('?')[0]?.split('/').at(-1) ?? 'laporan'
}

function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser takes the bytes after the click; revoked at once, some save an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
