import type { Kysely } from 'kysely'
import type { Audit, AuditEntry, AuditHead, AuditQuery, NewAuditEntry } from '../../../api/audit.ts'
import { checkEntry } from '../../../api/check-entry.ts'
import { CodedProblem } from '../../../api/coded-problem.ts'
import type { AuditAction } from '../../../domain/audit-action.ts'
import type { Seals } from '../seals.ts'
import type { AppendQueue } from './append-queue.ts'
import { sha256 } from './entry-hash.ts'
import { detailsOf, openReason, readReasons } from './kept-reasons.ts'
import type { EntryRow, LedgerTables } from './ledger-tables.ts'
import type { PeopleBlob, PeopleBlobs } from './people-blob.ts'
import { personIdOf, readPersonId, shownPersonId } from './person-id.ts'
import { RecentViews } from './recent-views.ts'
import { readSeenBy, readWhoSaw } from './sightings.ts'
import { ViewAmounts } from './view-amounts.ts'

export interface AuditParts {
  readonly db: Kysely<LedgerTables>
  readonly queue: AppendQueue
  readonly people: PeopleBlobs
  readonly peopleKey: Uint8Array
  readonly seals: Pick<Seals, 'open'>
  readonly clock: () => Date
  readonly check: Audit['check']
  /** Drops what lies beside entries of before an instant. */
  readonly drop: (before: string) => Promise<number>
  /** Drops what was sealed beside these entries. */
  readonly dropSealed: (nos: readonly number[]) => Promise<number>
}

/** The ledger behind the interface that the API knows. */
export function createAudit(parts: AuditParts): Audit {
  const { db, queue, people, peopleKey, seals, clock, check, drop, dropSealed } = parts
  const recent = new RecentViews()
  const amounts = new ViewAmounts(db)
  return {
    note,
    head: async () => queue.end,
    list: query => readEntries(db, seals, query),
    check,
    personId: person => shownPersonId(personIdOf(peopleKey, person)),
    async whoSaw(person, page, { imports = [], also = [] } = {}) {
      const id = personIdOf(peopleKey, person)
      const seen = await readWhoSaw(db, [id, ...also.map(readPersonId)], page, imports)
      return { person: shownPersonId(id), ...seen }
    },
    seenBy: query => readSeenBy(db, query),
    countSince: (actorId, action, since) => countSince(db, actorId, action, since),
    async forget(before) {
      // Noted first: the check takes what is missing for dropped only if the chain says so.
      const at = before.toISOString()
      if (!(await isSomethingBefore(db, at))) return { entries: 0 }
      await note({ action: 'disclosures-deleted', actorId: null, role: 'system', detail: { before: at } })
      return { entries: await drop(at) }
    },
    reasons: () => readReasons(db, seals),
    async forgetReasons(nos, entry) {
      if (nos.length === 0) return
      // Noted first, as above: a reason that is gone without an entry is a fault.
      for (const detail of detailsOf(nos)) await note({ ...entry, action: 'reasons-deleted', detail })
      await dropSealed(nos)
    },
  }

  async function note(entry: NewAuditEntry): Promise<AuditHead> {
    checkEntry(entry)
    const blob = entry.people === undefined || entry.people.size === 0 ? null : people.of(entry.people.list())
    const at = clock()
    const peopleHash = blob && sha256(blob.bytes)
    const append = () =>
      queue.append({
        entry: { ...rowOf(entry, at), people: blob?.people ?? 0, people_sha256: peopleHash },
        people: blob?.bytes ?? null,
        sealed: entry.sealed ?? null,
      })
    // Only what a screen fetches again by itself is counted once; an export is each time one.
    if (entry.action !== 'people-seen' || blob === null) return append()
    const view = `${entry.actorId} ${subjectOf(entry)} ${peopleHash}`
    return recent.once(view, at, () => appendView(entry, at, blob, append))
  }

  /** Tells of it if an account looks at unusually many; beyond what a person can look at it has to wait. */
  async function appendView(
    { actorId, role, traceId }: NewAuditEntry,
    at: Date,
    { bytes }: PeopleBlob,
    append: () => Promise<AuditHead>,
  ): Promise<AuditHead> {
    if (actorId === null) return append()
    const { waitSeconds, unusual } = await amounts.take(actorId, at, bytes)
    const outcome = waitSeconds === null ? 'done' : 'refused'
    const who = { actorId, role, traceId: traceId ?? null }
    const tell = async () =>
      unusual && (await note({ action: 'unusual-amount', ...who, outcome, detail: unusual }))
    if (waitSeconds !== null) {
      await tell()
      throw new CodedProblem('too-many-views', { retryAfterSeconds: waitSeconds })
    }
    const [head] = await Promise.all([append(), tell()])
    return head
  }
}

