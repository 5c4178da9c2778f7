import { foldText } from '../../domain/agency.ts'
import { type FoldedAsn, type FoldInputs, type FoldResult, foldCutOff } from '../../domain/fold.ts'
import type { Nip } from '../../domain/nip.ts'
import type { BulkLoad, Engine } from './engine.ts'
import { cityScope } from './fold-tables.ts'
import { readTariffs } from './profile-reads.ts'
import type { Tables, Trx } from './schema.ts'
import type { StandingNumbers } from './snapshots.ts'
import {
  everOnRoster,
  heldRowsByNip,
  pricedRegistrations,
  standingDebits,
  standingMemberships,
  standingRegistrations,
} from './standing-records.ts'
import { type StandingRosterRow, standingRoster } from './standing-roster.ts'

const stateColumns = [
  'fold_id',
  'nip',
  'agency_id',
  'name',
  'name_folded',
  'position',
  'position_folded',
  'grade',
  'employment',
  'sub_unit',
  'state',
  'registered_workers',
  'active_workers',
  'held_rows',
  'debit_short',
  'import_no',
  'sheet',
  'row',
  'grp',
] as const satisfies readonly (keyof Tables['asn_states'])[]

export interface FoldInput {
  readonly numbers: StandingNumbers
  readonly exempt: ReadonlySet<string>
  readonly formerNips: ReadonlyMap<string, Nip>
  readonly key: string
  /** Told how many states will come. */
  readonly states: BulkLoad
}

/** Folds what stands and stores every ASN's state, the tallies and the sources; gives the fold's id. */
export async function storeFold(engine: Engine, trx: Trx, input: FoldInput): Promise<number> {
  const { numbers, exempt, key } = input
  const id = await nextFoldId(trx)
  const everOn = await everOnRoster(engine, numbers)
  const sources = sourcesOf(numbers)
  const heldRows = await heldRowsByNip(engine, sources)
  await input.states.expect(await rosterRows(trx, numbers))
  const sink = engine.sink(trx, 'asn_states', stateColumns)
  const foldPosition = foldingOnce()
  const result = foldCutOff(
    {
      asOf: numbers.asOf,
      debits: await debitsOf(engine, trx, numbers),
      registrations: await registrationsOf(engine, numbers),
      memberships: await standingMemberships(engine, numbers.memberships, 'writer'),
      roster: await standingRoster(engine, numbers.roster, 'writer'),
      exempt,
      heldRows,
      wasOnRoster: nip => everOn.has(nip),
      formerNips: input.formerNips,
    },
    asn => sink.push(stateRow(id, asn, foldPosition)),
  )
  await sink.end()
  await storeResult(trx, id, key, result)
  for (const importNo of sources) {
    await trx.insertInto('fold_sources').values({ fold_id: id, import_no: importNo }).execute()
  }
  return id
}

async function debitsOf(engine: Engine, trx: Trx, numbers: StandingNumbers): Promise<FoldInputs['debits']> {
  if (numbers.debits.length === 0) return null
  return { rows: await standingDebits(engine, numbers), tariffs: await readTariffs(trx) }
}

/** What a registration costs matters only where debits speak. */
function registrationsOf(engine: Engine, { registrations, debits }: StandingNumbers) {
  const read = debits.length === 0 ? standingRegistrations : pricedRegistrations
  return read(engine, registrations, 'writer')
}

/** About as many states as the fold will store. */
async function rosterRows(trx: Trx, { roster }: StandingNumbers): Promise<number> {
  const { rows } = await trx
    .selectFrom('roster_rows')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where(
      'import_no',
      'in',
      roster.map(layer => layer.no),
    )
    .executeTakeFirstOrThrow()
  return Number(rows)
}

function sourcesOf({ roster, registrations, memberships, debits }: StandingNumbers): number[] {
  return [...roster, ...registrations, ...memberships, ...debits].map(source => source.no)
}

async function nextFoldId(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('folds')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

/** A city has some hundred positions: each is folded once. */
function foldingOnce(): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    let folded = known.get(text)
    if (folded === undefined) {
      if (known.size > 10_000) known.clear()
      folded = foldText(text)
      known.set(text, folded)
    }
    return folded
  }
}

function stateRow(
  foldId: number,
  asn: FoldedAsn,
  foldPosition: (text: string) => string,
): Tables['asn_states'] {
  const record = asn.record as StandingRosterRow
  return {
    fold_id: foldId,
    nip: record.nip,
    agency_id: record.agencyId,
    name: record.name,
    name_folded: foldText(record.name),
    position: record.position,
    position_folded: record.position === null ? null : foldPosition(record.position),
    grade: record.grade,
    employment: record.employment,
    sub_unit: record.subUnit,
    state: asn.state,
    registered_workers: asn.registeredWorkers,
    active_workers: asn.activeWorkers,
    held_rows: asn.heldRows,
    debit_short: asn.debitShort ? 1 : 0,
    import_no: record.importNo,
    sheet: record.origin.sheet,
    row: record.origin.row,
    grp: record.origin.group,
  }
}

async function storeResult(trx: Trx, id: number, key: string, result: FoldResult): Promise<void> {
  await trx
    .insertInto('folds')
    .values({
      id,
      key,
      basis: result.basis,
      unmatched_sponsors_left: result.unmatchedSponsors.left,
      unmatched_sponsors_unknown: result.unmatchedSponsors.unknown,
      unmatched_workers_left: result.unmatchedWorkers.left,
      unmatched_workers_unknown: result.unmatchedWorkers.unknown,
      median_workers: result.medianWorkers,
      max_workers: result.maxWorkers,
    })
    .execute()
  for (const { agencyId, employment, tally } of result.tallies) {
    const { registeredSponsors, registeredWorkers, activeWorkers, ...states } = tally
    await trx
      .insertInto('tallies')
      .values({
        ...states,
        fold_id: id,
        agency_id: agencyId ?? cityScope,
        employment,
        registered_sponsors: registeredSponsors,
        registered_workers: registeredWorkers,
        active_workers: activeWorkers,
      })
      .execute()
  }
}
