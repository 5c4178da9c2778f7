import type { AsnDetail } from '../../contract/asn.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Nip } from '../../domain/nip.ts'
import { formerNipsOf } from '../../domain/nip-link.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { asnItems } from './asn-items.ts'
import { findFolded, foldedCutOffs } from './cut-off-reads.ts'
import type { Engine } from './engine.ts'
import { confirmedPairs, standingFormerNips } from './former-nips.ts'
import { originReader } from './row-origins.ts'
import type { Db } from './schema.ts'
import { committedSnapshots, standingNumbers } from './snapshots.ts'
import { readSponsored } from './sponsored-workers.ts'

/** The agency of the latest roster that knows the person: who may see the details goes by it. */
export async function latestAgencyOf(db: Db, nip: string): Promise<string | null> {
  const row = await db
    .selectFrom('asn_states as s')
    .innerJoin('cut_offs as c', 'c.fold_id', 's.fold_id')
    .select('s.agency_id')
    .where('s.nip', '=', nip)
    .orderBy('c.as_of', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.agency_id ?? null
}

/** One ASN of the roster as of the date, with workers, history and the place of every record. */
export async function readAsnDetail(
  engine: Engine,
  actor: Actor,
  nip: string,
  asOf: PlainDate | undefined,
): Promise<AsnDetail | null> {
  const db = engine.reader
  const cutOff = await findFolded(db, asOf)
  if (cutOff === null) return null
  const row = await db
    .selectFrom('asn_states')
    .selectAll()
    .where('fold_id', '=', cutOff.foldId)
    .where('nip', '=', nip)
    .executeTakeFirst()
  if (row === undefined) return null
  const [item] = await asnItems(db, [row], cutOff.asOf)
  const originOf = await originReader(engine, actor)
  const formerNips = formerNipsOf(await confirmedPairs(db), nip)
  const sponsored = await readSponsored(engine, { nip: nip as Nip, formerNips, asOf: cutOff.asOf }, originOf)
  return {
    ...(item as NonNullable<typeof item>),
    asOf: cutOff.asOf,
    subUnit: row.sub_unit,
    origin: originOf(row),
    formerNips,
    ...sponsored,
    history: await readHistory(db, [nip, ...formerNips]),
  }
}

/** The number a person has now, for one they had before; the same for any other. */
export async function currentNip(engine: Engine, nip: string, asOf: PlainDate | undefined): Promise<string> {
  const pairs = await confirmedPairs(engine.reader)
  if (pairs.length === 0) return nip
  const cutOff = await findFolded(engine.reader, asOf)
  if (cutOff === null) return nip
  const standing = standingNumbers(await committedSnapshots(engine.reader), cutOff.asOf)
  return (await standingFormerNips(engine, pairs, standing, 'reader')).get(nip) ?? nip
}

async function readHistory(db: Db, nips: readonly string[]): Promise<AsnDetail['history']> {
  const cutOffs = await foldedCutOffs(db)
  const rows = await db.selectFrom('asn_states').selectAll().where('nip', 'in', nips).execute()
  // Before a number was changed, the former one stood for the person.
  const ordered = rows.toSorted((a, b) => nips.indexOf(b.nip) - nips.indexOf(a.nip))
  const byFold = new Map(ordered.map(row => [row.fold_id, row]))
  return cutOffs.flatMap(({ asOf, foldId }) => {
    const row = byFold.get(foldId)
    if (row === undefined) return []
    return {
      asOf,
      state: row.state,
      activeWorkers: row.active_workers,
      registeredWorkers: row.registered_workers,
    }
  })
}