/** Whether anything lies beside entries of before an instant. */
async function isSomethingBefore(db: Kysely<LedgerTables>, at: string): Promise<boolean> {
  const older = db.selectFrom('audit_entries').select('no').where('at', '<', at)
  for (const table of ['audit_people', 'audit_sealed'] as const) {
    const found = await db.selectFrom(table).select('no').where('no', 'in', older).limit(1).executeTakeFirst()
    if (found !== undefined) return true
  }
  return false
}

async function countSince(
  db: Kysely<LedgerTables>,
  actorId: string,
  action: AuditAction,
  since: Date,
): Promise<number> {
  const { entries } = await db
    .selectFrom('audit_entries')
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .where('actor_id', '=', actorId)
    .where('action', '=', action)
    .where('at', '>=', since.toISOString())
    .where('outcome', '!=', 'refused')
    .executeTakeFirstOrThrow()
  return Number(entries)
}

function subjectOf({ subject }: NewAuditEntry): string {
  return subject == null ? '' : `${subject.type}:${subject.id}`
}

function rowOf(entry: NewAuditEntry, at: Date): Omit<EntryRow, 'no' | 'hash' | 'people' | 'people_sha256'> {
  const detail = Object.entries(entry.detail ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    at: at.toISOString(),
    action: entry.action,
    outcome: entry.outcome ?? 'done',
    actor_id: entry.actorId,
    role: entry.role,
    subject_type: entry.subject?.type ?? null,
    subject_id: entry.subject?.id ?? null,
    trace_id: entry.traceId ?? null,
    detail: JSON.stringify(Object.fromEntries(detail)),
    sealed_sha256: entry.sealed === undefined ? null : sha256(entry.sealed),
  }
}

async function readEntries(db: Kysely<LedgerTables>, seals: Pick<Seals, 'open'>, query: AuditQuery) {
  const { total } = await entriesOf(db, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await entriesOf(db, query)
    .leftJoin('audit_sealed', 'audit_sealed.no', 'audit_entries.no')
    .selectAll('audit_entries')
    .select('audit_sealed.sealed')
    .orderBy('audit_entries.no', 'desc')
    .offset(query.offset)
    .limit(query.limit)
    .execute()
  return { items: rows.map(row => entryOf(row, seals)), total: Number(total) }
}

function entriesOf(db: Kysely<LedgerTables>, query: AuditQuery) {
  const { action, actorId, accountId, from, until } = query
  let entries = db.selectFrom('audit_entries')
  if (action !== undefined) entries = entries.where('action', '=', action)
  if (actorId !== undefined) entries = entries.where('actor_id', '=', actorId)
  if (accountId !== undefined) {
    entries = entries.where(({ and, eb, or }) =>
      or([
        eb('actor_id', '=', accountId),
        and([eb('subject_type', '=', 'account'), eb('subject_id', '=', accountId)]),
      ]),
    )
  }
  if (from !== undefined) entries = entries.where('at', '>=', from)
  if (until !== undefined) entries = entries.where('at', '<', until)
  return entries
}

function entryOf(row: EntryRow & { readonly sealed: string | null }, seals: Pick<Seals, 'open'>): AuditEntry {
  const { no, at, action, outcome, role, people } = row
  return {
    ...{ no, at, action, outcome, role, people },
    actorId: row.actor_id,
    subject:
      row.subject_type === null || row.subject_id === null
        ? null
        : { type: row.subject_type, id: row.subject_id },
    traceId: row.trace_id,
    detail: JSON.parse(row.detail),
    reason: row.sealed === null ? null : openReason(row.sealed, action, seals),
  }
}
