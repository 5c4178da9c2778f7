import { randomInt } from 'node:crypto'
import { foldText } from '../../domain/agency.ts'
import { programmesOf, sectorOf } from '../../domain/tariff.ts'
import { erasedName, tombstoneNik, tombstoneNip } from '../../domain/tombstone.ts'
import type { Engine } from './engine.ts'
import type { PersonTrace } from './erase-person-trace.ts'
import type { Trx } from './schema.ts'
import { changeSealed } from './sealed-pages.ts'

/** What replaces each key of the person, in every table. */
export type Tombstones = ReadonlyMap<string, string>

/** No digits: nothing that looks for numbers finds one in a tombstone. */
const letters = 'abcdefghjkmnpqrstvwxyz'

export async function tombstonesFor(
  { seals }: Engine,
  trx: Trx,
  { kind, keys }: PersonTrace,
): Promise<Tombstones> {
  const tombstones = new Map<string, string>()
  for (const key of keys) {
    const random = () => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
    const next = kind === 'asn' ? tombstoneNip(random()) : await freeNik(seals.openNik(key))
    tombstones.set(key, kind === 'asn' ? next : seals.sealNik(next))
  }
  return tombstones

  /** Two workers of one birth date must stay two. */
  async function freeNik(nik: string) {
    for (;;) {
      const tombstone = tombstoneNik(nik, randomInt(1, 10_000))
      if (!(await isTaken(trx, seals.sealNik(tombstone)))) return tombstone
    }
  }
}

async function isTaken(trx: Trx, nik: string): Promise<boolean> {
  for (const table of ['registration_rows', 'membership_rows', 'debit_rows'] as const) {
    const row = await trx
      .selectFrom(table as 'registration_rows')
      .select('nik')
      .where('nik', '=', nik)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}

/** Puts the tombstones into the rows; sheet and row stay, by which corrections find what they correct. */
export async function eraseRows(
  engine: Engine,
  trx: Trx,
  trace: PersonTrace,
  tombstones: Tombstones,
): Promise<void> {
  for (const [key, tombstone] of tombstones) {
    await eraseSealed(engine, trx, trace.kind, key)
    if (trace.kind === 'asn') await eraseAsn(trx, key, tombstone)
    else await eraseWorker(trx, key, tombstone)
  }
}

/** What is sealed of a row is the person's, or may be: a workplace is often the sponsor's house. */
async function eraseSealed(
  { seals }: Engine,
  trx: Trx,
  kind: PersonTrace['kind'],
  key: string,
): Promise<void> {
  const ofAsn = ['registration_rows', 'debit_rows'] as const
  const tables = kind === 'asn' ? ofAsn : ([...ofAsn, 'membership_rows'] as const)
  for (const table of tables) {
    const rows = await trx
      .selectFrom(table as 'registration_rows')
      .select(['import_no', 'seal'])
      .where(kind === 'asn' ? 'nip' : 'nik', '=', key)
      .where('seal', 'is not', null)
      .execute()
    for (const { import_no: importNo, seal } of rows) {
      await changeSealed(trx, seals, { importNo, part: 'rows', number: seal as number }, values =>
        table === 'registration_rows' ? withoutPerson(values, kind) : values.map(() => null),
      )
    }
  }
}

/** Sponsor's name, worker's name, workplace, time of the form, occupation: what is the other one's stays. */
function withoutPerson(values: readonly (string | null)[], kind: PersonTrace['kind']): (string | null)[] {
  const [sponsorName = null, workerName = null, , , occupation = null] = values
  return kind === 'asn' ? [null, workerName, null, null, occupation] : [sponsorName, null, null, null, null]
}

async function eraseAsn(trx: Trx, nip: string, tombstone: string): Promise<void> {
  const nobody = { nip: tombstone, name: erasedName, position: null, grade: null, sub_unit: null }
  await trx.updateTable('roster_rows').set(nobody).where('nip', '=', nip).execute()
  await trx
    .updateTable('asn_states')
    .set({ ...nobody, name_folded: foldText(erasedName), position_folded: null })
    .where('nip', '=', nip)
    .execute()
  for (const table of ['registration_rows', 'debit_rows', 'held_rows', 'completed_rows'] as const) {
    await trx
      .updateTable(table as 'held_rows')
      .set({ nip: tombstone })
      .where('nip', '=', nip)
      .execute()
  }
  await trx
    .updateTable('exemptions')
    .set({ nip: tombstone, reason: erasedName })
    .where('nip', '=', nip)
    .execute()
}

/** Occupation and programme tell what a month costs, which debits are held to: so much of them stays. */
async function eraseWorker(trx: Trx, nik: string, tombstone: string): Promise<void> {
  const written = await trx
    .selectFrom('registration_rows')
    .select(['occupation', 'programme'])
    .distinct()
    .where('nik', '=', nik)
    .execute()
  for (const { occupation, programme } of written) {
    const priced = {
      occupation: sectorOf(occupation) === null ? null : 'transportasi',
      programme: programmesOf(programme) === 'JKK+JKM' ? null : programmesOf(programme),
    }
    await trx
      .updateTable('registration_rows')
      .set({ ...priced, amount: null, nik: tombstone })
      .where('nik', '=', nik)
      .where('occupation', occupation === null ? 'is' : '=', occupation)
      .where('programme', programme === null ? 'is' : '=', programme)
      .execute()
  }
  await trx
    .updateTable('membership_rows')
    .set({ nik: tombstone, programme: null, started_on: null, paid_through: null })
    .where('nik', '=', nik)
    .execute()
  await trx.updateTable('debit_rows').set({ nik: tombstone }).where('nik', '=', nik).execute()
}

/** Confirmed changes of number go on joining what they joined; the others join nothing and go. */
export async function eraseLinks(trx: Trx, tombstones: Tombstones): Promise<void> {
  const nips = [...tombstones.keys()]
  const links = await trx
    .selectFrom('nip_links')
    .selectAll()
    .where(({ eb, or }) => or([eb('nip', 'in', nips), eb('former_nip', 'in', nips)]))
    .execute()
  for (const link of links) {
    const byId = trx.deleteFrom('nip_links').where('id', '=', link.id)
    await byId.execute()
    if (link.status !== 'confirmed') continue
    const nip = tombstones.get(link.nip) ?? link.nip
    const former_nip = tombstones.get(link.former_nip) ?? link.former_nip
    await trx
      .insertInto('nip_links')
      .values({ ...link, id: `${former_nip}-${nip}`, nip, former_nip, name: erasedName })
      .execute()
  }
}
