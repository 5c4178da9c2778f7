import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { readOriginal } from '../../../src/server/sql-store/import-contents.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'
import { actors, day } from './city.ts'

let store: SqlStore
let importId: string
const megabyte = 1024 * 1024
const bytes = randomBytes(2 * megabyte + 77)
const sha256 = createHash('sha256').update(bytes).digest('hex')
const digest = createSeals(sampleKeys).sealDigest(sha256)

const upload = (content: Uint8Array, asOf = '2025-11-30') =>
  store.for(actors.operator).imports.create({
    ...{ fileName: 'daftar.xlsx', bytes: content, kind: 'roster', asOf: day(asOf), agencyId: null },
    ...{ sha256: createHash('sha256').update(content).digest('hex'), at: new Date('2025-12-01T02:00:00Z') },
  })
const original = () => store.for(actors.operator).imports.original(importId)

beforeEach(async () => {
  store = await openSqlStore({ file: ':memory:', keys: sampleKeys })
  importId = (await upload(bytes)).stored.id
})
afterEach(() => store.close())

it('leaves nothing in the file of the database once it is thrown away, for whoever has the key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-original-'))
  const file = join(folder, 'city.sqlite')
  const onDisk = await openSqlStore({ file, keys: sampleKeys })
  try {
    const { imports } = onDisk.for(actors.operator)
    const upload = {
      fileName: 'daftar.xlsx',
      bytes,
      sha256,
      kind: 'roster',
      asOf: null,
      agencyId: null,
    } as const
    const { stored } = await imports.create({ ...upload, at: new Date('2025-12-01T02:00:00Z') })
    const chunks = await onDisk.db.selectFrom('original_chunks').select('bytes').execute()
    // What stands on one page of the file, wherever those begin.
    const pieces = chunks.flatMap(chunk =>
      [8192, 500_000].map(at => Buffer.from(chunk.bytes).subarray(at, at + 24)),
    )
    const found = async () => {
      await sql`pragma wal_checkpoint(truncate)`.execute(onDisk.db)
      const whole = await readFile(file)
      return pieces.filter(piece => piece.length > 0 && whole.includes(piece)).length
    }
    expect(await found()).toBeGreaterThan(1)
    await imports.discard(stored.id)
    expect(await found()).toBe(0)
  } finally {
    await onDisk.close()
    await rm(folder, { recursive: true, force: true })
  }
})

describe('an uploaded file', () => {
  it('comes back as it was, in pieces that are opened one after the other', async () => {
    expect(Buffer.from((await original()) ?? []).equals(bytes)).toBe(true)
    const lengths: number[] = []
    for await (const piece of readOriginal(store.db, createSeals(sampleKeys), digest))
      lengths.push(piece.length)
    expect(lengths).toEqual([megabyte, megabyte, 77])
    expect((await store.for(actors.operator).imports.find(importId))?.sha256).toBe(sha256)
  })

  it('is kept once for the same content, and its hash does not stand open', async () => {
    await upload(bytes, '2025-10-31')
    const chunks = await store.db.selectFrom('original_chunks').select('sha256').execute()
    expect(chunks.map(chunk => chunk.sha256)).toEqual([digest, digest, digest])
    expect(digest).not.toContain(sha256)
  })

  it('is given back empty if it was empty', async () => {
    importId = (await upload(new Uint8Array())).stored.id
    expect(await original()).toEqual(new Uint8Array())
  })

  it.each([
    [
      'a byte of it is another',
      sql`update original_chunks set bytes = cast(substr(bytes, 1, 500000) || x'00' || substr(bytes, 500002) as blob) where no = 1 and substr(bytes, 500001, 1) <> x'00'`,
    ],
    [
      'the last byte is gone',
      sql`update original_chunks set bytes = substr(bytes, 1, length(bytes) - 1) where no = 2`,
    ],
    ['the last piece is gone', sql`delete from original_chunks where no = 2`],
    ['a piece in between is gone', sql`delete from original_chunks where no = 1`],
    [
      'two pieces changed places',
      sql`update original_chunks set no = case no when 0 then 11 else 10 end where no < 2`,
    ],
  ])('is told as damaged if %s', async (_, damage) => {
    await damage.execute(store.db)
    await sql`update original_chunks set no = no - 10 where no >= 10`.execute(store.db)
    await expect(original()).rejects.toMatchObject({ code: 'storage-damaged' })
  })

  it('of another import is not taken for it', async () => {
    const { stored } = await upload(randomBytes(bytes.length), '2025-10-31')
    const chunks = await store.db
      .selectFrom('original_chunks')
      .selectAll()
      .where('sha256', '<>', digest)
      .execute()
    for (const { no, bytes: foreign } of chunks) {
      const place = store.db.updateTable('original_chunks').set({ bytes: foreign })
      await place.where('sha256', '=', digest).where('no', '=', no).execute()
    }
    await expect(original()).rejects.toMatchObject({ code: 'storage-damaged' })
    expect(await store.for(actors.operator).imports.original(stored.id)).not.toBeNull()
  })
})
