import { CodedProblem } from '../../api/coded-problem.ts'
import type { Db, Trx } from './schema.ts'

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
] as const

/** Drops everything that was read from an import. */
export async function deleteContents(trx: Trx, importNo: number): Promise<void> {
  for (const table of contentTables) await trx.deleteFrom(table).where('import_no', '=', importNo).execute()
}

/** Keeps uploaded bytes under their hash, in pieces; the same content is kept once. */
export async function keepOriginal(trx: Trx, sha256: string, bytes: Uint8Array): Promise<void> {
  const known = await trx
    .selectFrom('original_chunks')
    .select('no')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (known !== undefined) return
  for (let no = 0; no * chunkBytes < bytes.length; no++) {
    const chunk = bytes.subarray(no * chunkBytes, (no + 1) * chunkBytes)
    await trx.insertInto('original_chunks').values({ sha256, no, bytes: chunk }).execute()
  }
}

/** The bytes as they were uploaded, or `null` if they are gone. */
export async function findOriginal(db: Db, sha256: string, size: number): Promise<Uint8Array | null> {
  const whole = new Uint8Array(size)
  let length = 0
  for (let no = 0; length < size; no++) {
    const row = await db
      .selectFrom('original_chunks')
      .select('bytes')
      .where('sha256', '=', sha256)
      .where('no', '=', no)
      .executeTakeFirst()
    if (row === undefined) return null
    if (length + row.bytes.length > size) throw new CodedProblem('storage-damaged')
    whole.set(row.bytes, length)
    length += row.bytes.length
  }
  return whole
}

/** Drops bytes that no import refers to any more. */
export async function dropOriginal(trx: Trx, sha256: string): Promise<void> {
  const used = await trx.selectFrom('imports').select('no').where('sha256', '=', sha256).executeTakeFirst()
  if (used === undefined) await trx.deleteFrom('original_chunks').where('sha256', '=', sha256).execute()
}
