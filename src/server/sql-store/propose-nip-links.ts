import type { Nip } from '../../domain/nip.ts'
import { NipLinkFinder } from '../../domain/nip-link.ts'
import { isErasedNip } from '../../domain/tombstone.ts'
import type { Trx } from './schema.ts'

/** A cut-off's roster that differs from the one before it. */
export interface RosterFold {
  readonly foldId: number
  /** Names the files of the roster: the same people stand where it is the same. */
  readonly roster: string
}

/** The different rosters of all cut-offs, oldest first. */
export async function rosterFolds(trx: Trx): Promise<RosterFold[]> {
  const rows = await trx
    .selectFrom('cut_offs as c')
    .innerJoin('folds as f', 'f.id', 'c.fold_id')
    .select(['f.id', 'f.key'])
    .orderBy('c.as_of')
    .execute()
  const folds = rows.map(({ id, key }) => ({ foldId: id, roster: key.split('|')[0] ?? '' }))
  return folds.filter((fold, index) => fold.roster !== folds[index - 1]?.roster)
}

/**
 * Proposes links from what the rosters say now. Decisions stay whatever becomes
 * of the rosters they rested on; open proposals that nothing supports any more go.
 */
export async function proposeNipLinks(trx: Trx, folds: readonly RosterFold[]): Promise<void> {
  const found = await findPairs(trx, folds)
  const known = await trx.selectFrom('nip_links').select(['id', 'status']).execute()
  const ids = new Set(found.map(link => link.id))
  for (const { id, status } of known) {
    if (status === 'proposed' && !ids.has(id))
      await trx.deleteFrom('nip_links').where('id', '=', id).execute()
  }
  for (const link of found) {
    const { name, agency_id, import_no } = link
    await trx
      .insertInto('nip_links')
      .values({ ...link, status: 'proposed', decided_by: null, decided_at: null })
      .onConflict(conflict => conflict.column('id').doUpdateSet({ name, agency_id, import_no }))
      .execute()
  }
}

async function findPairs(trx: Trx, folds: readonly RosterFold[]) {
  const finder = new NipLinkFinder<Awaited<ReturnType<typeof peopleOnlyIn>>[number]>()
  for (const [index, now] of folds.entries()) {
    const before = folds[index - 1]
    if (before === undefined) continue
    finder.addChange(
      await peopleOnlyIn(trx, before.foldId, now.foldId),
      await peopleOnlyIn(trx, now.foldId, before.foldId),
    )
  }
  return finder.pairs().map(({ formerNip, person }) => ({
    id: `${formerNip}-${person.nip}`,
    former_nip: formerNip,
    nip: person.nip,
    name: person.name,
    agency_id: person.agencyId,
    import_no: person.importNo,
  }))
}

async function peopleOnlyIn(trx: Trx, foldId: number, otherId: number) {
  const rows = await trx
    .selectFrom('asn_states as s')
    .select(['s.nip', 's.name', 's.agency_id', 's.import_no'])
    .where('s.fold_id', '=', foldId)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('asn_states as o')
            .select('o.nip')
            .where('o.fold_id', '=', otherId)
            .whereRef('o.nip', '=', 's.nip'),
        ),
      ),
    )
    .orderBy('s.nip')
    .execute()
  // Nothing is left by which an erased person could be taken for another.
  const people = rows.filter(row => !isErasedNip(row.nip))
  return people.map(row => ({
    nip: row.nip as Nip,
    name: row.name,
    agencyId: row.agency_id,
    importNo: row.import_no,
  }))
}
