import type { AuditAction } from '../../../domain/audit-action.ts'
import { peopleIn } from '../audit/people-blob.ts'
import { shownPersonId } from '../audit/person-id.ts'
import { type AccountThen, accountsThen } from './breach-accounts.ts'
import { BreachPeople, hexOf, type KnownPerson } from './breach-people.ts'
import type { Evidence } from './open-evidence.ts'

export interface BreachQuery {
  readonly from: Date
  readonly until: Date
  /** Only what this account saw. */
  readonly username?: string | undefined
  /** Only whom this file names: all of its rows, and whoever was shown parts of it. */
  readonly importId?: string | undefined
  /** Only people of this agency. */
  readonly agencyId?: string | undefined
  /** All who are in the data, seen by somebody or not: for data that was taken as a whole. */
  readonly isOfAll?: boolean
}

export interface Exposure {
  readonly person: KnownPerson
  readonly fields: ReadonlySet<string>
  /** Accounts that were shown the person. */
  readonly by: ReadonlySet<string>
  readonly first: string | null
  readonly last: string | null
  readonly times: number
}

export interface BreachFacts {
  readonly query: BreachQuery
  readonly exposures: readonly Exposure[]
  /** Opaque ids of people who are in the data no longer. */
  readonly unresolved: readonly string[]
  readonly accounts: readonly (AccountThen & { readonly views: number; readonly people: number })[]
  readonly entries: number
  /** Views of which the audit no longer says whom they showed, for that was kept long enough. */
  readonly forgotten: number
  readonly agencies: ReadonlyMap<string, string>
}

/** A wrong argument; the message says what to do. */
export class BreachFault extends Error {
  override readonly name = 'BreachFault'
}

const ofLists = ['nama', 'NIP', 'OPD', 'jabatan', 'golongan', 'status keikutsertaan']
const ofWorkers = ['nama pekerja', 'NIK tersamar', 'pekerjaan', 'status kepesertaan']
const ofFiles = ['nama', 'NIP', 'NIK utuh', 'nomor telepon', 'alamat', 'isi lain berkas asli']

/** What somebody saw of a person by each kind of view; a whole file shows whatever stands in it. */
const shownBy: Partial<Record<AuditAction, Readonly<Record<'asn' | 'worker', readonly string[]>>>> = {
  'people-seen': { asn: ofLists, worker: ofWorkers },
  'report-made': { asn: ofLists, worker: ofWorkers },
  'list-exported': { asn: ofLists, worker: ofWorkers },
  'nik-revealed': { asn: [], worker: ['NIK utuh'] },
  'original-downloaded': { asn: ofFiles, worker: ofFiles },
  'set-aside-downloaded': { asn: ofFiles, worker: ofFiles },
}
const wholeFile = new Set<AuditAction>(['original-downloaded'])

interface Seen {
  readonly kind: 'asn' | 'worker'
  readonly fields: Set<string>
  readonly by: Set<string>
  first: string | null
  last: string | null
  times: number
}

/** Gathers who was exposed, to whom, and who could have seen them. */
export async function gatherBreach(evidence: Evidence, query: BreachQuery): Promise<BreachFacts> {
  const [from, until] = [query.from.toISOString(), query.until.toISOString()]
  const accounts = await accountsThen(evidence, from, until)
  const account = findAccount(accounts, query.username)
  const agencies = await agencyNames(evidence)
  if (query.agencyId !== undefined && !agencies.has(query.agencyId)) {
    throw new BreachFault(`OPD ${query.agencyId} tidak dikenal.`)
  }
  const people = new BreachPeople(evidence)
  const seen = new Map<string, Seen>()
  const rows = await entriesOf(evidence, query, account?.id)
  const views = new Map<string, { entries: Set<string>; people: Set<string> }>()
  for (const row of rows) {
    const whole = wholeFile.has(row.action) && row.subject_id !== null
    // Of a file that was given out the entry and its rows name the same people.
    const ids = new Map([
      ...(row.ids === null ? [] : [...peopleIn(row.ids)].map(({ id, kind }) => [hexOf(id), kind] as const)),
      ...(whole ? await rowsOf(people, row.subject_id as string) : []),
    ])
    const own = views.get(row.actor_id ?? '') ?? { entries: new Set(), people: new Set() }
    views.set(row.actor_id ?? '', own)
    if (ids.size > 0) own.entries.add(row.trace_id ?? String(row.no))
    for (const [id, kind] of ids) {
      own.people.add(id)
      note(seen, id, kind, row)
    }
  }
  if (query.importId !== undefined) {
    for (const [id, kind] of await rowsOf(people, query.importId)) note(seen, id, kind, null)
  }
  if (query.isOfAll === true) {
    for (const [id, kind] of await rowsOf(people, null)) note(seen, id, kind, null)
  }
  const known = await people.find(new Set(seen.keys()))
  const exposures = [...seen].flatMap(([id, { kind: _, ...found }]) => {
    const person = known.get(id)
    const isAsked = query.agencyId === undefined || person?.agencyId === query.agencyId
    return person === undefined || !isAsked ? [] : { person, ...found }
  })
  return {
    query,
    exposures: exposures.toSorted(byAgencyAndName),
    unresolved: [...seen.keys()]
      .filter(id => !known.has(id))
      .map(id => shownPersonId(Buffer.from(id, 'hex'))),
    accounts: accounts.map(one => ({
      ...one,
      views: views.get(one.id)?.entries.size ?? 0,
      people: views.get(one.id)?.people.size ?? 0,
    })),
    entries: rows.length,
    forgotten: await countForgotten(evidence, query, account?.id),
    agencies,
  }
}

