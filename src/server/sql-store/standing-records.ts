import type { DebitRow, PricedRegistration } from '../../domain/debit-status.ts'
import type { Nik } from '../../domain/nik.ts'
import type { Nip } from '../../domain/nip.ts'
import type { MembershipRecord, RegistrationRecord } from '../../domain/records.ts'
import type { Engine } from './engine.ts'
import type { StandingNumbers, StoredSnapshot } from './snapshots.ts'

/** Which connection reads: the writer's inside its own transaction, else the reader's. */
export type ReadOn = 'reader' | 'writer'

/** Registrations that stand; what a completion repeats counts as the completion says. */
export async function standingRegistrations(
  engine: Engine,
  snapshots: readonly StoredSnapshot[],
  on: ReadOn,
): Promise<Iterable<Pick<RegistrationRecord, 'nip' | 'nik' | 'registeredOn'>>> {
  if (snapshots.length === 0) return []
  const query = engine.reader
    .selectFrom('registration_rows as r')
    .select(['r.import_no', 'r.nip', 'r.nik', 'r.registered_on'])
    .where(
      'r.import_no',
      'in',
      snapshots.map(s => s.no),
    )
    .orderBy('r.nip')
    .orderBy('r.nik')
    .compile()
  const rows = latestOfFamily(await engine.rows(query, on), snapshots, row => row.nip + row.nik)
  return openNumbers(engine, rows, (row, nik) => ({
    nip: row.nip as Nip,
    nik: nik as Nik,
    registeredOn: row.registered_on,
  }))
}

/** Like {@link standingRegistrations}, with what tells a month's price. */
export async function pricedRegistrations(
  engine: Engine,
  snapshots: readonly StoredSnapshot[],
  on: ReadOn,
): Promise<Iterable<PricedRegistration & Pick<RegistrationRecord, 'registeredOn'>>> {
  if (snapshots.length === 0) return []
  const query = engine.reader
    .selectFrom('registration_rows as r')
    .select(['r.import_no', 'r.nip', 'r.nik', 'r.registered_on', 'r.programme', 'r.occupation'])
    .where(
      'r.import_no',
      'in',
      snapshots.map(s => s.no),
    )
    .orderBy('r.nip')
    .orderBy('r.nik')
    .compile()
  const rows = latestOfFamily(await engine.rows(query, on), snapshots, row => row.nip + row.nik)
  return openNumbers(engine, rows, (row, nik) => ({
    nip: row.nip as Nip,
    nik: nik as Nik,
    registeredOn: row.registered_on,
    programme: row.programme,
    occupation: row.occupation,
  }))
}

/** Debits of one month that stand. */
export async function standingDebits(
  engine: Engine,
  { asOf, debits }: Pick<StandingNumbers, 'asOf' | 'debits'>,
): Promise<Iterable<DebitRow>> {
  const query = engine.reader
    .selectFrom('debit_rows')
    .select(['import_no', 'nip', 'nik', 'result', 'amount'])
    .where(
      'import_no',
      'in',
      debits.map(s => s.no),
    )
    .where('month', '=', asOf)
    .orderBy('nip')
    .orderBy('nik')
    .compile()
  const keyOf = (row: { nip: string; nik: string | null }) => row.nip + (row.nik ?? '')
  const rows = latestOfFamily(await engine.rows(query, 'writer'), debits, keyOf)
  return openNumbers(engine, rows, ({ nip, result, amount }, nik) => ({
    nip: nip as Nip,
    nik,
    result,
    amount,
  }))
}

/** Memberships that stand, or `null` if BPJS has not said anything yet. */
export async function standingMemberships(
  engine: Engine,
  snapshots: readonly StoredSnapshot[],
  on: ReadOn,
): Promise<Iterable<Pick<MembershipRecord, 'nik' | 'status' | 'segment'>> | null> {
  if (snapshots.length === 0) return null
  const query = engine.reader
    .selectFrom('membership_rows')
    .select(['import_no', 'nik', 'status', 'segment'])
    .where(
      'import_no',
      'in',
      snapshots.map(s => s.no),
    )
    .orderBy('nik')
    .compile()
  const rows = latestOfFamily(await engine.rows(query, on), snapshots, row => row.nik)
  return openNumbers(engine, rows, (row, nik) => ({
    nik: nik as Nik,
    status: row.status,
    segment: row.segment,
  }))
}

