import type { Overdue } from '../../api/system-store.ts'
import type { RetentionDays } from '../../domain/retention.ts'
import type { Engine } from './engine.ts'
import { deleteContents, dropOriginal } from './import-contents.ts'
import type { Db, Trx } from './schema.ts'
import { changePages } from './sealed-pages.ts'
import { readSettings } from './settings.ts'
import type { ImportRow } from './stored-import.ts'

const dayMs = 86_400_000

type Aged = Pick<
  ImportRow,
  | 'no' | 'id' | 'sha256' | 'status' | 'kind' | 'completes' | 'created_at' | 'touched_at' | 'committed_at'
  | 'withdrawn_at' | 'original_deleted_at' | 'findings_cleared_at'
> // biome-ignore format: one list

/** What has been kept for longer than the settings say, each import by its id, oldest first. */
export async function findOverdue(db: Db, at: Date): Promise<Overdue> {
  const { retention } = await readSettings(db)
  const imports = await agedImports(db)
  const isBefore = (since: string | null, days: number) =>
    since !== null && Date.parse(since) + days * dayMs <= at.getTime()
  const idsOf = (rows: readonly Aged[]) => rows.map(row => row.id)
  return {
    originals: idsOf(imports.filter(row => isOriginalOverdue(row, imports, retention, at))),
    drafts: idsOf(
      imports.filter(row => row.status === 'draft' && isBefore(lastTouched(row), retention.drafts)),
    ),
    findings: idsOf(
      imports.filter(
        row => row.findings_cleared_at === null && isBefore(row.committed_at, retention.findings),
      ),
    ),
    disclosuresBefore: new Date(at.getTime() - retention.disclosures * dayMs),
  }
}

async function agedImports(db: Db): Promise<Aged[]> {
  return db
    .selectFrom('imports')
    .select([
      ...(['no', 'id', 'sha256', 'status', 'kind', 'completes', 'created_at', 'touched_at'] as const),
      ...(['committed_at', 'withdrawn_at', 'original_deleted_at', 'findings_cleared_at'] as const),
    ])
    .orderBy('no')
    .execute()
}

/**
 * The same bytes may stand behind several imports: they go when the last of them is overdue. Those of a draft
 * stay, for its rows are checked against them when it is committed, and so do those of an import for which a
 * correction is being worked on. Rows set aside that nobody corrects keep nothing: else a file would stay for ever.
 */
function isOriginalOverdue(row: Aged, imports: readonly Aged[], retention: RetentionDays, at: Date): boolean {
  if (row.original_deleted_at !== null) return false
  const sharing = imports.filter(other => other.sha256 === row.sha256 && other.original_deleted_at === null)
  return sharing.every(other => {
    const since = settledAt(other)
    if (since === null || isBeingCompleted(other, imports)) return false
    return Date.parse(since) + daysOf(other, retention) * dayMs <= at.getTime()
  })
}

/** Since when nobody works on it any more; `null` while somebody may. */
function settledAt(row: Aged): string | null {
  if (row.status === 'withdrawn') return row.withdrawn_at
  if (row.status === 'committed') return row.committed_at
  return row.status === 'failed' ? lastTouched(row) : null
}

function isBeingCompleted({ id }: Aged, imports: readonly Aged[]): boolean {
  return imports.some(
    other => other.completes === id && ['reading', 'draft', 'committing'].includes(other.status),
  )
}

/** What could not be read is of no use but to whoever asks why; else a file is kept as long as its kind. */
function daysOf({ kind, status }: Aged, { originals, failed }: RetentionDays): number {
  if (status === 'failed') return failed
  return kind === null ? Math.min(...Object.values(originals)) : originals[kind]
}

function lastTouched(row: Aged): string {
  return row.touched_at ?? row.created_at
}

/** Deletes the bytes behind an import, if they are still overdue. What was counted from them stays. */
export async function deleteOverdueOriginal(trx: Trx, importId: string, at: Date): Promise<boolean> {
  if (!(await findOverdue(trx, at)).originals.includes(importId)) return false
  const { sha256 } = await trx
    .selectFrom('imports')
    .select('sha256')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  await deleteOriginalBytes(trx, sha256, at, 'retention')
  return true
}

/** Deletes bytes for good, and notes with every import that had them since when and why they are gone. */
export async function deleteOriginalBytes(
  trx: Trx,
  sha256: string,
  at: Date,
  why: 'retention' | 'erasure',
): Promise<void> {
  await trx.deleteFrom('original_chunks').where('sha256', '=', sha256).execute()
  await trx
    .updateTable('imports')
    // Its first rows are kept beside it for looking at: they are part of it.
    .set({ original_deleted_at: at.toISOString(), original_deleted_why: why, preview_json: null })
    .where('sha256', '=', sha256)
    .where('original_deleted_at', 'is', null)
    .execute()
}

/** Deletes a draft that nobody touched, with its bytes unless another import has them too. */
export async function deleteOverdueDraft(trx: Trx, importId: string, at: Date): Promise<boolean> {
  if (!(await findOverdue(trx, at)).drafts.includes(importId)) return false
  await deleteImport(trx, importId)
  return true
}

/** Deletes an import that never counted, with everything that belongs to it. */
export async function deleteImport(trx: Trx, importId: string): Promise<void> {
  const { no, sha256 } = await trx
    .selectFrom('imports')
    .select(['no', 'sha256'])
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  await deleteContents(trx, no)
  await trx.deleteFrom('imports').where('no', '=', no).execute()
  await dropOriginal(trx, sha256)
}

/** Empties what stood in the cells of an import's findings; which rows and columns they are about and why stays. */
export async function clearOverdueFindings(
  { seals }: Pick<Engine, 'seals'>,
  trx: Trx,
  importId: string,
  at: Date,
): Promise<number> {
  if (!(await findOverdue(trx, at)).findings.includes(importId)) return 0
  const { no } = await trx
    .selectFrom('imports')
    .select('no')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  let emptied = 0
  await changePages(trx, seals, no, 'issues', ([column = null, ...said]) => {
    if (said.some(value => value !== null)) emptied += 1
    return [column, null, null, null]
  })
  await trx
    .updateTable('imports')
    .set({ findings_cleared_at: at.toISOString() })
    .where('no', '=', no)
    .execute()
  return emptied
}
