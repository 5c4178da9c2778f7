import type { AuditHead } from '../../../api/audit.ts'
import { entryHash } from './entry-hash.ts'
import type { LedgerWrite } from './ledger-file.ts'
import type { EntryRow } from './ledger-tables.ts'

/** An entry that has no place in the chain yet. */
export interface WaitingEntry {
  readonly entry: Omit<EntryRow, 'no' | 'hash'>
  readonly people: Uint8Array | null
  readonly sealed: string | null
}

interface Waiting extends WaitingEntry {
  readonly done: (head: AuditHead) => void
  readonly failed: (error: unknown) => void
}

/** So many entries go into one transaction at most. */
const mostAtOnce = 500

/**
 * One queue for all entries. Whatever waits while a transaction is written goes into the next one
 * together, so that a hundred callers wait for the disk once, not a hundred times.
 */
export class AppendQueue {
  readonly #key: Uint8Array
  readonly #write: (batch: readonly LedgerWrite[]) => Promise<void>
  /** The hash the next entry is bound to, and the last number taken. */
  #end: AuditHead
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null

  constructor(key: Uint8Array, end: AuditHead, write: (batch: readonly LedgerWrite[]) => Promise<void>) {
    this.#key = key
    this.#end = end
    this.#write = write
  }

  get end(): AuditHead {
    return this.#end
  }

  /** Resolves when the entry is durable. */
  append(entry: WaitingEntry): Promise<AuditHead> {
    return new Promise((done, failed) => {
      this.#waiting.push({ ...entry, done, failed })
      this.#running ??= this.#run()
    })
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running
  }

  async #run(): Promise<void> {
    // Whoever calls in the same turn of the event loop comes along.
    await Promise.resolve()
    while (this.#waiting.length > 0) await this.#flush(this.#waiting.splice(0, mostAtOnce))
    this.#running = null
  }

  async #flush(batch: readonly Waiting[]): Promise<void> {
    let end = this.#end
    const writes: LedgerWrite[] = batch.map(({ entry, people, sealed }) => {
      const numbered = { ...entry, no: end.no + 1 }
      end = { no: numbered.no, hash: entryHash(this.#key, end.hash, numbered) }
      return { entry: { ...numbered, hash: end.hash }, people, sealed }
    })
    try {
      await this.#write(writes)
    } catch (error) {
      // Nothing of it is stored, and the chain goes on from where it was.
      for (const { failed } of batch) failed(error)
      return
    }
    this.#end = end
    batch.forEach(({ done }, index) => {
      const { no, hash } = (writes[index] as LedgerWrite).entry
      done({ no, hash })
    })
  }
}
