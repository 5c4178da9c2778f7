import type { AsnListItem } from '../../contract/asn.ts'
import { formerNipsOf } from '../../domain/nip-link.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { SponsorState } from '../../domain/sponsor-state.ts'
import { type FoldedCutOff, foldedCutOffs } from './cut-off-reads.ts'
import { confirmedPairs } from './former-nips.ts'
import type { Db, Tables } from './schema.ts'

type AsnState = Tables['asn_states']

/** List items of the rows, each with the day since which its state has held. */
export async function asnItems(db: Db, rows: readonly AsnState[], asOf: PlainDate): Promise<AsnListItem[]> {
  if (rows.length === 0) return []
  const cutOffs = await foldedCutOffs(db)
  const history = await statesByNip(
    db,
    rows.map(row => row.nip),
    cutOffs,
  )
  return rows.map(row => asnItem(row, sinceOf(row, cutOffs, asOf, history.get(row.nip))))
}

function asnItem(row: AsnState, since: PlainDate | null): AsnListItem {
  return {
    nip: row.nip,
    name: row.name,
    position: row.position,
    grade: row.grade,
    employment: row.employment,
    agencyId: row.agency_id,
    state: row.state,
    since,
    registeredWorkers: row.registered_workers,
    activeWorkers: row.active_workers,
    heldRows: row.held_rows,
    debitShort: row.debit_short === 1,
  }
}

/** States by person and fold; before a number was changed, those of the former one. */
async function statesByNip(db: Db, nips: readonly string[], cutOffs: readonly FoldedCutOff[]) {
  const foldIds = [...new Set(cutOffs.map(cutOff => cutOff.foldId))]
  const pairs = await confirmedPairs(db)
  const former = new Map(nips.map(nip => [nip, pairs.length === 0 ? [] : formerNipsOf(pairs, nip)]))
  const byNip = await statesOf(db, [...nips, ...[...former.values()].flat()], foldIds)
  for (const [nip, numbers] of former) {
    // The latest number is written last, over the ones before it.
    const states = [nip, ...numbers].toReversed().flatMap(number => [...(byNip.get(number) ?? [])])
    if (numbers.length > 0) byNip.set(nip, new Map(states))
  }
  return byNip
}

async function statesOf(db: Db, nips: readonly string[], foldIds: readonly number[]) {
  const rows = await db
    .selectFrom('asn_states')
    .select(['nip', 'fold_id', 'state'])
    .where('nip', 'in', nips)
    .where('fold_id', 'in', foldIds)
    .execute()
  const byNip = new Map<string, Map<number, SponsorState>>()
  for (const row of rows) {
    const states = byNip.get(row.nip) ?? new Map()
    byNip.set(row.nip, states.set(row.fold_id, row.state))
  }
  return byNip
}

/** First of the unbroken run of cut-offs with this state; `null` if it has held as long as there is data. */
function sinceOf(
  row: AsnState,
  cutOffs: readonly FoldedCutOff[],
  asOf: PlainDate,
  states: ReadonlyMap<number, SponsorState> | undefined,
): PlainDate | null {
  let since: PlainDate = asOf
  for (const cutOff of cutOffs.filter(c => c.asOf <= asOf).toReversed()) {
    if (states?.get(cutOff.foldId) !== row.state) return since
    since = cutOff.asOf
  }
  return null
}
