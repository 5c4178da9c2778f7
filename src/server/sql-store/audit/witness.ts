import { existsSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { AuditHead } from '../../../api/audit.ts'
import { headMac, isHeadMac } from './entry-hash.ts'

/** What the file beside the ledger says of its end. */
export type WitnessSaid =
  | { readonly kind: 'head'; readonly head: AuditHead }
  | { readonly kind: 'none' | 'unreadable' | 'not-kept' }

/** Heads that follow each other closely are written once: being behind is no fault. */
const restMs = 200

/**
 * The ledger's end in a file of its own: a ledger that is set back to an earlier state is then behind its
 * witness. It is written after the entries are durable, so a stop at any moment leaves it behind, never ahead.
 */
export class Witness {
  readonly #file: string
  readonly #key: Uint8Array
  readonly #onFault: (error: unknown) => void
  #latest: AuditHead | null = null
  #running: Promise<void> | null = null
  readonly #closing = new AbortController()

  constructor(file: string, key: Uint8Array, onFault: (error: unknown) => void) {
    this.#file = file
    this.#key = key
    this.#onFault = onFault
  }

  read(): WitnessSaid {
    if (!existsSync(this.#file)) return { kind: 'none' }
    try {
      const { no, hash, mac } = JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, unknown>
      if (typeof no !== 'number' || typeof hash !== 'string' || typeof mac !== 'string') throw new TypeError()
      const head = { no, hash }
      return isHeadMac(this.#key, 'witness', head, mac) ? { kind: 'head', head } : { kind: 'unreadable' }
    } catch {
      return { kind: 'unreadable' }
    }
  }

  /** Writes the head soon. */
  tell(head: AuditHead): void {
    this.#latest = head
    this.#running ??= this.#run()
  }

  /** Writes the last head at once, if it is not written yet. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#running
  }

  async write(head: AuditHead): Promise<void> {
    const { no, hash } = head
    const beside = `${this.#file}.new`
    // Whole or not at all: written and synced under another name, then put in the place of the old one.
    const handle = await open(beside, 'w', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify({ no, hash, mac: headMac(this.#key, 'witness', head) })}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, this.#file)
  }

  async #run(): Promise<void> {
    while (this.#latest !== null) {
      const head = this.#latest
      this.#latest = null
      // The entry is durable all the same; a full disk must not turn it into a failure.
      await this.write(head).catch(this.#onFault)
      await wait(restMs, undefined, { signal: this.#closing.signal }).catch(() => {})
    }
    this.#running = null
  }
}
