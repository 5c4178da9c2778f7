import type { Nip } from '../../domain/nip.ts'
import { formerNipsOn, type NipPair } from '../../domain/nip-link.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import type { StandingNumbers } from './snapshots.ts'
import { standingRoster } from './standing-roster.ts'

/** The pairs that an operator has confirmed. */
export async function confirmedPairs(db: Db): Promise<NipPair[]> {
  const rows = await db
    .selectFrom('nip_links')
    .select(['former_nip', 'nip'])
    .where('status', '=', 'confirmed')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ formerNip: row.former_nip as Nip, nip: row.nip as Nip }))
}

/** Former numbers with the ones their people have on the roster that stands. */
export async function standingFormerNips(
  engine: Engine,
  pairs: readonly NipPair[],
  { roster }: Pick<StandingNumbers, 'roster'>,
  on: 'reader' | 'writer',
): Promise<ReadonlyMap<string, Nip>> {
  if (pairs.length === 0) return new Map()
  const nips = [...new Set(pairs.flatMap(({ formerNip, nip }) => [formerNip, nip]))]
  const present = new Set<string>()
  for (const person of await standingRoster(engine, roster, on, nips)) present.add(person.nip)
  return formerNipsOn(pairs, nip => present.has(nip))
}
