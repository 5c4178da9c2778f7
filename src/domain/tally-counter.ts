import type { Nik } from './nik.ts'
import type { Employment } from './nip.ts'
import type { SponsorState } from './sponsor-state.ts'
import { type EmploymentFilter, emptyTally, type Tally } from './tally.ts'
import type { WorkerState } from './worker-state.ts'

/** Workers of one sponsor, each once, with its state. */
export type Workers = readonly { readonly nik: Nik; readonly state: WorkerState }[]

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
  /** Of the workers with one sponsor alone. */
  registered: number
  active: number
  readonly sharedRegistered: Set<Nik>
  readonly sharedActive: Set<Nik>
}

/** Counts people into the groups they belong to: agency and city, all and employment. */
export class TallyCounter {
  readonly #groups: Group[] = []
  readonly #byFilter = new Map<EmploymentFilter, Map<string | null, Group>>()
  readonly #shared: ReadonlySet<Nik>

  /** @param shared workers with more than one sponsor; each is counted once in a group */
  constructor(shared: ReadonlySet<Nik>) {
    this.#shared = shared
  }

  addAsn(agencyId: string, employment: Employment, state: SponsorState, workers: Workers): void {
    for (const agency of [agencyId, null]) {
      for (const filter of ['all', employment] as const) {
        const group = this.#groupOf(agency, filter)
        group.tally.headcount += 1
        group.tally[state] += 1
        if (workers.length > 0) group.tally.registeredSponsors += 1
        this.#addWorkers(group, workers)
      }
    }
  }

  addUnmatched(workers: Workers): void {
    this.#addWorkers(this.#groupOf(null, 'all'), workers)
  }

  rows(): TallyRow[] {
    return this.#groups.map(({ agencyId, employment, tally, registered, active, ...shared }) => ({
      agencyId,
      employment,
      tally: {
        ...tally,
        registeredWorkers: registered + shared.sharedRegistered.size,
        activeWorkers: active + shared.sharedActive.size,
      },
    }))
  }

  #groupOf(agencyId: string | null, employment: EmploymentFilter): Group {
    let groups = this.#byFilter.get(employment)
    if (groups === undefined) {
      groups = new Map()
      this.#byFilter.set(employment, groups)
    }
    let group = groups.get(agencyId)
    if (group === undefined) {
      const shared = { sharedRegistered: new Set<Nik>(), sharedActive: new Set<Nik>() }
      group = { agencyId, employment, tally: { ...emptyTally }, registered: 0, active: 0, ...shared }
      groups.set(agencyId, group)
      this.#groups.push(group)
    }
    return group
  }

  #addWorkers(group: Group, workers: Workers): void {
    for (const { nik, state } of workers) {
      if (this.#shared.has(nik)) {
        group.sharedRegistered.add(nik)
        if (state === 'active') group.sharedActive.add(nik)
      } else {
        group.registered += 1
        if (state === 'active') group.active += 1
      }
    }
  }
}
