import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Keys } from '../../keys.ts'
import type { LedgerTables } from '../audit/ledger-tables.ts'
import { NodeSqliteDialect } from '../node-sqlite-dialect.ts'
import type { Db, Tables } from '../schema.ts'
import { sealedColumnsPlugin } from '../sealed-columns.ts'
import { createSeals, type Seals } from '../seals.ts'

interface AccountTable {
  readonly id: string
  readonly username: string | null
  readonly name: string
  readonly role: string | null
  readonly agencyId: string | null
  /** 1: may not sign in. */
  readonly banned: number | null
}

/** What the kit reads: the city's data, and who saw them. Nothing can be changed through it. */
export interface Evidence {
  readonly city: Db
  readonly seals: Seals
  readonly peopleKey: Uint8Array
  readonly ledger: Kysely<LedgerTables & { user: AccountTable }>
  close(): void
}

/** Opens the data for reading alone, whether the server runs or not. */
export function openEvidence(dataDir: string, keys: Keys): Evidence {
  const city = new DatabaseSync(join(dataDir, 'pantau-asuh.sqlite'), { readOnly: true, timeout: 10_000 })
  const ledger = new DatabaseSync(join(dataDir, 'ledger.sqlite'), { readOnly: true, timeout: 10_000 })
  const seals = createSeals(keys)
  return {
    city: new Kysely<Tables>({ dialect: new NodeSqliteDialect(city), plugins: [sealedColumnsPlugin(seals)] }),
    ledger: new Kysely({ dialect: new NodeSqliteDialect(ledger) }),
    seals,
    peopleKey: keys.people,
    close() {
      city.close()
      ledger.close()
    },
  }
}
