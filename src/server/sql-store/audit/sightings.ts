import { setImmediate as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { AuditPage, AuditQuery, SeenPerson, Sighting } from '../../../api/audit.ts'
import type { LedgerTables } from './ledger-tables.ts'
import { holdsPerson, peopleIn } from './people-blob.ts'
import { shownPersonId } from './person-id.ts'

type Ledger = Kysely<LedgerTables>

const setsAtOnce = 200
/** Opening one of these shows the rows of a file as they are, whoever they name. */
const rawActions = ['original-downloaded', 'set-aside-downloaded', 'people-seen'] as const

/** Entries whose answers showed a person by any of their ids, or rows of a file that names them. */
export async function readWhoSaw(
  db: Ledger,
  ids: readonly Uint8Array[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
  imports: readonly string[],
): Promise<AuditPage<Sighting>> {
  const sets = await setsHolding(db, ids)
  // Sets and imports are bound as JSON: there may be more of them than a statement takes parameters.
  const entries = db.selectFrom('audit_entries').where(({ or, and, eb, selectFrom }) =>
    or([
      eb(
        'audit_entries.no',
        'in',
        selectFrom('audit_people')
          .select('no')
          .where('sha256', 'in', jsonValues(db, [...sets.keys()])),
      ),
      and([
        eb('subject_type', '=', 'import'),
        eb('action', 'in', rawActions),
        eb('subject_id', 'in', jsonValues(db, imports)),
        eb('outcome', '!=', 'refused'),
      ]),
    ]),
  )
  const { total } = await entries
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await entries
    .leftJoin('audit_people', 'audit_people.no', 'audit_entries.no')
    .select(['audit_entries.no', 'at', 'actor_id', 'role', 'action', 'trace_id', 'audit_people.sha256'])
    .orderBy('audit_entries.no', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const items: Sighting[] = rows.map(({ no, at, actor_id, role, action, trace_id, sha256 }) => ({
    ...{ no, at, role, action },
    actorId: actor_id,
    traceId: trace_id,
    people: (sha256 !== null && sets.get(sha256)) || [],
  }))
  return { items, total: Number(total) }
}

function jsonValues(db: Ledger, values: readonly string[]) {
  return db
    .selectFrom(({ fn, val }) =>
      fn<{ value: string }>('json_each', [val(JSON.stringify(values))]).as('given'),
    )
    .select('given.value' as never)
    .$castTo<never>()
}

/** Sets of people that hold one of the ids, each with those it holds. */
async function setsHolding(db: Ledger, wanted: readonly Uint8Array[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  let after = ''
  for (;;) {
    const sets = await db
      .selectFrom('audit_people_sets')
      .selectAll()
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(setsAtOnce)
      .execute()
    const last = sets.at(-1)
    if (last === undefined) return found
    for (const { sha256, ids } of sets) {
      const held = wanted.filter(id => holdsPerson(ids, id))
      if (held.length > 0) found.set(sha256, held.map(shownPersonId).toSorted())
    }
    after = last.sha256
    // Years of disclosures are gone through; nobody else waits for all of them.
    await pause()
  }
}

/** Whom entries showed, newest first, in pieces. */
export async function* setsShown(
  db: Ledger,
  { actorId, action, from, until }: Omit<AuditQuery, 'accountId' | 'offset' | 'limit'>,
) {
  const first = await firstSince(db, from)
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    let piece = db
      .selectFrom('audit_entries')
      .innerJoin('audit_people', 'audit_people.no', 'audit_entries.no')
      .innerJoin('audit_people_sets', 'audit_people_sets.sha256', 'audit_people.sha256')
      .select(['audit_entries.no', 'at', 'action', 'ids'])
      .where('audit_entries.no', '<', before)
      .where('audit_entries.no', '>=', first)
      .orderBy('audit_entries.no', 'desc')
      .limit(setsAtOnce)
    if (actorId !== undefined) piece = piece.where('actor_id', '=', actorId)
    if (action !== undefined) piece = piece.where('action', '=', action)
    if (from !== undefined) piece = piece.where('at', '>=', from)
    if (until !== undefined) piece = piece.where('at', '<', until)
    const rows = await piece.execute()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    before = last.no
    await pause()
  }
}

/** The lowest number of an instant or later: what one day asks for must not be looked for among those of years. */
async function firstSince(db: Ledger, from: string | undefined): Promise<number> {
  if (from === undefined) return 0
  // With the plus it is looked for by instant: without, among the numbers, from the first one on.
  const found = await db
    .selectFrom('audit_entries')
    .select(sql<number | null>`min(+no)`.as('no'))
    .where('at', '>=', from)
    .executeTakeFirstOrThrow()
  return found.no ?? Number.MAX_SAFE_INTEGER
}

/** People whom answers showed, each with when and how often. */
export async function readSeenBy(
  db: Ledger,
  query: Omit<AuditQuery, 'action' | 'accountId'>,
): Promise<AuditPage<SeenPerson>> {
  const seen = new Map<
    string,
    {
      id: Buffer
      kind: 'asn' | 'worker'
      first: string
      last: string
      times: number
      actions: Set<SeenPerson['actions'][number]>
    }
  >()
  for await (const rows of setsShown(db, query)) {
    for (const { at, action, ids } of rows) {
      for (const { id, kind } of peopleIn(ids)) {
        const key = id.toString('latin1')
        const known = seen.get(key)
        if (known === undefined) {
          seen.set(key, { id, kind, first: at, last: at, times: 1, actions: new Set([action]) })
        } else {
          // Newest first: each earlier entry moves the beginning.
          known.first = at
          known.times += 1
          known.actions.add(action)
        }
      }
    }
  }
  const people = [...seen.values()]
  const items = people
    .slice(query.offset, query.offset + query.limit)
    .map(({ id, actions, ...rest }) => ({ ...rest, person: shownPersonId(id), actions: [...actions] }))
  return { items, total: people.length }
}
