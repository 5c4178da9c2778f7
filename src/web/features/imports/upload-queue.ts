import type { QueryClient } from '@tanstack/react-query'
import type { SentFile } from './find-arrived.ts'
import { sendUpload, type Upload, type UploadState } from './send-upload.ts'
import { keepUnsent, readUnsent } from './unsent-files.ts'

/** How many files travel at once; the others wait, so that each arrives sooner. */
const atOnce = 2
const tryAgainAfter = 4000
const onTheWay: readonly UploadState[] = ['waiting', 'sending', 'cut-off']

/**
 * Files on their way to the server. It outlives the screen: whoever looks at
 * another one meanwhile finds them still travelling. One that arrives leaves it
 * and goes on as an import.
 */
export class UploadQueue {
  readonly #client: QueryClient
  readonly #username: string
  readonly #running = new Map<number, AbortController>()
  readonly #listeners = new Set<() => void>()
  #uploads: readonly Upload[] = []
  /** On their way when the former page was left. */
  #left: readonly SentFile[]
  #nextKey = 1
  #retryTimer: ReturnType<typeof setInterval> | null = null

  constructor(client: QueryClient, username: string) {
    this.#client = client
    this.#username = username
    this.#left = readUnsent(username)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly current = (): readonly Upload[] => this.#uploads
  readonly left = (): readonly SentFile[] => this.#left

  /** A file dropped twice is on its way once. */
  add(files: readonly File[], completes: string | null = null): void {
    const isSame = ({ file: a, state, ...upload }: Upload, b: File) =>
      onTheWay.includes(state) &&
      upload.completes === completes &&
      a.name === b.name &&
      a.size === b.size &&
      a.lastModified === b.lastModified
    const next = [...this.#uploads]
    for (const file of files) {
      if (!next.some(upload => isSame(upload, file))) next.push(this.#newUpload(file, completes))
    }
    this.#set(next)
  }

  retry(key: number): void {
    this.#set(this.#uploads.map(upload => (upload.key === key ? again(upload) : upload)))
  }

  /** Takes a file off the list; one that is travelling is stopped. */
  remove(key: number): void {
    this.#running.get(key)?.abort()
    this.#running.delete(key)
    this.#set(this.#uploads.filter(upload => upload.key !== key))
  }

  /** A file the former page left behind is no longer spoken of. */
  forget(file: SentFile): void {
    this.#left = this.#left.filter(other => other !== file)
    this.#set(this.#uploads)
  }

  close(): void {
    for (const controller of this.#running.values()) controller.abort()
    this.#running.clear()
    this.#left = []
    this.#set([])
  }

  #newUpload(file: File, completes: string | null): Upload {
    const key = this.#nextKey++
    return { key, file, completes, state: 'waiting', sent: 0, error: null, sentFile: null, importId: null }
  }

  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads
    this.#note()
    this.#tryAgainWhileCutOff()
    for (const upload of uploads) {
      // Asked for each: starting one comes back here before the next is looked at.
      const isFree = upload.state === 'waiting' && !this.#running.has(upload.key)
      if (isFree && this.#running.size < atOnce) void this.#start(upload)
    }
    for (const listener of this.#listeners) listener()
  }

  #change(key: number, part: Partial<Upload>): void {
    this.#set(this.#uploads.map(upload => (upload.key === key ? { ...upload, ...part } : upload)))
  }

  async #start(upload: Upload): Promise<void> {
    const { key } = upload
    const controller = new AbortController()
    this.#running.set(key, controller)
    const isCurrent = () => this.#running.get(key) === controller
    const outcome = await sendUpload(this.#client, upload, controller.signal, part => {
      if (isCurrent()) this.#change(key, part)
    })
    if (!isCurrent()) return
    this.#running.delete(key)
    if (outcome === null) this.remove(key)
    else this.#change(key, outcome)
  }

  /** Bytes that have not arrived are lost with the page: it is asked before it goes, and noted for the next. */
  #note(): void {
    const unsent = this.#uploads.filter(({ state }) => onTheWay.includes(state))
    const files = unsent.map(
      ({ file, completes, sentFile }): SentFile =>
        sentFile ?? { name: file.name, size: file.size, sha256: null, completes, known: null },
    )
    keepUnsent(this.#username, [...this.#left, ...files])
    if (unsent.length > 0) window.addEventListener('beforeunload', askBeforeLeaving)
    else window.removeEventListener('beforeunload', askBeforeLeaving)
  }

  /** When the browser says it is back, and now and then: it does not see a server that is away. */
  #tryAgainWhileCutOff(): void {
    const isCutOff = this.#uploads.some(({ state }) => state === 'cut-off')
    if (isCutOff === (this.#retryTimer !== null)) return
    if (this.#retryTimer !== null) {
      clearInterval(this.#retryTimer)
      window.removeEventListener('online', this.#tryAgain)
      this.#retryTimer = null
      return
    }
    this.#retryTimer = setInterval(this.#tryAgain, tryAgainAfter)
    window.addEventListener('online', this.#tryAgain)
  }

  readonly #tryAgain = (): void => {
    this.#set(this.#uploads.map(upload => (upload.state === 'cut-off' ? again(upload) : upload)))
  }
}

function again(upload: Upload): Upload {
  return { ...upload, state: 'waiting', sent: 0, error: null }
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
