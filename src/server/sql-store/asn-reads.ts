import type { AsnPage, AsnQuery } from '../../api/store.ts'
import type { AsnListItem } from '../../contract/asn.ts'
import type { NipPair } from '../../domain/nip-link.ts'
import { notParticipatingStates, type SponsorState, sponsorStates } from '../../domain/sponsor-state.ts'
import { emptyTally } from '../../domain/tally.ts'
import { asnItems } from './asn-items.ts'
import { isSearch, selectAsn, sorted, withState } from './asn-query.ts'
import { findFolded } from './cut-off-reads.ts'
import { cityScope } from './fold-tables.ts'
import { confirmedPairs } from './former-nips.ts'
import { readTallies } from './participation-reads.ts'
import type { Db } from './schema.ts'

const batchSize = 500
const noStates: Record<SponsorState, number> = { active: 0, exempt: 0, lapsed: 0, awaiting: 0, none: 0 }

/** One page of the list, with the number of all who fit. */
export async function listAsn(db: Db, query: AsnQuery & { offset: number; limit: number }): Promise<AsnPage> {
  const cutOff = await findFolded(db, query.asOf)
  if (cutOff === null) return { items: [], total: 0, byState: noStates }
  const pairs = await confirmedPairs(db)
  const byState = await countByState(db, cutOff.foldId, query, pairs)
  const rows = await sorted(withState(selectAsn(db, cutOff.foldId, query, pairs), query.state), query.sort)
    .selectAll('s')
    .offset(query.offset)
    .limit(query.limit)
    .execute()
  const counted = statesOf(query.state)
  const total = counted.reduce((sum, state) => sum + byState[state], 0)
  return { items: await asnItems(db, rows, cutOff.asOf), total, byState }
}

/** The same rows in the same order; the order is fixed first, so that batches neither repeat nor miss anybody. */
export async function* streamAsn(db: Db, query: AsnQuery): AsyncGenerator<AsnListItem[]> {
  const cutOff = await findFolded(db, query.asOf)
  if (cutOff === null) return
  const pairs = await confirmedPairs(db)
  const nips = await sorted(withState(selectAsn(db, cutOff.foldId, query, pairs), query.state), query.sort)
    .select('s.nip')
    .execute()
  for (let start = 0; start < nips.length; start += batchSize) {
    const batch = nips.slice(start, start + batchSize).map(row => row.nip)
    const rows = await db
      .selectFrom('asn_states')
      .selectAll()
      .where('fold_id', '=', cutOff.foldId)
      .where('nip', 'in', batch)
      .execute()
    const byNip = new Map(rows.map(row => [row.nip, row]))
    yield await asnItems(
      db,
      batch.flatMap(nip => byNip.get(nip) ?? []),
      cutOff.asOf,
    )
  }
}

function statesOf(state: AsnQuery['state']): readonly SponsorState[] {
  if (state === undefined) return sponsorStates
  return state === 'not-participating' ? notParticipatingStates : [state]
}

/** Without a search these are the stored tallies; only a search has to count. */
async function countByState(
  db: Db,
  foldId: number,
  query: AsnQuery,
  pairs: readonly NipPair[],
): Promise<Record<SponsorState, number>> {
  if (!isSearch(query.search)) {
    const tallies = await readTallies(db, foldId, query.employment)
    const { active, exempt, lapsed, awaiting, none } = tallies.get(query.agencyId ?? cityScope) ?? emptyTally
    return { active, exempt, lapsed, awaiting, none }
  }
  const rows = await selectAsn(db, foldId, query, pairs)
    .select(({ fn }) => ['s.state', fn.countAll<number>().as('people')])
    .groupBy('s.state')
    .execute()
  return { ...noStates, ...Object.fromEntries(rows.map(row => [row.state, Number(row.people)])) }
}
