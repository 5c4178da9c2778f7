import { birthDateOfNik, type Nik } from '../domain/nik.ts'
import type { Nip } from '../domain/nip.ts'
import { endOfName, mayEndSo, namesAgree } from '../domain/person-name.ts'
import { ageOn, digitsOf, getPlainDate, type PlainDate, yearOf } from '../domain/plain-date.ts'
import type { RegistrationRecord } from '../domain/records.ts'
import { overAge } from '../domain/worker-state.ts'
import type { Finding } from './column.ts'
import { explainsAmount } from './explain-amount.ts'
import type { Values } from './fields.ts'
import type { RosterPeople } from './ingest-context.ts'
import { KeyIndex } from './key-index.ts'
import { choose, chooseLater, type KindRules, type RowContext, type TableCheck } from './kind-rules.ts'
import { resolveNip } from './resolve-nip.ts'
import { birthKey, birthKeyOfNip } from './roster-index.ts'

/** Only whether the digits are a day matters where no date is known. */
export const anyDay = getPlainDate('2199-12-31')

/** One worker registered by one sponsor. */
export const registrationRules: KindRules<'registrations'> = {
  toRecord(values, row) {
    const { notes, checks, origin } = row
    const nip = resolveNip(values.nip, values.sponsorName, checks.roster, notes, checks.agencyId)
    const nik = values.nik
    if (nik === null) notes.missing('nik', 'nik-missing')
    if (nip !== null) checkSponsor(nip, values, row)
    if (nip === null || nik === null) return null
    const { timestamp } = values
    const registeredOn = timestamp?.date ?? null
    checkWorker(nip, nik, values, row, registeredOn ?? checks.asOf)
    return {
      nip,
      nik,
      registeredOn,
      timestamp: timestamp?.timestamp ?? (registeredOn === null ? null : `${registeredOn}T00:00:00`),
      sponsorName: values.sponsorName,
      workerName: values.workerName,
      phone: values.phone,
      occupation: values.occupation,
      workplace: values.workplace,
      programme: values.programme,
      amount: values.amount,
      origin,
    }
  },
  keyOf: record => record.nip + record.nik,
  choose(known, next) {
    const [before, after] = [known.record.timestamp, next.record.timestamp]
    if (before === null || after === null || before === after) return chooseLater(known, next)
    return choose(known, next, after > before ? 'new' : 'known')
  },
  beginTableCheck: () => new SharedWorkers(),
}

function checkSponsor(
  nip: Nip,
  { sponsorName }: Values<'registrations'>,
  { notes, checks }: RowContext,
): void {
  const { roster, agencyId } = checks
  const person = roster?.find(nip)
  if (agencyId !== null && person?.agencyId !== agencyId) {
    notes.setAside('nip', 'sponsor-not-on-own-roster')
    return
  }
  if (roster === null) return
  if (person === undefined) notes.warn('nip', 'sponsor-not-on-roster')
  else if (sponsorName !== null && !namesAgree(person.name, sponsorName)) {
    notes.warn('sponsorName', 'name-differs', { value: person.name, detail: { name: person.name } })
  }
}

function checkWorker(
  nip: Nip,
  nik: Nik,
  values: Values<'registrations'>,
  { notes, checks }: RowContext,
  on: PlainDate | null,
): void {
  const { sponsorName, workerName, amount } = values
  const birth = birthDateOfNik(nik, on ?? anyDay)
  if (birth === null) notes.warn('nik', 'nik-birth-date')
  if (!nik.startsWith('3374')) notes.warn('nik', 'nik-not-local', { detail: { area: nik.slice(0, 6) } })
  if (
    birth !== null &&
    workerName !== null &&
    isAsn(nik, birth, workerName, nip, sponsorName, checks.roster)
  ) {
    notes.warn('nik', 'worker-is-asn')
  }
  const age = on === null || birth === null ? 0 : ageOn(birth, on)
  if (age >= overAge) {
    const alreadyActive = checks.activeMembers.has(nik) ? 1 : 0
    notes.warn('nik', 'worker-over-age', { detail: { age, alreadyActive } })
  }
  if (amount !== null && on !== null && !explainsAmount(checks.tariffs, amount, on)) {
    notes.warn('amount', 'amount-unexplained', { detail: { amount } })
  }
}

const none: readonly Finding[] = []

/**
 * Workers with several sponsors. Both sponsors stand; the city counts the worker
 * once. A record's key is sponsor and worker, so each pair is seen once.
 */
class SharedWorkers implements TableCheck<'registrations'> {
  readonly #workers = new KeyIndex()
  /** By the number of the worker. */
  readonly #sponsors = new NipList()
  readonly #all = new Map<number, Nip[]>()
  /** The number of the worker, by the order the keys were seen in. */
  #workerOf = new Uint32Array(512)
  #seen = 0

  see({ nik, nip }: RegistrationRecord): void {
    let no = this.#workers.find(nik)
    const isNew = no < 0
    if (isNew) no = this.#workers.add(nik)
    if (this.#seen === this.#workerOf.length) {
      const wider = new Uint32Array(this.#seen * 2)
      wider.set(this.#workerOf)
      this.#workerOf = wider
    }
    this.#workerOf[this.#seen++] = no
    if (isNew) this.#sponsors.set(no, nip)
    else {
      const all = this.#all.get(no)
      if (all === undefined) this.#all.set(no, [this.#sponsors.get(no), nip])
      else all.push(nip)
    }
  }

  concerns(no: number): boolean {
    return this.#all.has(this.#workerOf[no] as number)
  }

  findingsOf({ nik, nip }: RegistrationRecord): readonly Finding[] {
    if (this.#all.size === 0) return none
    const all = this.#all.get(this.#workers.find(nik))
    if (all === undefined) return none
    const detail = { sponsors: all.length, other: all.find(sponsor => sponsor !== nip) ?? '' }
    return [{ code: 'same-worker-two-sponsors', outcome: 'accepted', detail }]
  }
}

/** Numbers of sponsors as their two halves of nine digits: a million strings would take ten times the room. */
class NipList {
  #halves = new Uint32Array(512)

  set(no: number, nip: Nip): void {
    if (no * 2 >= this.#halves.length) {
      const wider = new Uint32Array(no * 4)
      wider.set(this.#halves)
      this.#halves = wider
    }
    this.#halves[no * 2] = Number(nip.slice(0, 9))
    this.#halves[no * 2 + 1] = Number(nip.slice(9))
  }

  get(no: number): Nip {
    const [high, low] = this.#halves.subarray(no * 2)
    return `${String(high).padStart(9, '0')}${String(low).padStart(9, '0')}` as Nip
  }
}

/**
 * Whether a worker is the sponsor or somebody else of the roster. Rosters hold no NIK, but NIP and NIK
 * share birthday and sex; half of all workers share them with some ASN, so the name must agree too.
 */
function isAsn(
  nik: Nik,
  birth: PlainDate,
  name: string,
  sponsor: Nip,
  sponsorName: string | null,
  roster: RosterPeople | null,
): boolean {
  const day = yearOf(birth) * 10_000 + digitsOf(birth, 5, 7) * 100 + digitsOf(birth, 8, 10)
  const key = birthKey(day, nik.charCodeAt(6) >= 52)
  if (sponsorName !== null && key === birthKeyOfNip(sponsor) && namesAgree(sponsorName, name)) return true
  if (roster === null) return false
  const people = roster.findByBirth(key)
  if (people.length === 0) return false
  const end = endOfName(name)
  for (const person of people) {
    if (mayEndSo(person.name, end) && namesAgree(person.name, name)) return true
  }
  return false
}