/**
 * Of rows with one key, drops those of an import that a completion of the same
 * import repeats. The rows come ordered by key.
 */
export function* latestOfFamily<Row extends { import_no: number }>(
  rows: Iterable<Row>,
  snapshots: readonly StoredSnapshot[],
  keyOf: (row: Row) => string,
): Iterable<Row> {
  // Keys come once in a file: without a completion nothing repeats another, and a million rows pass as they are.
  if (snapshots.every(s => s.completes === null)) {
    yield* rows
    return
  }
  const familyOf = new Map(snapshots.map(s => [s.no, s.completes ?? s.importId]))
  const sequenceOf = new Map(snapshots.map(s => [s.no, s.sequence]))
  const sequence = (row: Row) => sequenceOf.get(row.import_no) ?? 0
  function* flush(group: readonly Row[]): Iterable<Row> {
    for (const row of group) {
      const family = familyOf.get(row.import_no)
      const repeated = group.some(o => familyOf.get(o.import_no) === family && sequence(o) > sequence(row))
      if (!repeated) yield row
    }
  }
  let group: Row[] = []
  for (const row of rows) {
    const first = group[0]
    if (first !== undefined && keyOf(first) !== keyOf(row)) {
      yield* flush(group)
      group = []
    }
    group.push(row)
  }
  yield* flush(group)
}

const numbersAtOnce = 512

/**
 * Gives each row its number with the digits, which the rules of age need: opened many at a time, for calling
 * the cipher costs more than what it does.
 */
function* openNumbers<Row extends { nik: string | null }, Opened>(
  { seals }: Pick<Engine, 'seals'>,
  rows: Iterable<Row>,
  map: (row: Row, nik: Nik | null) => Opened,
): Iterable<Opened> {
  let waiting: Row[] = []
  function* flush(): Iterable<Opened> {
    const opened = seals.openNiks(waiting.flatMap(row => row.nik ?? []))
    let next = 0
    for (const row of waiting) yield map(row, row.nik === null ? null : (opened[next++] as Nik))
    waiting = []
  }
  for (const row of rows) {
    waiting.push(row)
    if (waiting.length === numbersAtOnce) yield* flush()
  }
  yield* flush()
}

/** NIP of sponsors who were on any roster up to the date. */
export async function everOnRoster(engine: Engine, numbers: StandingNumbers): Promise<ReadonlySet<string>> {
  if (numbers.registrations.length === 0 || numbers.earlierRosters.length === 0) return new Set()
  const query = engine.reader
    .selectFrom('registration_rows as r')
    .select('r.nip')
    .distinct()
    .where(
      'r.import_no',
      'in',
      numbers.registrations.map(s => s.no),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('roster_rows as p')
          .select('p.nip')
          .whereRef('p.nip', '=', 'r.nip')
          .where(
            'p.import_no',
            'in',
            numbers.earlierRosters.map(s => s.no),
          ),
      ),
    )
    .compile()
  return new Set([...(await engine.rows(query, 'writer'))].map(row => row.nip))
}

/** Rows set aside that name an ASN, by NIP. */
export async function heldRowsByNip(
  engine: Engine,
  importNos: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  if (importNos.length === 0) return new Map()
  const query = engine.reader
    .selectFrom('held_rows')
    .select(({ fn }) => ['nip', fn.countAll<number>().as('rows')])
    .where('import_no', 'in', importNos)
    .where('is_open', '=', 1)
    .groupBy('nip')
    .compile()
  return new Map([...(await engine.rows(query, 'writer'))].map(row => [row.nip, Number(row.rows)]))
}
