import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moveAccounts } from '../../../src/server/auth/move-accounts.ts'
import { NodeSqliteDialect } from '../../../src/server/sql-store/node-sqlite-dialect.ts'
import { type Office, openOffice, outcome } from './auth-office.ts'

let folder: string
let city: Kysely<never>
let former: Office
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-move-'))
  city = new Kysely<never>({ dialect: new NodeSqliteDialect(new DatabaseSync(join(folder, 'city.sqlite'))) })
  // As it was: the accounts lie in the city's database, made by the same library.
  former = await openOffice({ database: { db: city, type: 'sqlite' } })
  await former.make('kepala', { role: 'admin' })
  await former.make('operator')
  await former.browser().signIn('operator')
})
afterEach(async () => {
  await former.close()
  await city.destroy()
  await rm(folder, { recursive: true, force: true })
})

const tablesOf = async (db: Kysely<never>) => {
  const { rows } = await sql<{
    name: string
  }>`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`.execute(db)
  return rows.map(row => row.name)
}

test('accounts of earlier versions move to where the audit lies, with their passwords', async () => {
  const office = await openOffice()
  try {
    expect(await moveAccounts(city, office.ledger.db)).toBe(2)
    expect((await office.sessions.users.list()).map(user => user.username)).toEqual(['kepala', 'operator'])
    expect(await office.sessions.users.hasAdministrator()).toBe(true)
    expect(outcome(await office.browser().signIn('operator'))).toBe('in')
    // Nothing of them is left behind, no hash of a password either.
    const left = await tablesOf(city)
    expect(left.filter(name => ['user', 'account', 'session', 'verification'].includes(name))).toEqual([])
    expect(await moveAccounts(city, office.ledger.db)).toBe(0)
  } finally {
    await office.close()
  }
})

test('an interrupted move is finished, and accounts that are there already stay as they are', async () => {
  const office = await openOffice()
  try {
    await office.make('baru', { role: 'admin' })
    expect(await moveAccounts(city, office.ledger.db)).toBe(0)
    expect((await office.sessions.users.list()).map(user => user.username)).toEqual(['baru'])
    expect(await tablesOf(city)).not.toContain('user')
  } finally {
    await office.close()
  }
})

test('a move that fails half way moves nothing and leaves everything where it was', async () => {
  const office = await openOffice()
  try {
    await sql`CREATE TRIGGER gagal BEFORE INSERT ON account BEGIN SELECT RAISE(ABORT, 'penuh'); END`.execute(
      office.ledger.db,
    )
    await expect(moveAccounts(city, office.ledger.db)).rejects.toThrow('penuh')
    expect(await office.sessions.users.list()).toEqual([])
    expect(await former.sessions.users.list()).toHaveLength(2)
    await sql`DROP TRIGGER gagal`.execute(office.ledger.db)
    expect(await moveAccounts(city, office.ledger.db)).toBe(2)
  } finally {
    await office.close()
  }
})
