import type { NipPair } from '../../domain/nip-link.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { type SnapshotKind, snapshotKinds } from '../../domain/snapshot.ts'
import type { BulkLoad, Engine } from './engine.ts'
import { confirmedPairs, standingFormerNips } from './former-nips.ts'
import { proposeNipLinks, rosterFolds } from './propose-nip-links.ts'
import type { Db, Trx } from './schema.ts'
import { committedSnapshots, type StoredSnapshot, standingNumbers } from './snapshots.ts'
import { storeFold } from './store-fold.ts'

/**
 * Brings cut-offs and folds in line with the committed imports, inside the
 * caller's transaction: folds whose inputs are the same stay, new ones are
 * made, those that no cut-off uses any more go. Where rosters changed, so may
 * have what is proposed of changed numbers.
 */
export async function refold(
  engine: Engine,
  trx: Trx,
  onProgress: (progress: { phase: 'folding'; done: number; total: number }) => void = () => {},
): Promise<void> {
  const rosters = await rosterFolds(trx)
  const snapshots = await committedSnapshots(trx)
  const cutOffs = await cutOffKinds(trx, snapshots)
  const pairs = await confirmedPairs(trx)
  await trx.deleteFrom('cut_offs').execute()
  const states = engine.bulk(trx, 'asn_states')
  let done = 0
  for (const [asOf, kinds] of [...cutOffs].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    onProgress({ phase: 'folding', done, total: cutOffs.size })
    done += 1
    const foldId = await foldFor(engine, trx, { snapshots, pairs, asOf, states })
    const listed = snapshotKinds.filter(kind => kinds.has(kind)).join(' ')
    await trx.insertInto('cut_offs').values({ as_of: asOf, fold_id: foldId, kinds: listed }).execute()
  }
  await dropUnused(trx)
  await states.end()
  const now = await rosterFolds(trx)
  if (now.map(fold => fold.roster).join(' ') !== rosters.map(fold => fold.roster).join(' ')) {
    await proposeNipLinks(trx, now)
  }
}

/** The dates there is data for: of every import, and of every month a coverage file speaks of. */
export async function cutOffKinds(
  trx: Db,
  snapshots: readonly StoredSnapshot[],
): Promise<ReadonlyMap<PlainDate, ReadonlySet<SnapshotKind>>> {
  const dates = new Map<PlainDate, Set<SnapshotKind>>()
  const add = (asOf: PlainDate, kind: SnapshotKind) => {
    const kinds = dates.get(asOf) ?? new Set()
    dates.set(asOf, kinds.add(kind))
  }
  for (const { asOf, kind } of snapshots) add(asOf, kind)
  const coverage = snapshots.filter(s => s.kind === 'coverage').map(s => s.no)
  if (coverage.length > 0) {
    const months = await trx
      .selectFrom('coverage_rows')
      .select('month')
      .distinct()
      .where('import_no', 'in', coverage)
      .execute()
    for (const { month } of months) add(month, 'coverage')
  }
  return dates
}

interface CutOffInput {
  readonly snapshots: readonly StoredSnapshot[]
  readonly pairs: readonly NipPair[]
  readonly asOf: PlainDate
  readonly states: BulkLoad
}

async function foldFor(
  engine: Engine,
  trx: Trx,
  { snapshots, pairs, asOf, states }: CutOffInput,
): Promise<number | null> {
  const numbers = standingNumbers(snapshots, asOf)
  if (numbers.roster.length === 0) return null
  const exempt = await exemptOn(trx, asOf)
  const formerNips = await standingFormerNips(engine, pairs, numbers, 'writer')
  const key = [
    numbers.roster.map(layer => layer.no),
    numbers.registrations.map(s => s.no),
    numbers.memberships.map(s => s.no),
    numbers.earlierRosters.map(s => s.no).toSorted((a, b) => a - b),
    [...exempt].toSorted(),
    // Without a day of its own a registration is judged by the cut-off.
    numbers.registrations.some(s => s.hasUndated) ? [asOf] : [],
    numbers.debits.length > 0 ? [asOf, ...numbers.debits.map(s => s.no)] : [],
    [...formerNips].map(([former, nip]) => `${former}>${nip}`).toSorted(),
  ]
    .map(part => part.join(','))
    .join('|')
  const stored = await trx.selectFrom('folds').select('id').where('key', '=', key).executeTakeFirst()
  return stored?.id ?? (await storeFold(engine, trx, { numbers, exempt, formerNips, key, states }))
}

async function exemptOn(trx: Trx, asOf: PlainDate): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('exemptions')
    .select('nip')
    .where('approved', '=', 1)
    .where('valid_from', '<=', asOf)
    .where(({ eb, or }) => or([eb('valid_until', 'is', null), eb('valid_until', '>=', asOf)]))
    .execute()
  return new Set(rows.map(row => row.nip))
}

async function dropUnused(trx: Trx): Promise<void> {
  const used = trx.selectFrom('cut_offs').select('fold_id').where('fold_id', 'is not', null)
  const unused = await trx
    .selectFrom('folds')
    .select('id')
    .where('id', 'not in', used as never)
    .execute()
  for (const { id } of unused) {
    await trx.deleteFrom('asn_states').where('fold_id', '=', id).execute()
    await trx.deleteFrom('tallies').where('fold_id', '=', id).execute()
    await trx.deleteFrom('fold_sources').where('fold_id', '=', id).execute()
    await trx.deleteFrom('folds').where('id', '=', id).execute()
  }
}
