import { describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { openSqliteEngine } from '../../../src/server/sql-store/engine.ts'
import { openSqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import type { Db, Trx } from '../../../src/server/sql-store/schema.ts'

/** A database with its tables, made by the store itself. */
async function openTables() {
  const { mkdtemp } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const file = `${await mkdtemp(`${tmpdir()}/pantau-asuh-bulk-`)}/db.sqlite`
  await (await openSqlStore({ file, keys: sampleKeys })).close()
  return openSqliteEngine(file, sampleKeys)
}

const indexesOf = async (db: Db) => {
  const schema = db.withTables<{ sqlite_schema: { name: string; tbl_name: string; type: string } }>()
  const rows = await schema
    .selectFrom('sqlite_schema')
    .select('name')
    .where('type', '=', 'index')
    .where('tbl_name', '=', 'held_rows')
    .orderBy('name')
    .execute()
  return rows.map(row => row.name)
}

async function fill(engine: Awaited<ReturnType<typeof openTables>>, trx: Trx, rows: number) {
  const sink = engine.sink(trx, 'held_rows', ['import_no', 'nip', 'row', 'sheet', 'grp', 'is_open'])
  for (let row = 0; row < rows; row++) {
    const place = { import_no: 1, row, sheet: 'S', grp: 0, from_sheet: null, from_row: null }
    sink.push({ ...place, nip: String((row * 7919) % rows), is_open: 1 })
  }
  await sink.end()
}

describe('a bulk load', () => {
  it('leaves every row and every index, whether it did without them meanwhile or not', async () => {
    const engine = await openTables()
    const before = await indexesOf(engine.db)
    expect(before.length).toBeGreaterThan(0)
    for (const [rows, isWithout] of [
      [25, false],
      [20_003, true],
      [10_000, false],
    ] as const) {
      await engine.db.transaction().execute(async trx => {
        const bulk = engine.bulk(trx, 'held_rows')
        await bulk.expect(rows)
        expect(await indexesOf(trx)).toEqual(isWithout ? [] : before)
        await fill(engine, trx, rows)
        await bulk.end()
      })
      expect(await indexesOf(engine.db)).toEqual(before)
    }
    const { rows } = await engine.db
      .selectFrom('held_rows')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    expect(rows).toBe(25 + 20_003 + 10_000)
    const known = await engine.db
      .withTables<{ sqlite_stat1: { idx: string | null; tbl: string } }>()
      .selectFrom('sqlite_stat1')
      .select('idx')
      .where('tbl', '=', 'held_rows')
      .execute()
    expect(known.map(row => row.idx)).toEqual(expect.arrayContaining(before))
    await engine.close()
  })

  it('leaves the indexes as they were when it is broken off', async () => {
    const engine = await openTables()
    const before = await indexesOf(engine.db)
    const broken = engine.db.transaction().execute(async trx => {
      const bulk = engine.bulk(trx, 'held_rows')
      await bulk.expect(50_000)
      await fill(engine, trx, 10)
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    expect(await indexesOf(engine.db)).toEqual(before)
    await engine.close()
  })

  it('is refused outside a transaction, where a crash would leave the table without them', async () => {
    const engine = await openTables()
    await expect(engine.bulk(engine.db as unknown as Trx, 'held_rows').expect(50_000)).rejects.toThrow(
      'transaction',
    )
    await engine.close()
  })
})
