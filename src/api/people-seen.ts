/**
 * Whom the answer to one call shows. Filled by the store's handle as it hands people out, so that no
 * route can forget anybody; kept in memory only until the entry is noted.
 */
export class PeopleSeen {
  readonly #nips = new Set<string>()
  readonly #niks = new Set<string>()
  readonly #workerIds = new Set<string>()

  addAsn(nip: string): void {
    this.#nips.add(nip)
  }

  /** @param workerId the id of `AsnDetail.workers[].id` */
  addWorker(workerId: string): void {
    this.#workerIds.add(workerId)
  }

  /** Whoever is named by a whole number in raw text: cells of a file, questions about it. */
  addText(text: string | null): void {
    if (text === null || text.length < 16) return
    for (const [digits] of text.replace(betweenDigits, '').matchAll(longNumbers)) {
      if (digits.length === 18) this.#nips.add(digits)
      if (digits.length === 16) this.#niks.add(digits)
    }
  }

  /** Takes over whom a worker thread has shown. */
  addAll({ nips, niks, workerIds }: PeopleList): void {
    for (const nip of nips) this.#nips.add(nip)
    for (const nik of niks) this.#niks.add(nik)
    for (const id of workerIds) this.#workerIds.add(id)
  }

  get size(): number {
    return this.#nips.size + this.#niks.size + this.#workerIds.size
  }

  /** In a form that travels between threads. */
  list(): PeopleList {
    return { nips: [...this.#nips], niks: [...this.#niks], workerIds: [...this.#workerIds] }
  }
}

const betweenDigits = /(?<=\d)[ .'\u00a0-](?=\d)/g
const longNumbers = /\d+/g

export interface PeopleList {
  readonly nips: readonly string[]
  readonly niks: readonly string[]
  readonly workerIds: readonly string[]
}

/** A file with whom it shows. */
export interface DisclosingFile {
  readonly bytes: Uint8Array
  readonly people: PeopleList
}
