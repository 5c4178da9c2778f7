import type { Erasure } from '../../contract/privacy.ts'
import { erasedName } from '../../domain/tombstone.ts'
import type { Engine } from './engine.ts'
import type { PersonMatcher } from './erase-person-matcher.ts'
import type { Tables } from './schema.ts'
import type { Seals } from './seals.ts'

/** Where a reason lies: it may name somebody, and is opened nowhere else. */
export const placeOfReason = (id: string) => `erasures.reason.${id}`

/** Every erasure, newest first. */
export async function readErasures({ reader, seals }: Pick<Engine, 'reader' | 'seals'>): Promise<Erasure[]> {
  const rows = await reader
    .selectFrom('erasures')
    .selectAll()
    .orderBy('erased_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(row => erasureOf(row, seals))
}

function erasureOf(row: Tables['erasures'], seals: Seals): Erasure {
  const { id, person, kind, records, originals, drafts } = row
  return {
    ...{ id, person, kind, records, originals, drafts },
    at: row.erased_at,
    by: row.erased_by,
    reason: seals.open(Buffer.from(row.reason, 'base64'), placeOfReason(id)).toString(),
  }
}

/** The other ids of somebody who was erased under any of these. */
export async function erasedWith(db: Engine['db'], people: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('erasures').select(['person', 'other_persons']).execute()
  const groups = rows.map(row => [row.person, ...(JSON.parse(row.other_persons) as string[])])
  const all = groups.filter(group => group.some(id => people.includes(id))).flat()
  return [...new Set(all)].filter(id => !people.includes(id))
}

/** Earlier erasures, of whomever, whose reason mentions the person. */
export async function reasonsMentioning(
  { seals }: Pick<Engine, 'seals'>,
  db: Engine['db'],
  matcher: PersonMatcher,
): Promise<string[]> {
  const rows = await db.selectFrom('erasures').selectAll().execute()
  const erasures = rows.map(row => erasureOf(row, seals))
  return erasures.filter(({ reason }) => matcher.isMentioned(reason)).map(({ id }) => id)
}

/** A reason as it is kept: not at all, if it mentions whoever is erased. */
export function sealedReason(
  { seals }: Pick<Engine, 'seals'>,
  id: string,
  reason: string,
  matcher: PersonMatcher,
): string {
  const kept = matcher.isMentioned(reason) ? erasedName : reason
  return seals.seal(kept, placeOfReason(id)).toString('base64')
}

/** When somebody was erased the last time; `null`: never. */
export async function lastErasureOf(db: Engine['db'], person: string): Promise<string | null> {
  const row = await db
    .selectFrom('erasures')
    .select(({ fn }) => fn.max('erased_at').as('at'))
    .where(({ eb, or }) => or([eb('person', '=', person), eb('other_persons', 'like', `%"${person}"%`)]))
    .executeTakeFirst()
  return row?.at ?? null
}
