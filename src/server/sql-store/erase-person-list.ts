import type { Erasure } from '../../contract/privacy.ts'
import type { Engine } from './engine.ts'
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

/** When somebody was erased the last time; `null`: never. */
export async function lastErasureOf(db: Engine['db'], person: string): Promise<string | null> {
  const row = await db
    .selectFrom('erasures')
    .select(({ fn }) => fn.max('erased_at').as('at'))
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.at ?? null
}
