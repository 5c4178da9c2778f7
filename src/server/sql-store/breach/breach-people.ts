import { maskNik } from '../../../domain/nik.ts'
import { isErasedNik, isErasedNip } from '../../../domain/tombstone.ts'
import { personIdOf } from '../audit/person-id.ts'
import { PageReader } from '../sealed-pages.ts'
import type { Evidence } from './open-evidence.ts'

/** Somebody in the data, as a notice names them. */
export interface KnownPerson {
  readonly kind: 'asn' | 'worker'
  readonly name: string | null
  /** A NIP, or a masked NIK: a notice needs no whole one. */
  readonly number: string
  readonly agencyId: string | null
}

export const hexOf = (id: Uint8Array) => Buffer.from(id).toString('hex')

/** Finds who is meant by opaque ids, by making the id of everybody in the data. */
export class BreachPeople {
  readonly #evidence: Evidence
  /** By NIP: as the latest roster has them. */
  readonly #asn = new Map<string, { name: string | null; agencyId: string | null }>()

  constructor(evidence: Evidence) {
    this.#evidence = evidence
  }

  async find(wanted: ReadonlySet<string>): Promise<Map<string, KnownPerson>> {
    const found = new Map<string, KnownPerson>()
    await this.#readAsn()
    for (const [nip, { name, agencyId }] of this.#asn) {
      const id = this.idOfAsn(nip)
      if (wanted.has(id)) found.set(id, { kind: 'asn', name, number: nip, agencyId })
    }
    await this.#addWorkers(wanted, found)
    return found
  }

  idOfAsn(nip: string): string {
    return hexOf(personIdOf(this.#evidence.peopleKey, { nip }))
  }

  idOfWorker(sealedNik: string): string {
    return hexOf(personIdOf(this.#evidence.peopleKey, { nik: this.#evidence.seals.openNik(sealedNik) }))
  }

  /** Everybody whom the rows of an import name, by opaque id; `null`: of every import, drafts included. */
  async idsOfImport(importId: string | null): Promise<{ asn: Set<string>; workers: Set<string> }> {
    const { city, seals } = this.#evidence
    const [asn, workers] = [new Set<string>(), new Set<string>()]
    const imports = city.selectFrom('imports').select('no')
    const wanted = importId === null ? imports : imports.where('id', '=', importId)
    for (const table of ['roster_rows', 'registration_rows', 'debit_rows'] as const) {
      const rows = await city
        .selectFrom(table as 'roster_rows')
        .select('nip')
        .distinct()
        .where('import_no', 'in', wanted)
        .execute()
      for (const { nip } of rows) if (!isErasedNip(nip)) asn.add(this.idOfAsn(nip))
    }
    for (const table of ['registration_rows', 'membership_rows', 'debit_rows'] as const) {
      const rows = await city
        .selectFrom(table as 'registration_rows')
        .select('nik')
        .distinct()
        .where('import_no', 'in', wanted)
        .where('nik', 'is not', null)
        .execute()
      for (const { nik } of rows) {
        if (!isErasedNik(seals.openNik(nik))) workers.add(this.idOfWorker(nik))
      }
    }
    return { asn, workers }
  }

  async #readAsn(): Promise<void> {
    const { city, seals } = this.#evidence
    const sponsors = await city.selectFrom('registration_rows').select(['import_no', 'nip', 'seal']).execute()
    const pages = new PageReader(city, seals, 'rows')
    for (const { import_no, nip, seal } of sponsors) {
      if (isErasedNip(nip) || this.#asn.has(nip)) continue
      const [name = null] = await pages.find(import_no, seal)
      this.#asn.set(nip, { name, agencyId: null })
    }
    const rostered = await city
      .selectFrom('roster_rows as r')
      .innerJoin('imports as i', 'i.no', 'r.import_no')
      .select(['r.nip', 'r.name', 'r.agency_id'])
      .orderBy('i.as_of')
      .orderBy('i.no')
      .execute()
    // Of several rosters the latest one holds.
    for (const { nip, name, agency_id } of rostered) {
      if (!isErasedNip(nip)) this.#asn.set(nip, { name, agencyId: agency_id })
    }
  }

  async #addWorkers(wanted: ReadonlySet<string>, found: Map<string, KnownPerson>): Promise<void> {
    const { city, seals } = this.#evidence
    const pages = new PageReader(city, seals, 'rows')
    const registered = await city
      .selectFrom('registration_rows')
      .select(['import_no', 'nip', 'nik', 'seal'])
      .orderBy('import_no')
      .execute()
    for (const { import_no, nip, nik, seal } of registered) {
      const [, name = null] = await pages.find(import_no, seal)
      this.#addWorker(wanted, found, nik, name, this.#asn.get(nip)?.agencyId ?? null)
    }
    const members = await city
      .selectFrom('membership_rows')
      .select(['import_no', 'nik', 'seal'])
      .orderBy('import_no')
      .execute()
    for (const { import_no, nik, seal } of members) {
      const [name = null] = await pages.find(import_no, seal)
      this.#addWorker(wanted, found, nik, name, null)
    }
  }

  #addWorker(
    wanted: ReadonlySet<string>,
    found: Map<string, KnownPerson>,
    sealedNik: string,
    name: string | null,
    agencyId: string | null,
  ): void {
    const nik = this.#evidence.seals.openNik(sealedNik)
    if (isErasedNik(nik)) return
    const id = this.idOfWorker(sealedNik)
    if (!wanted.has(id)) return
    const known = found.get(id)
    found.set(id, {
      kind: 'worker',
      name: name ?? known?.name ?? null,
      number: maskNik(nik),
      agencyId: agencyId ?? known?.agencyId ?? null,
    })
  }
}
