/**
 * Whom the answer to one call shows. Filled by the store's handle as it hands people out, so that no
 * route can forget anybody; kept in memory only until the entry is noted.
 */
export class PeopleSeen {
  readonly #nips = new Set<string>()
  readonly #workerIds = new Set<string>()

  addAsn(nip: string): void {
    this.#nips.add(nip)
  }

  /** @param workerId the sealed id of `AsnDetail.workers[].id`, never a bare NIK */
  addWorker(workerId: string): void {
    this.#workerIds.add(workerId)
  }

  /** Takes over whom a worker thread has shown. */
  addAll({ nips, workerIds }: PeopleList): void {
    for (const nip of nips) this.#nips.add(nip)
    for (const id of workerIds) this.#workerIds.add(id)
  }

  get size(): number {
    return this.#nips.size + this.#workerIds.size
  }

  /** In a form that travels between threads. */
  list(): PeopleList {
    return { nips: [...this.#nips], workerIds: [...this.#workerIds] }
  }
}

export interface PeopleList {
  readonly nips: readonly string[]
  readonly workerIds: readonly string[]
}

/** The answer of a worker thread with whom it shows. */
export interface Disclosing<Value> {
  readonly value: Value
  readonly people: PeopleList
}
