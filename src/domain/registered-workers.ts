import type { DebitStatuses, PricedRegistration } from './debit-status.ts'
import type { Nik } from './nik.ts'
import type { Nip } from './nip.ts'
import type { PlainDate } from './plain-date.ts'
import type { RegistrationRecord } from './records.ts'

/** A worker of one sponsor, with the earliest day of registration (`null`: not given). */
export interface RegisteredWorker {
  readonly nik: Nik
  registeredOn: PlainDate | null
}

/** From so many workers of one sponsor on each is found by its number. */
const manyWorkers = 16

/**
 * For each sponsor the workers they registered. Nearly all have one or two, and a city has hundreds of
 * thousands of sponsors: a short list is a tenth of a map.
 */
export class RegisteredWorkers {
  readonly #sponsors = new Map<Nip, RegisteredWorker[]>()
  readonly #indexes = new Map<Nip, Map<Nik, RegisteredWorker>>()
  /** Workers with more than one sponsor: only they could be counted twice. */
  readonly shared: ReadonlySet<Nik>

  constructor(
    registrations: Iterable<PricedRegistration & Pick<RegistrationRecord, 'registeredOn'>>,
    formerNips: ReadonlyMap<string, Nip>,
    debits: DebitStatuses | null,
  ) {
    const [seen, shared] = [new Set<Nik>(), new Set<Nik>()]
    for (const registration of registrations) {
      const { nik, registeredOn } = registration
      const nip = formerNips.get(registration.nip) ?? registration.nip
      debits?.addRegistration(nip === registration.nip ? registration : { ...registration, nip })
      const known = this.#find(nip, nik)
      if (known === undefined) {
        if (seen.has(nik)) shared.add(nik)
        else seen.add(nik)
        this.#add(nip, { nik, registeredOn })
      } else if (
        known.registeredOn === null ||
        (registeredOn !== null && registeredOn < known.registeredOn)
      ) {
        known.registeredOn = registeredOn ?? known.registeredOn
      }
    }
    this.shared = shared
  }

  get(nip: Nip): readonly RegisteredWorker[] | undefined {
    return this.#sponsors.get(nip)
  }

  entries(): Iterable<[Nip, readonly RegisteredWorker[]]> {
    return this.#sponsors.entries()
  }

  /** The numbers of all workers. */
  niks(): Set<Nik> {
    const niks = new Set<Nik>()
    for (const workers of this.#sponsors.values()) for (const { nik } of workers) niks.add(nik)
    return niks
  }

  #find(nip: Nip, nik: Nik): RegisteredWorker | undefined {
    const workers = this.#sponsors.get(nip)
    if (workers === undefined) return undefined
    if (workers.length < manyWorkers) return workers.find(worker => worker.nik === nik)
    return this.#indexes.get(nip)?.get(nik)
  }

  #add(nip: Nip, worker: RegisteredWorker): void {
    const workers = this.#sponsors.get(nip)
    if (workers === undefined) {
      this.#sponsors.set(nip, [worker])
      return
    }
    workers.push(worker)
    if (workers.length === manyWorkers) this.#indexes.set(nip, new Map(workers.map(w => [w.nik, w])))
    else if (workers.length > manyWorkers) this.#indexes.get(nip)?.set(worker.nik, worker)
  }
}
