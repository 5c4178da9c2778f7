import { createHash } from 'node:crypto'
import { CodedProblem } from '../../api/coded-problem.ts'
import { InvalidRequest } from '../../api/invalid-request.ts'
import type { ActorAgencies, AgencyChange } from '../../api/store.ts'
import type { AgencySettings } from '../../contract/agencies.ts'
import type { Actor } from '../../domain/actor.ts'
import { type Agency, foldText } from '../../domain/agency.ts'
import { foldAgencyName } from '../../domain/agency-match.ts'
import { findFolded } from './cut-off-reads.ts'
import type { Engine } from './engine.ts'
import { readAgencies } from './profile-reads.ts'
import type { Db, Trx } from './schema.ts'

/** The settings of the agencies, for administrators. */
export function createActorAgencies({ db, reader }: Engine, actor: Actor): ActorAgencies {
  const admit = () => {
    if (actor.role !== 'admin') throw new CodedProblem('forbidden')
  }
  return {
    async find(agencyId) {
      admit()
      return findSettings(reader, agencyId)
    },
    async create(agency) {
      admit()
      assertDates(agency)
      await db.transaction().execute(async trx => {
        const agencies = await readAgencies(trx)
        if (agencies.some(({ id }) => id === agency.id)) throw new CodedProblem('conflict')
        assertNames(agencies, agency, namesOf(agency))
        await insertAgency(trx, agency)
        await writeAliases(trx, agency.id, [], agency.aliases)
      })
    },
    async change(agencyId, revision, change) {
      admit()
      await db.transaction().execute(trx => changeAgency(trx, agencyId, revision, change))
    },
  }
}

async function findSettings(db: Db, agencyId: string): Promise<AgencySettings | null> {
  const agency = (await readAgencies(db)).find(({ id }) => id === agencyId)
  if (agency === undefined) return null
  const taught = await db
    .selectFrom('agency_aliases')
    .select(['text', 'answer_id'])
    .where('agency_id', '=', agencyId)
    .where('answer_id', 'is not', null)
    .orderBy('folded')
    .execute()
  return {
    ...agency,
    aliases: [...agency.aliases],
    headcount: await latestHeadcount(db, agencyId),
    taught: taught.map(({ text, answer_id }) => ({ alias: text, answerId: answer_id as string })),
    revision: revisionOf(agency),
  }
}

async function latestHeadcount(db: Db, agencyId: string): Promise<number> {
  const latest = await findFolded(db, undefined)
  if (latest === null) return 0
  const row = await db
    .selectFrom('tallies')
    .select('headcount')
    .where('fold_id', '=', latest.foldId)
    .where('agency_id', '=', agencyId)
    .where('employment', '=', 'all')
    .executeTakeFirst()
  return row?.headcount ?? 0
}

/** A mark of everything that can be changed: whoever changes an agency says which one they saw. */
function revisionOf({ id, name, shortName, kind, aliases, validFrom, validUntil }: Agency): string {
  const parts = [id, name, shortName, kind, validFrom, validUntil, ...aliases]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
}

async function changeAgency(
  trx: Trx,
  agencyId: string,
  revision: string,
  change: AgencyChange,
): Promise<void> {
  const agencies = await readAgencies(trx)
  const before = agencies.find(({ id }) => id === agencyId)
  if (before === undefined) throw new CodedProblem('not-found')
  if (revisionOf(before) !== revision) throw new CodedProblem('agency-changed')
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: Agency = { ...before, ...given }
  assertDates(after)
  const known = new Set(namesOf(before))
  // Names that were there stay as they are, even where the city's list gave one to two agencies.
  assertNames(
    agencies,
    after,
    namesOf(after).filter(name => !known.has(name)),
  )
  await trx
    .updateTable('agencies')
    .set({
      name: after.name,
      short_name: after.shortName,
      kind: after.kind,
      valid_from: after.validFrom,
      valid_until: after.validUntil,
    })
    .where('id', '=', agencyId)
    .execute()
  await writeAliases(trx, agencyId, before.aliases, after.aliases)
}

async function insertAgency(trx: Trx, agency: Agency): Promise<void> {
  const { id, name, shortName, kind, validFrom, validUntil } = agency
  const last = await trx
    .selectFrom('agencies')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst()
  await trx
    .insertInto('agencies')
    .values({
      ...{ id, name, kind, short_name: shortName, valid_from: validFrom, valid_until: validUntil },
      position: Number(last?.position ?? -1) + 1,
    })
    .execute()
}

/** Takes away what is left out and adds what is new; an alias that stays keeps who taught it. */
async function writeAliases(
  trx: Trx,
  agencyId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const kept = new Set(after)
  const known = new Set(before)
  for (const text of before.filter(alias => !kept.has(alias))) {
    await trx.deleteFrom('agency_aliases').where('folded', '=', foldText(text)).execute()
  }
  for (const text of new Set(after.filter(alias => !known.has(alias)))) {
    await trx
      .insertInto('agency_aliases')
      .values({
        ...{ folded: foldText(text), text, agency_id: agencyId },
        ...{ answer_id: null, taught_by: null, taught_at: null, import_id: null },
      })
      .execute()
  }
}

function assertDates({ validFrom, validUntil }: Agency): void {
  if (validFrom === null || validUntil === null || validFrom <= validUntil) return
  throw new InvalidRequest([{ path: 'validUntil', code: 'date-order' }])
}

/** Everything by which files may name an agency. */
function namesOf({ id, name, shortName, aliases }: Agency): string[] {
  return [name, shortName, id.replaceAll('-', ' '), ...aliases]
}

/**
 * Refuses new names that imports would read as another agency: a name that two agencies share decides
 * nothing any more. Compared as imports compare them.
 */
function assertNames(agencies: readonly Agency[], agency: Agency, added: readonly string[]): void {
  const owners = new Map<string, Agency>()
  for (const other of agencies) {
    if (other.id === agency.id) continue
    for (const name of namesOf(other)) owners.set(foldAgencyName(name), other)
  }
  for (const name of added) {
    const folded = foldAgencyName(name)
    if (folded === '') throw new InvalidRequest([{ path: pathOf(agency, name), code: 'name-empty' }])
    const owner = owners.get(folded)
    if (owner !== undefined) throw new CodedProblem('alias-taken', { alias: name, agency: owner.name })
  }
  const seen = new Map<string, string>()
  for (const alias of agency.aliases) {
    const folded = foldText(alias)
    if (seen.has(folded)) throw new CodedProblem('alias-taken', { alias, agency: agency.name })
    seen.set(folded, alias)
  }
}

function pathOf(agency: Agency, name: string): string {
  return name === agency.name ? 'name' : name === agency.shortName ? 'shortName' : 'aliases'
}
