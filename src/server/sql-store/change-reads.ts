import type { Change, ChangesQuery } from '../../api/store.ts'
import { formerNipsOf, type NipPair } from '../../domain/nip-link.ts'
import { findFolded } from './cut-off-reads.ts'
import { confirmedPairs } from './former-nips.ts'
import type { Db } from './schema.ts'

interface Sides {
  readonly from: number
  readonly to: number
  readonly agencyId: string | undefined
}

/** Who joined, left or changed state between two cut-offs; of an agency, as seen from its own roster. */
export async function readChanges(db: Db, query: ChangesQuery): Promise<{ items: Change[]; total: number }> {
  const from = await findFolded(db, query.from)
  const to = await findFolded(db, query.to)
  if (from === null || to === null || from.foldId === to.foldId) return { items: [], total: 0 }
  const sides = { from: from.foldId, to: to.foldId, agencyId: query.agencyId }
  const changes = joinChanged(
    [...(await presentNow(db, sides)), ...(await gone(db, sides))],
    await confirmedPairs(db),
  )
  const items = changes
    .toSorted((a, b) => compare(a.folded, b.folded) || compare(a.nip, b.nip))
    .slice(0, query.limit)
    .map(({ folded: _, ...change }) => change)
  return { items, total: changes.length }
}

type FoldedChange = Change & { readonly folded: string }

/** Whoever left under one number and came under the next has not moved, but for their state. */
function joinChanged(changes: readonly FoldedChange[], pairs: readonly NipPair[]): FoldedChange[] {
  if (pairs.length === 0) return [...changes]
  const gone = new Map(changes.filter(change => change.to === null).map(change => [change.nip, change]))
  const joined = changes.flatMap(change => {
    if (change.from !== null) return change
    const former = formerNipsOf(pairs, change.nip).find(nip => gone.has(nip))
    if (former === undefined) return change
    const { from } = gone.get(former) as FoldedChange
    gone.delete(former)
    return from === change.to ? [] : { ...change, from }
  })
  return joined.filter(change => change.to !== null || gone.has(change.nip))
}

async function presentNow(db: Db, { from, to, agencyId }: Sides): Promise<FoldedChange[]> {
  let query = db
    .selectFrom('asn_states as t')
    .leftJoin('asn_states as f', join => {
      const same = join.onRef('f.nip', '=', 't.nip').on('f.fold_id', '=', from)
      return agencyId === undefined ? same : same.on('f.agency_id', '=', agencyId)
    })
    .select(['t.nip', 't.name', 't.name_folded as folded', 't.agency_id as agencyId'])
    .select(['f.state as from', 't.state as to'])
    .where('t.fold_id', '=', to)
    .where(({ eb, or, ref }) => or([eb('f.state', 'is', null), eb('f.state', '<>', ref('t.state'))]))
  if (agencyId !== undefined) query = query.where('t.agency_id', '=', agencyId)
  return query.execute()
}

async function gone(db: Db, { from, to, agencyId }: Sides): Promise<FoldedChange[]> {
  let query = db
    .selectFrom('asn_states as f')
    .leftJoin('asn_states as t', join => {
      const same = join.onRef('t.nip', '=', 'f.nip').on('t.fold_id', '=', to)
      return agencyId === undefined ? same : same.on('t.agency_id', '=', agencyId)
    })
    .select(['f.nip', 'f.name', 'f.name_folded as folded', 'f.agency_id as agencyId', 'f.state as from'])
    .where('f.fold_id', '=', from)
    .where('t.nip', 'is', null)
  if (agencyId !== undefined) query = query.where('f.agency_id', '=', agencyId)
  return (await query.execute()).map(row => ({ ...row, to: null }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
