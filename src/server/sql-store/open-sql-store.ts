import { Migrator } from 'kysely/migration'
import { CodedProblem } from '../../api/coded-problem.ts'
import type { Store } from '../../api/store.ts'
import type { SystemStore } from '../../api/system-store.ts'
import { watchStore } from '../../api/watch-store.ts'
import type { ProblemCode } from '../../contract/problem.ts'
import { ConfigFault } from '../config.ts'
import type { Keys } from '../keys.ts'
import { createActorStore } from './actor-sql-store.ts'
import { assertKey } from './assert-key.ts'
import { type Engine, openSqliteEngine } from './engine.ts'
import { migrationsOf } from './migrations/migrations.ts'
import type { Db } from './schema.ts'
import { seedProfile } from './seed-profile.ts'
import { sweepOpenText } from './sweep-open-text.ts'
import { createSystemStore } from './system-sql-store.ts'

/** The store with what only the server itself may use. */
export interface SqlStore extends Store {
  /** For the import worker; no route gets it. */
  readonly system: SystemStore
  /** The connection that writes, shared with whoever keeps other tables in the same database. */
  readonly db: Db
  close(): Promise<void>
}

export interface SqlStoreSettings {
  readonly file: string
  readonly keys: Keys
}

/**
 * Opens the database at `file` (`:memory:` for one that is gone when closed),
 * brings its schema up to date and gives a fresh one the city's profile.
 */
export async function openSqlStore({ file, keys }: SqlStoreSettings): Promise<SqlStore> {
  const engine = openSqliteEngine(file, keys)
  try {
    await assertKey(engine.db, keys.check)
    await migrate(engine, keys)
    await sweepOpenText(engine)
    await seedProfile(engine.db)
  } catch (error) {
    await engine.close()
    throw isCoded(error, 'storage-full') ? new ConfigFault(noRoom) : error
  }
  return {
    for(actor, seen) {
      const handle = createActorStore(engine, actor, keys.people)
      return seen === undefined ? handle : watchStore(handle, seen)
    },
    system: createSystemStore(engine, keys.people),
    db: engine.db,
    close: () => engine.close(),
  }
}

const noRoom =
  'The disk is too full to bring the data up to date. Free about twice the size of the database and start again: nothing is lost.'

function isCoded(error: unknown, code: ProblemCode): boolean {
  return error instanceof CodedProblem && error.code === code
}

async function migrate(engine: Engine, keys: Keys): Promise<void> {
  const migrator = new Migrator({
    db: engine.db,
    provider: { getMigrations: async () => migrationsOf(engine, keys) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
