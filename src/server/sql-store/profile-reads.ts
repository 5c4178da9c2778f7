import type { Agency } from '../../domain/agency.ts'
import type { Target } from '../../domain/target.ts'
import type { Tariff } from '../../domain/tariff.ts'
import type { Db } from './schema.ts'

/** Agencies in the profile's order, each with its aliases. */
export async function readAgencies(db: Db): Promise<Agency[]> {
  const rows = await db.selectFrom('agencies').selectAll().orderBy('position').orderBy('id').execute()
  const aliases = await db.selectFrom('agency_aliases').selectAll().orderBy('folded').execute()
  const texts = Map.groupBy(aliases, alias => alias.agency_id)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    aliases: (texts.get(row.id) ?? []).map(alias => alias.text),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

/** Named coverage targets, by date. */
export async function readTargets(db: Db): Promise<Target[]> {
  const rows = await db.selectFrom('targets').selectAll().orderBy('date').orderBy('id').execute()
  return rows.map(({ id, name, date, basis_points, basis, source, is_primary }) => ({
    ...{ id, name, date, basis, source },
    basisPoints: basis_points,
    isPrimary: is_primary === 1,
  }))
}

/** Monthly contributions, by validity. */
export async function readTariffs(db: Db): Promise<Tariff[]> {
  const rows = await db.selectFrom('tariffs').selectAll().orderBy('valid_from').orderBy('id').execute()
  return rows.map(({ id, programmes, sector, valid_from, valid_until, amount, source }) => ({
    ...{ id, programmes, sector, amount, source },
    validFrom: valid_from,
    validUntil: valid_until,
  }))
}
