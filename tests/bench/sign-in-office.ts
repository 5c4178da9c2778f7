import { execFile } from 'node:child_process'
import { argon2, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hashCost, tagLength } from '../../src/server/auth/password-hash.ts'
import { readConfig } from '../../src/server/config.ts'
import { startServer } from '../../src/server/start-server.ts'

const crowd = fileURLToPath(new URL('./sign-in-crowd.ts', import.meta.url))
const execute = promisify(execFile)
const argon2Async = promisify(argon2)
const password = 'kuda-laut-biru-melompat'
const first = 'orang0'

/** The real server with so many accounts, into which all of them sign in at once from one address. */
export async function openOffice(accounts: number) {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-bench-office-'))
  const data = join(folder, 'data')
  const server = await startServer(
    readConfig({
      ...{ PORT: '0', DATA_DIR: data, KEY_FILE: join(folder, 'key'), LOG_LEVEL: 'error' },
      ...{ ADMIN_USERNAME: first, ADMIN_PASSWORD: password },
    }),
  )
  copyFirst(join(data, 'ledger.sqlite'), accounts)
  return {
    /** How many of them are in. */
    async signIn(): Promise<number> {
      const { stdout } = await execute(process.execPath, [crowd, server.url, String(accounts), password])
      return Number(stdout)
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** All have the password of the first: hashing a thousand of them would take longer than what is measured. */
function copyFirst(file: string, accounts: number): void {
  const ledger = new DatabaseSync(file, { timeout: 5_000 })
  try {
    ledger.exec('BEGIN IMMEDIATE')
    for (let no = 1; no < accounts; no++) {
      const changed = { id: `'${String(no).padStart(32, 'x')}'` }
      const name = `'orang${no}'`
      const email = `'orang${no}@nip.invalid'`
      copyRow(ledger, 'user', { ...changed, email, username: name, displayUsername: name, role: "'planner'" })
      copyRow(ledger, 'account', { ...changed, accountId: changed.id, userId: changed.id })
    }
    ledger.exec('COMMIT')
  } finally {
    ledger.close()
  }
}

function copyRow(ledger: DatabaseSync, table: string, changed: Readonly<Record<string, string>>): void {
  const columns = ledger
    .prepare(`PRAGMA table_info("${table}")`)
    .all()
    .map(({ name }) => String(name))
  const values = columns.map(name => changed[name] ?? `"${name}"`)
  const names = columns.map(name => `"${name}"`)
  ledger.exec(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM "${table}" ORDER BY rowid LIMIT 1`)
}

/** As many hashes of the strength that the server stores, two at a time, and nothing else. */
export async function hashAlone(count: number): Promise<number> {
  let left = count
  const nonce = randomBytes(16)
  const lane = async () => {
    while (left-- > 0) {
      await argon2Async('argon2id', { ...hashCost, tagLength, message: password, nonce })
    }
  }
  await Promise.all([lane(), lane()])
  return count
}