function byAgencyAndName({ person: a }: Exposure, { person: b }: Exposure): number {
  return (
    (a.agencyId ?? '~').localeCompare(b.agencyId ?? '~') ||
    a.kind.localeCompare(b.kind) ||
    (a.name ?? '').localeCompare(b.name ?? '', 'id') ||
    a.number.localeCompare(b.number)
  )
}

function findAccount(
  accounts: readonly AccountThen[],
  username: string | undefined,
): AccountThen | undefined {
  if (username === undefined) return undefined
  const found = accounts.find(account => account.username === username)
  if (found === undefined) throw new BreachFault(`Akun ${username} tidak dikenal.`)
  return found
}

async function agencyNames({ city }: Evidence): Promise<Map<string, string>> {
  const rows = await city.selectFrom('agencies').select(['id', 'name']).orderBy('position').execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whom a file names, with all that stands in it; `null`: whom any file names. */
async function rowsOf(
  people: BreachPeople,
  importId: string | null,
): Promise<(readonly [string, 'asn' | 'worker'])[]> {
  const { asn, workers } = await people.idsOfImport(importId)
  return [...[...asn].map(id => [id, 'asn'] as const), ...[...workers].map(id => [id, 'worker'] as const)]
}

/** @param row `null` for whoever a file names, whether or not somebody opened it */
function note(
  seen: Map<string, Seen>,
  id: string,
  kind: 'asn' | 'worker',
  row: Pick<Shown, 'at' | 'action' | 'actor_id' | 'subject_type'> | null,
): void {
  const known = seen.get(id) ?? { kind, fields: new Set(), by: new Set(), first: null, last: null, times: 0 }
  seen.set(id, known)
  // Rows and findings of a file are shown as they stand in it.
  const isOfFile = row === null || (row.action === 'people-seen' && row.subject_type === 'import')
  const fields = isOfFile ? ofFiles : (shownBy[row.action]?.[kind] ?? ofLists)
  for (const field of fields) known.fields.add(field)
  if (row === null) return
  if (row.actor_id !== null) known.by.add(row.actor_id)
  known.first = known.first === null || row.at < known.first ? row.at : known.first
  known.last = known.last === null || row.at > known.last ? row.at : known.last
  known.times += 1
}

type Shown = Awaited<ReturnType<typeof entriesOf>>[number]

/** Entries of the time that showed somebody, whose list of people was deleted since. */
async function countForgotten({ ledger }: Evidence, query: BreachQuery, actorId: string | undefined) {
  let entries = ledger
    .selectFrom('audit_entries as e')
    .leftJoin('audit_people as p', 'p.no', 'e.no')
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .where('e.at', '>=', query.from.toISOString())
    .where('e.at', '<', query.until.toISOString())
    .where('e.outcome', '!=', 'refused')
    .where('e.people', '>', 0)
    .where('p.no', 'is', null)
  if (actorId !== undefined) entries = entries.where('e.actor_id', '=', actorId)
  if (query.importId !== undefined) entries = entries.where('e.subject_id', '=', query.importId)
  return Number((await entries.executeTakeFirstOrThrow()).entries)
}

/** Entries of the time that show somebody; a file that was begun may have left even if nothing says it ended. */
async function entriesOf({ ledger }: Evidence, query: BreachQuery, actorId: string | undefined) {
  let entries = ledger
    .selectFrom('audit_entries as e')
    .leftJoin('audit_people as p', 'p.no', 'e.no')
    .leftJoin('audit_people_sets as s', 's.sha256', 'p.sha256')
    .select(['e.no', 'e.at', 'e.action', 'e.outcome', 'e.actor_id', 'e.trace_id', 's.ids'])
    .select(['e.subject_type', 'e.subject_id'])
    .where('e.at', '>=', query.from.toISOString())
    .where('e.at', '<', query.until.toISOString())
    .where('e.outcome', '!=', 'refused')
    .where(({ eb, or }) => or([eb('p.no', 'is not', null), eb('e.action', '=', 'original-downloaded')]))
    .orderBy('e.no')
  if (actorId !== undefined) entries = entries.where('e.actor_id', '=', actorId)
  if (query.importId !== undefined) entries = entries.where('e.subject_id', '=', query.importId)
  const rows = await entries.execute()
  // Of one download both what began and what ended are written down: they are one view.
  const ended = new Set(rows.flatMap(({ outcome, trace_id }) => (outcome === 'done' ? (trace_id ?? []) : [])))
  return rows.filter(({ outcome, trace_id }) => outcome === 'done' || !ended.has(trace_id ?? ''))
}
