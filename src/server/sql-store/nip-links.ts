import { CodedProblem } from '../../api/coded-problem.ts'
import type { SystemStore } from '../../api/system-store.ts'
import type { NipLinkView } from '../../contract/nip-links.ts'
import { type NipLinkStatus, nipLinkStatuses } from '../../domain/nip-link.ts'
import type { Engine } from './engine.ts'
import { refold } from './refold.ts'
import type { Db, Tables } from './schema.ts'
import { committedSnapshots, standingNumbers } from './snapshots.ts'

type LinkRow = Tables['nip_links']

/** Every link: those that wait for a decision first, then by name. */
export async function readNipLinks(db: Db): Promise<NipLinkView[]> {
  const rows = await db
    .selectFrom('nip_links as l')
    .innerJoin('imports as i', 'i.no', 'l.import_no')
    .selectAll('l')
    .select('i.id as import_id')
    .execute()
  const workers = await workersUnder(
    db,
    rows.map(row => row.former_nip),
  )
  const rank = (status: NipLinkStatus) => nipLinkStatuses.indexOf(status)
  return rows
    .toSorted(
      (a, b) =>
        rank(a.status) - rank(b.status) || a.name.localeCompare(b.name, 'id') || a.id.localeCompare(b.id),
    )
    .map(row => ({
      id: row.id,
      formerNip: row.former_nip,
      nip: row.nip,
      name: row.name,
      agencyId: row.agency_id,
      status: row.status,
      importId: row.import_id,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      workers: workers.get(row.former_nip) ?? 0,
      rivals: rivalsOf(row, rows).length,
    }))
}

/** Other links that cannot be true beside this one. */
function rivalsOf(link: LinkRow, all: readonly LinkRow[]): LinkRow[] {
  return all.filter(
    other =>
      other.id !== link.id &&
      other.status !== 'rejected' &&
      (other.former_nip === link.former_nip || other.nip === link.nip),
  )
}

/** Workers registered under the numbers in what stands last. */
async function workersUnder(db: Db, nips: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const snapshots = await committedSnapshots(db)
  const latest = snapshots
    .map(snapshot => snapshot.asOf)
    .toSorted()
    .at(-1)
  if (latest === undefined || nips.length === 0) return new Map()
  const { registrations } = standingNumbers(snapshots, latest)
  if (registrations.length === 0) return new Map()
  const rows = await db
    .selectFrom('registration_rows')
    .select(({ fn }) => ['nip', fn.count<number>('nik').distinct().as('workers')])
    .where(
      'import_no',
      'in',
      registrations.map(s => s.no),
    )
    .where('nip', 'in', [...new Set(nips)])
    .groupBy('nip')
    .execute()
  return new Map(rows.map(row => [row.nip, Number(row.workers)]))
}

/** Writes a decision down and counts again what rests on it, in one transaction. */
export async function decideLinks(
  engine: Engine,
  { ids, decision, username, at }: Parameters<SystemStore['decideNipLinks']>[0],
): Promise<void> {
  await engine.db.transaction().execute(async trx => {
    const all = await trx.selectFrom('nip_links').selectAll().execute()
    const chosen = new Set(ids)
    const decided = all.filter(link => chosen.has(link.id))
    if (decided.length !== chosen.size) throw new CodedProblem('not-found')
    if (decision === 'confirmed') assertCompatible(decided, all)
    for (const { id, status } of decided) {
      if (status === decision) continue
      await trx
        .updateTable('nip_links')
        .set({ status: decision, decided_by: username, decided_at: at.toISOString() })
        .where('id', '=', id)
        .execute()
    }
    await refold(engine, trx)
  })
}

/** One number takes the place of one: of rivals only one can be confirmed. */
function assertCompatible(decided: readonly LinkRow[], all: readonly LinkRow[]): void {
  const ids = new Set(decided.map(link => link.id))
  const after = all.map(link => (ids.has(link.id) ? { ...link, status: 'confirmed' as const } : link))
  const confirmed = after.filter(link => link.status === 'confirmed')
  if (decided.some(link => rivalsOf(link, confirmed).length > 0)) throw new CodedProblem('conflict')
}
