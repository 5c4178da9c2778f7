import type { Nik } from './nik.ts'
import type { Employment } from './nip.ts'
import type { SponsorState } from './sponsor-state.ts'
import { type EmploymentFilter, emptyTally, type Tally } from './tally.ts'
import type { WorkerState } from './worker-state.ts'

/** Workers of one sponsor, each with its state. */
export type Workers = ReadonlyMap<Nik, WorkerState>

export interface TallyRow {
  /** `null` is the city. */
  readonly agencyId: string | null
  readonly employment: EmploymentFilter
  readonly tally: Tally
}

interface Group {
  readonly agencyId: string | null
  readonly employment: EmploymentFilter
  tally: { -readonly [K in keyof Tally]: Tally[K] }
  registered: Set<Nik>
  active: Set<Nik>
}

/** Counts people into the groups they belong to: agency and city, all and employment. */
export class TallyCounter {
  readonly #groups = new Map<string, Group>()

  addAsn(agencyId: string, employment: Employment, state: SponsorState, workers: Workers): void {
    for (const agency of [agencyId, null]) {
      for (const filter of ['all', employment] as const) {
        const group = this.#groupOf(agency, filter)
        group.tally.headcount += 1
        group.tally[state] += 1
        if (workers.size > 0) group.tally.registeredSponsors += 1
        addWorkers(group, workers)
      }
    }
  }

  addUnmatched(workers: Workers): void {
    addWorkers(this.#groupOf(null, 'all'), workers)
  }

  rows(): TallyRow[] {
    return [...this.#groups.values()].map(({ agencyId, employment, tally, registered, active }) => ({
      agencyId,
      employment,
      tally: { ...tally, registeredWorkers: registered.size, activeWorkers: active.size },
    }))
  }

  #groupOf(agencyId: string | null, employment: EmploymentFilter): Group {
    const key = `${employment}\u0000${agencyId ?? ''}`
    let group = this.#groups.get(key)
    if (group === undefined) {
      group = { agencyId, employment, tally: { ...emptyTally }, registered: new Set(), active: new Set() }
      this.#groups.set(key, group)
    }
    return group
  }
}

function addWorkers(group: Group, workers: Workers): void {
  for (const [nik, state] of workers) {
    group.registered.add(nik)
    if (state === 'active') group.active.add(nik)
  }
}
