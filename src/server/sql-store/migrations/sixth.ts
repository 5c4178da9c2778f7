import { type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from '../engine.ts'
import { sealColumns, sealedColumns } from '../sealed-columns.ts'
import { rebuildAnswers, rebuildRows, rebuiltTables, sealSheets } from './sixth-rows.ts'

/**
 * Seals what lay open: numbers of workers, originals, and whatever was kept of files and people beside what is
 * looked for. One transaction, so that a stop at any moment leaves all of it sealed or none.
 */
export function sealOpenData(engine: Engine, keyCheck: string): (db: Kysely<unknown>) => Promise<void> {
  return async db => {
    const seal = (trx: Transaction<unknown>) => sealAll(engine, trx, keyCheck)
    await (db.isTransaction ? seal(db as Transaction<unknown>) : db.transaction().execute(seal))
  }
}

async function sealAll(engine: Engine, trx: Transaction<unknown>, keyCheck: string): Promise<void> {
  // Earlier versions listed it behind this transaction: stopped in between, it would run again.
  if (await hasTable(trx, 'key_check')) return
  await createTables(trx)
  for (const rebuilt of rebuiltTables) await rebuildRows(engine, trx as never, rebuilt)
  await sealSheets(engine, trx as never)
  await rebuildAnswers(engine, trx as never)
  const hadData = await sealImports(engine, trx)
  await sealOriginals(engine, trx)
  await sql`insert into key_check (id, value, is_swept) values (1, ${keyCheck}, ${hadData ? 0 : 1})`.execute(
    trx,
  )
}

async function hasTable(db: Kysely<unknown>, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_schema where type = 'table' and name = ${name}`.execute(db)
  return rows.length > 0
}

async function createTables(trx: Transaction<unknown>): Promise<void> {
  await sql`create table sealed_pages (
    import_no bigint not null, part text not null, page bigint not null, bytes blob not null,
    primary key (import_no, part, page))`.execute(trx)
  await sql`create table key_check (id bigint primary key not null, value text not null, is_swept bigint not null)`.execute(
    trx,
  )
}

type Open = Record<string, string | null> & { no: never }

/** Gives whether there were any. */
async function sealImports({ seals }: Engine, trx: Transaction<unknown>): Promise<boolean> {
  const names = sql.join(['no', 'sha256', ...sealedColumns].map(column => sql.ref(column)))
  const { rows } = await sql<Open>`select ${names} from imports`.execute(trx)
  for (const { no, sha256, ...open } of rows) {
    const sealed = { ...sealColumns(seals, no, open), sha256: seals.sealDigest(sha256 as string) }
    const set = sql.join(Object.entries(sealed).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
    await sql`update imports set ${set} where no = ${no}`.execute(trx)
  }
  return rows.length > 0
}

async function sealOriginals({ seals }: Engine, trx: Transaction<unknown>): Promise<void> {
  const chunks = await sql<{ sha256: string; no: number }>`select sha256, no from original_chunks`.execute(
    trx,
  )
  for (const { sha256, no } of chunks.rows) {
    const { rows } = await sql<{ bytes: Uint8Array }>`
      select bytes from original_chunks where sha256 = ${sha256} and no = ${no}`.execute(trx)
    const digest = seals.sealDigest(sha256)
    const bytes = seals.seal(rows[0]?.bytes as Uint8Array, `original.${digest}.${no}`)
    await sql`update original_chunks set sha256 = ${digest}, bytes = ${bytes}
      where sha256 = ${sha256} and no = ${no}`.execute(trx)
  }
}
