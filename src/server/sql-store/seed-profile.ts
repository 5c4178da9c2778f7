import { foldText } from '../../domain/agency.ts'
import { semarangProfile } from '../../domain/semarang-profile.ts'
import type { Db, Trx } from './schema.ts'

/** Gives a fresh database the city's profile: agencies, targets, tariffs, published figures, no people. */
export async function seedProfile(db: Db): Promise<void> {
  await db.transaction().execute(async trx => {
    const known = await trx.selectFrom('agencies').select('id').limit(1).executeTakeFirst()
    if (known === undefined) await insertProfile(trx)
  })
}

/** No file taught these names, so nobody can withdraw them. */
const ofProfile = { answer_id: null, taught_by: null, taught_at: null, import_id: null }

async function insertProfile(trx: Trx): Promise<void> {
  const { agencies, targets, tariffs, publishedFigures } = semarangProfile
  for (const [position, agency] of agencies.entries()) {
    const { id, name, shortName, kind, validFrom, validUntil } = agency
    await trx
      .insertInto('agencies')
      .values({
        id,
        name,
        short_name: shortName,
        kind,
        valid_from: validFrom,
        valid_until: validUntil,
        position,
      })
      .execute()
    for (const text of agency.aliases) {
      await trx
        .insertInto('agency_aliases')
        .values({ folded: foldText(text), text, agency_id: id, ...ofProfile })
        .onConflict(conflict => conflict.column('folded').doNothing())
        .execute()
    }
  }
  for (const { basisPoints, isPrimary, ...target } of targets) {
    await trx
      .insertInto('targets')
      .values({ ...target, basis_points: basisPoints, is_primary: isPrimary ? 1 : 0 })
      .execute()
  }
  for (const { validFrom, validUntil, ...tariff } of tariffs) {
    await trx
      .insertInto('tariffs')
      .values({ ...tariff, valid_from: validFrom, valid_until: validUntil })
      .execute()
  }
  for (const { value, cutOff, ...figure } of publishedFigures) {
    await trx
      .insertInto('published_figures')
      .values({ ...figure, ...value, cut_off: cutOff })
      .execute()
  }
}
