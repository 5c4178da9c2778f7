import { CodedProblem } from '../../api/coded-problem.ts'
import type { Db, Trx } from './schema.ts'
import type { Seals } from './seals.ts'
import type { ImportRow } from './stored-import.ts'

const chunkBytes = 1024 * 1024
const contentTables = [
  'roster_rows',
  'registration_rows',
  'membership_rows',
  'debit_rows',
  'coverage_rows',
  'import_issues',
  'held_rows',
  'completed_rows',
  'sealed_pages',
] as const

/** Drops everything that was read from an import. */
export async function deleteContents(trx: Trx, importNo: number): Promise<void> {
  for (const table of contentTables) await trx.deleteFrom(table).where('import_no', '=', importNo).execute()
}

const placeOf = (digest: string, no: number) => `original.${digest}.${no}`

/**
 * Keeps uploaded bytes in sealed pieces; the same content is kept once.
 *
 * @param digest the sealed SHA-256 of the content: by a bare one, whoever has a copy of the database could try
 * what a small file may have held until the hash fits
 */
export async function keepOriginal(trx: Trx, seals: Seals, digest: string, bytes: Uint8Array): Promise<void> {
  const known = await trx
    .selectFrom('original_chunks')
    .select('no')
    .where('sha256', '=', digest)
    .executeTakeFirst()
  if (known !== undefined) return
  for (let no = 0; no * chunkBytes < bytes.length; no++) {
    const chunk = seals.seal(bytes.subarray(no * chunkBytes, (no + 1) * chunkBytes), placeOf(digest, no))
    await trx.insertInto('original_chunks').values({ sha256: digest, no, bytes: chunk }).execute()
  }
}

/** The pieces of an original in their order, each opened and found whole before it is given. */
export async function* readOriginal(db: Db, seals: Seals, digest: string): AsyncGenerator<Uint8Array> {
  for (let no = 0; ; no++) {
    const row = await db
      .selectFrom('original_chunks')
      .select('bytes')
      .where('sha256', '=', digest)
      .where('no', '=', no)
      .executeTakeFirst()
    if (row === undefined) return
    yield seals.open(row.bytes, placeOf(digest, no))
  }
}

/** The bytes as they were uploaded, or `null` if they are gone. */
export async function findOriginal(
  db: Db,
  seals: Seals,
  { sha256, size }: Pick<ImportRow, 'sha256' | 'size'>,
): Promise<Uint8Array | null> {
  const whole = new Uint8Array(size)
  let length = 0
  for await (const chunk of readOriginal(db, seals, sha256)) {
    if (length + chunk.length > size) throw new CodedProblem('storage-damaged')
    whole.set(chunk, length)
    length += chunk.length
  }
  if (length === 0 && size > 0) return null
  if (length !== size) throw new CodedProblem('storage-damaged')
  return whole
}

/** Drops bytes that no import refers to any more. */
export async function dropOriginal(trx: Trx, sha256: string): Promise<void> {
  const used = await trx
    .selectFrom('imports')
    .select('no')
    .where('sha256', '=', sha256)
    .where('original_deleted_at', 'is', null)
    .executeTakeFirst()
  if (used === undefined) await trx.deleteFrom('original_chunks').where('sha256', '=', sha256).execute()
}
