import { createHash } from 'node:crypto'
import type { StoredImport } from '../../api/store.ts'
import type { Engine } from './engine.ts'
import { loaderRole } from './import-access.ts'
import type { Db, Tables } from './schema.ts'
import type { Seals } from './seals.ts'

export type ImportRow = Tables['imports']

/** A row of `imports` as the API knows it. */
export function storedImport(
  seals: Seals,
  row: ImportRow,
  duplicateOf: StoredImport['duplicateOf'] = null,
  completedBy: StoredImport['completedBy'] = [],
): StoredImport {
  const counts = JSON.parse(row.counts_json)
  return {
    id: row.id,
    kind: row.kind,
    asOf: row.as_of,
    agencyId: row.agency_id,
    completes: row.completes,
    completedBy,
    heldRows: { total: counts.setAside, corrected: row.corrected_rows },
    revision: revisionOf(row),
    fileName: row.file_name,
    sha256: seals.openDigest(row.sha256),
    size: row.size,
    status: row.status,
    progress: JSON.parse(row.progress_json),
    mapping: JSON.parse(row.mapping_json),
    ignoredColumns: JSON.parse(row.ignored_columns_json),
    questions: JSON.parse(row.questions_json),
    remembered: JSON.parse(row.remembered_json),
    answered: JSON.parse(row.answered_json),
    counts,
    ignoredBy: JSON.parse(row.ignored_by_json),
    issuesByCode: JSON.parse(row.issues_by_code_json),
    duplicateOf,
    error: row.error_json === null ? null : JSON.parse(row.error_json),
    createdBy: row.created_by,
    loaderRole: loaderRole(row),
    createdAt: row.created_at,
    committedAt: row.committed_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    originalDeleted:
      row.original_deleted_at === null
        ? null
        : { at: row.original_deleted_at, why: row.original_deleted_why ?? 'retention' },
  }
}

/** Import with its row, whatever its status. */
export async function findImportRow(db: Db, importId: string): Promise<ImportRow | undefined> {
  return db.selectFrom('imports').selectAll().where('id', '=', importId).executeTakeFirst()
}

/** The committed import with the same content, kind, date and scope, if there is one. */
export async function findDuplicate(db: Db, row: ImportRow): Promise<StoredImport['duplicateOf']> {
  if (row.kind === null || row.as_of === null) return null
  const found = await db
    .selectFrom('imports')
    .select(['id', 'committed_at', 'created_by'])
    .where('status', '=', 'committed')
    .where('sha256', '=', row.sha256)
    .where('kind', '=', row.kind)
    .where('as_of', '=', row.as_of)
    .where('agency_id', row.agency_id === null ? 'is' : '=', row.agency_id)
    .where('completes', row.completes === null ? 'is' : '=', row.completes)
    .where('no', '<>', row.no)
    .executeTakeFirst()
  if (found?.committed_at == null) return null
  return { importId: found.id, committedAt: found.committed_at, createdBy: found.created_by }
}

/** Committed imports that complete an import, oldest first. */
export async function completionsOf(db: Db, importId: string): Promise<ImportRow[]> {
  return db
    .selectFrom('imports')
    .selectAll()
    .where('completes', '=', importId)
    .where('status', '=', 'committed')
    .orderBy('sequence')
    .execute()
}

/** Like {@link storedImport}, with the duplicate looked up for what could still be committed. */
export async function readStoredImport(
  { seals }: Pick<Engine, 'seals'>,
  db: Db,
  row: ImportRow,
): Promise<StoredImport> {
  const isDraft = row.status === 'draft'
  const completedBy = row.status === 'committed' ? await completionsOf(db, row.id) : []
  return storedImport(
    seals,
    row,
    isDraft ? await findDuplicate(db, row) : null,
    completedBy.map(completion => completion.id),
  )
}

/** The same for two readings that came to the same: only what somebody could have seen counts. */
export function revisionOf(row: ImportRow): string {
  const { kind, as_of, agency_id, completes, answers_json, questions_json } = row
  const { counts_json, issues_by_code_json, remembered_json, status } = row
  const seen = [kind, as_of, agency_id, completes, answers_json, questions_json, counts_json]
  const content = JSON.stringify([...seen, issues_by_code_json, remembered_json, status === 'reading'])
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}
