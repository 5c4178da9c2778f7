import type { Trend } from '../../../src/contract/participation.ts'
import type { KnownFile } from './kill-files.ts'

interface Committed {
  readonly importId: string
  readonly file: KnownFile
}

/** What must be there: every acknowledged commit that was not withdrawn, in the order of the commits. */
export class KnownCity {
  readonly #committed: Committed[] = []

  get committed(): readonly Committed[] {
    return this.#committed
  }

  commit(importId: string, file: KnownFile): void {
    this.#committed.push({ importId, file })
  }

  withdraw(importId: string): void {
    const at = this.#committed.findIndex(committed => committed.importId === importId)
    if (at >= 0) this.#committed.splice(at, 1)
  }

  /** The city's figures at every cut-off, counted by hand: of one kind the latest file up to the date stands. */
  expectedTrend() {
    const dates = new Set(this.#committed.map(({ file }) => file.asOf))
    return [...dates].toSorted().flatMap(asOf => {
      const roster = this.#standing('roster', asOf)
      if (roster === undefined) return []
      const registered = this.#standing('registrations', asOf)?.size ?? 0
      return {
        asOf,
        headcount: roster.size,
        registeredSponsors: Math.min(registered, roster.size),
        registeredWorkers: registered,
      }
    })
  }

  #standing(kind: KnownFile['kind'], asOf: string): KnownFile | undefined {
    const known = this.#committed.map(({ file }) => file).filter(file => file.kind === kind)
    // A stable sort: of one date the file committed last comes last.
    return known
      .filter(file => file.asOf <= asOf)
      .toSorted((a, b) => a.asOf.localeCompare(b.asOf))
      .at(-1)
  }
}

/** The same figures as the API tells them. */
export function toldTrend({ points }: Trend) {
  return points.map(({ asOf, city: { headcount, registeredSponsors, registeredWorkers } }) => ({
    asOf,
    headcount,
    registeredSponsors,
    registeredWorkers,
  }))
}
