import type { Settings, SettingsChange } from '../../contract/settings.ts'
import { defaultRetention, type RetentionDays } from '../../domain/retention.ts'
import type { Db, Trx } from './schema.ts'

type LastRun = NonNullable<Settings['lastRun']>

/** The settings, with what nobody has set yet as it is from the start. */
export async function readSettings(db: Db): Promise<Settings> {
  const set = (await readSetting<SettingsChange['retention']>(db, 'retention')) ?? {}
  return {
    retention: mergeRetention(defaultRetention, set),
    lastRun: await readSetting<LastRun>(db, 'last-retention-run'),
  }
}

/** Changes what is given and leaves the rest. */
export async function changeSettings(trx: Trx, { retention }: SettingsChange): Promise<Settings> {
  const before = await readSettings(trx)
  if (retention === undefined) return before
  const after = mergeRetention(before.retention, retention)
  await keepSetting(trx, 'retention', after)
  return { ...before, retention: after }
}

export async function keepLastRun(db: Db, run: LastRun): Promise<void> {
  await keepSetting(db, 'last-retention-run', run)
}

function mergeRetention(
  { originals, ...days }: RetentionDays,
  { originals: changed, ...other }: NonNullable<SettingsChange['retention']>,
): Settings['retention'] {
  return { ...days, ...present(other), originals: { ...originals, ...present(changed ?? {}) } }
}

/** Without what is not said: spread, an `undefined` would take the place of what holds. */
function present<Values extends object>(
  values: Values,
): { [Key in keyof Values]: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

async function readSetting<Value>(db: Db, id: string): Promise<Value | null> {
  const row = await db.selectFrom('settings').select('value_json').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : JSON.parse(row.value_json)
}

async function keepSetting(db: Db, id: string, value: unknown): Promise<void> {
  const value_json = JSON.stringify(value)
  await db
    .insertInto('settings')
    .values({ id, value_json })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ value_json }))
    .execute()
}
