import type { Nip } from '../../domain/nip.ts'
import type { RosterRecord } from '../../domain/records.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './schema.ts'
import type { RosterLayer } from './snapshots.ts'
import type { ReadOn } from './standing-records.ts'

export type StandingRosterRow = RosterRecord & { readonly importNo: number }

/** The people who stand on the roster, one record for each NIP, ordered by NIP; all, or those asked for. */
export async function standingRoster(
  engine: Engine,
  layers: readonly RosterLayer[],
  on: ReadOn,
  nips?: readonly string[],
): Promise<Iterable<StandingRosterRow>> {
  if (layers.length === 0) return []
  const ofLayers = engine.reader
    .selectFrom('roster_rows')
    .selectAll()
    .where('import_no', 'in', numbersOf(layers))
  const query = (nips === undefined ? ofLayers : ofLayers.where('nip', 'in', nips)).orderBy('nip').compile()
  return mapRows(resolveRoster(await engine.rows(query, on), layers), rosterRecord)
}

/** The same people, with no more than what files are compared with: a roster may hold half a million. */
export async function standingPeople(
  engine: Engine,
  layers: readonly RosterLayer[],
  on: ReadOn,
): Promise<Iterable<Pick<RosterRecord, 'nip' | 'name' | 'agencyId'>>> {
  if (layers.length === 0) return []
  const query = engine.reader
    .selectFrom('roster_rows')
    .select(['import_no', 'row', 'nip', 'name', 'agency_id'])
    .where('import_no', 'in', numbersOf(layers))
    .orderBy('nip')
    .compile()
  // Half a million people have some dozen agencies: each identifier is kept once.
  const agencies = new Map<string, string>()
  return mapRows(resolveRoster(await engine.rows(query, on), layers), ({ nip, name, agency_id }) => {
    let agencyId = agencies.get(agency_id)
    if (agencyId === undefined) {
      agencyId = agency_id
      agencies.set(agency_id, agency_id)
    }
    return { nip: nip as Nip, name, agencyId }
  })
}

const numbersOf = (layers: readonly RosterLayer[]) => layers.map(layer => layer.no)

type RosterRow = Tables['roster_rows']
type RankedRow = Pick<RosterRow, 'import_no' | 'row' | 'nip' | 'agency_id'>

function* resolveRoster<Row extends RankedRow>(
  rows: Iterable<Row>,
  layers: readonly RosterLayer[],
): Iterable<Row> {
  const ranks = new Map(layers.map((layer, rank) => [layer.no, rank]))
  const replaced = new Map(layers.map(layer => [layer.no, layer.without]))
  const rankOf = (row: RankedRow) => ranks.get(row.import_no) as number
  let best: Row | null = null
  for (const row of rows) {
    if (replaced.get(row.import_no)?.has(row.agency_id)) continue
    if (best !== null && best.nip !== row.nip) yield best
    if (best === null || best.nip !== row.nip || wins(row, best, rankOf)) best = row
  }
  if (best !== null) yield best
}

/** The later import holds; inside one, the later row. */
function wins(row: RankedRow, best: RankedRow, rankOf: (row: RankedRow) => number): boolean {
  return rankOf(row) === rankOf(best) ? row.row > best.row : rankOf(row) > rankOf(best)
}

function rosterRecord(row: RosterRow): StandingRosterRow {
  return {
    importNo: row.import_no,
    nip: row.nip as Nip,
    name: row.name,
    agencyId: row.agency_id,
    position: row.position,
    grade: row.grade,
    employment: row.employment,
    subUnit: row.sub_unit,
    origin: { sheet: row.sheet, row: row.row, group: row.grp },
  }
}

function* mapRows<A, B>(rows: Iterable<A>, map: (row: A) => B): Iterable<B> {
  for (const row of rows) yield map(row)
}
