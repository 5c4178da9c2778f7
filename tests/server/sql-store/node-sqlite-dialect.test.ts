import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NodeSqliteDialect } from '../../../src/server/sql-store/node-sqlite-dialect.ts'

interface Notes {
  notes: { text: string }
}

let folder: string
let other: DatabaseSync
let db: Kysely<Notes>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialect-'))
  other = new DatabaseSync(join(folder, 'a.sqlite'), { timeout: 0 })
  other.exec('PRAGMA journal_mode = WAL; create table notes (text text)')
  db = new Kysely<Notes>({
    dialect: new NodeSqliteDialect(new DatabaseSync(join(folder, 'a.sqlite'), { timeout: 0 })),
  })
})
afterEach(async () => {
  await db.destroy()
  other.close()
  await rm(folder, { recursive: true })
})

const write = (text: string) => db.insertInto('notes').values({ text }).execute()
const read = async () => (await db.selectFrom('notes').select('text').execute()).map(row => row.text)

describe('one connection', () => {
  it('answers reads while a write and a transaction wait for the lock of another', async () => {
    other.exec('begin immediate')
    const ended: string[] = []
    const waiting = [
      write('a').then(() => ended.push('write')),
      db
        .transaction()
        .execute(trx => trx.insertInto('notes').values({ text: 'b' }).execute())
        .then(() => ended.push('transaction')),
    ]
    expect(await read()).toEqual([])
    expect(ended).toEqual([])
    other.exec('commit')
    await Promise.all(waiting)
    expect((await read()).toSorted()).toEqual(['a', 'b'])
  })

  it('keeps everybody else out of an open transaction', async () => {
    let rollBack = () => {}
    const decided = new Promise<void>(resolve => {
      rollBack = resolve
    })
    const rolledBack = db.transaction().execute(async trx => {
      await trx.insertInto('notes').values({ text: 'gone' }).execute()
      await decided
      throw new RangeError('no')
    })
    const beside = [write('kept'), read()] as const
    rollBack()
    await expect(rolledBack).rejects.toThrow(RangeError)
    await beside[0]
    expect(await beside[1]).not.toContain('gone')
    expect(await read()).toEqual(['kept'])
  })

  it('lets many transactions at once each see what the one before it wrote', async () => {
    const add = () =>
      db.transaction().execute(async trx => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from notes`.execute(trx)
        await trx
          .insertInto('notes')
          .values({ text: String(rows[0]?.n) })
          .execute()
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect(new Set(await read()).size).toBe(20)
  })
})
