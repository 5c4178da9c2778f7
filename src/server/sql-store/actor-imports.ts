import { randomUUID } from 'node:crypto'
import { CodedProblem } from '../../api/coded-problem.ts'
import type { ActorImports, DraftChange, IssueQuery, Upload } from '../../api/store.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Engine } from './engine.ts'
import { findParent } from './find-parent.ts'
import { findSameDraft } from './find-same-draft.ts'
import { assertAgency, mayList, mayOpen, uploadScope } from './import-access.ts'
import { deleteContents, dropOriginal, findOriginal, keepOriginal } from './import-contents.ts'
import { readIssues } from './issue-reads.ts'
import { maskedIssue, maskedPreview, phoneColumnsOf } from './masked-cells.ts'
import { memoryScope } from './memory-scope.ts'
import { narrowImport } from './narrow-import.ts'
import { originalDeleted } from './original-deleted.ts'
import { peopleOfImport } from './people-of-import.ts'
import type { Db, Trx } from './schema.ts'
import { sealColumns } from './sealed-columns.ts'
import type { Seals } from './seals.ts'
import { storedDifference } from './stored-difference.ts'
import {
  findDuplicate,
  findImportRow,
  type ImportRow,
  readStoredImport,
  storedImport,
} from './stored-import.ts'

const queued = JSON.stringify({ phase: 'queued', done: 0 })
const noCounts = JSON.stringify({ read: 0, accepted: 0, repaired: 0, setAside: 0, ignored: 0 })

/** Imports as the actor may see and change them. */
export function createActorImports(engine: Engine, actor: Actor): ActorImports {
  const { db, reader } = engine
  return {
    async list() {
      const rows = await reader.selectFrom('imports').selectAll().orderBy('no', 'desc').execute()
      const visible = rows.filter(row => mayList(actor, row))
      const committed = rows.filter(row => row.status === 'committed').toReversed()
      const completions = Map.groupBy(committed, row => row.completes)
      return Promise.all(
        visible.map(async row => {
          const stored = storedImport(
            engine.seals,
            row,
            row.status === 'draft' ? await findDuplicate(reader, row) : null,
            row.status === 'committed' ? (completions.get(row.id) ?? []).map(({ id }) => id) : [],
          )
          return narrowImport(reader, actor, row, stored)
        }),
      )
    },
    async find(importId) {
      const row = await findImportRow(reader, importId)
      if (row === undefined || !mayList(actor, row)) return null
      return narrowImport(reader, actor, row, await readStoredImport(engine, reader, row))
    },
    async findOpen(importId) {
      const row = await findImportRow(reader, importId)
      if (row === undefined || !mayOpen(actor, row)) return null
      return narrowImport(reader, actor, row, await readStoredImport(engine, reader, row))
    },
    create: upload => db.transaction().execute(trx => createImport(trx, engine.seals, actor, upload)),
    update: (importId, change) =>
      db.transaction().execute(trx => updateDraft(trx, engine.seals, actor, importId, change)),
    discard: importId =>
      db.transaction().execute(async trx => {
        const row = await openRow(trx, actor, importId)
        if (!['reading', 'draft', 'failed'].includes(row.status)) throw new CodedProblem('import-not-draft')
        await deleteContents(trx, row.no)
        await trx.deleteFrom('imports').where('no', '=', row.no).execute()
        await dropOriginal(trx, row.sha256)
      }),
    async preview(importId) {
      const row = await openRow(reader, actor, importId)
      return row.preview_json === null ? null : maskedPreview(JSON.parse(row.preview_json))
    },
    async issues(importId, query: IssueQuery) {
      const row = await openRow(reader, actor, importId)
      const phones = phoneColumnsOf(JSON.parse(row.mapping_json))
      const found = await readIssues(engine, row.no, query)
      return { ...found, items: found.items.map(issue => maskedIssue(issue, phones)) }
    },
    async difference(importId) {
      return storedDifference(reader, await openRow(reader, actor, importId))
    },
    async original(importId) {
      const row = await openRow(reader, actor, importId)
      const deleted = originalDeleted(row)
      if (deleted !== null) throw deleted
      return findOriginal(reader, engine.seals, row)
    },
    people: async importId => peopleOfImport(engine, (await openRow(reader, actor, importId)).no),
  }
}

/** The import for someone who may look into it; who may not even list it learns nothing of it. */
async function openRow(db: Db, actor: Actor, importId: string): Promise<ImportRow> {
  const row = await findImportRow(db, importId)
  if (row === undefined || !mayList(actor, row)) throw new CodedProblem('not-found')
  if (!mayOpen(actor, row)) throw new CodedProblem('forbidden')
  return row
}

async function createImport(trx: Trx, seals: Seals, actor: Actor, upload: Upload) {
  const parent = upload.completes == null ? null : await findParent(trx, upload.completes, actor)
  const scope =
    parent === null ? uploadScope(actor, upload) : { kind: parent.kind, agencyId: parent.agency_id }
  await assertAgency(trx, scope.agencyId)
  const sha256 = seals.sealDigest(upload.sha256)
  const same = await findSameDraft(trx, actor, { ...upload, ...scope, sha256 }, parent)
  if (same !== undefined) return { stored: storedImport(seals, same), isNew: false }
  await keepOriginal(trx, seals, sha256, upload.bytes)
  const last = await trx
    .selectFrom('imports')
    .select(({ fn }) => fn.max('no').as('no'))
    .executeTakeFirst()
  const row: ImportRow = {
    no: Number(last?.no ?? 0) + 1,
    id: randomUUID(),
    kind: scope.kind,
    as_of: parent === null ? upload.asOf : parent.as_of,
    agency_id: scope.agencyId,
    completes: parent?.id ?? null,
    file_name: upload.fileName,
    sha256,
    size: upload.bytes.length,
    status: 'reading',
    progress_json: queued,
    mapping_json: '[]',
    ignored_columns_json: '[]',
    questions_json: '[]',
    counts_json: noCounts,
    ignored_by_json: '{}',
    issues_by_code_json: '{}',
    // A completion goes by its parent's answers as well, which are looked up when it is read.
    answers_json: '{}',
    remembered_json: '[]',
    answered_json: '[]',
    taught_json: '[]',
    memory_scope: memoryScope(actor),
    preview_json: null,
    error_json: null,
    has_undated: 0,
    layout_json: null,
    difference_json: null,
    difference_basis: null,
    corrected_rows: 0,
    checked_against: null,
    created_by: actor.username,
    created_at: upload.at.toISOString(),
    sequence: null,
    committed_by: null,
    committed_at: null,
    withdrawn_by: null,
    withdrawn_at: null,
    withdrawn_reason: null,
    original_deleted_at: null,
    original_deleted_why: null,
    touched_at: null,
    findings_cleared_at: null,
  }
  await trx
    .insertInto('imports')
    .values(sealColumns(seals, row.no, row))
    .execute()
  return { stored: storedImport(seals, row), isNew: true }
}

async function updateDraft(trx: Trx, seals: Seals, actor: Actor, importId: string, change: DraftChange) {
  const row = await openRow(trx, actor, importId)
  if (row.status === 'reading') throw new CodedProblem('import-not-ready')
  if (row.status !== 'draft' && row.status !== 'failed') throw new CodedProblem('import-not-draft')
  const scope = uploadScope(actor, {
    kind: change.kind ?? row.kind,
    agencyId: change.agencyId === undefined ? row.agency_id : change.agencyId,
  })
  await assertAgency(trx, scope.agencyId)
  const deleted = originalDeleted(row)
  if (deleted !== null) throw deleted
  const changed = {
    ...(change.at !== undefined && { touched_at: change.at.toISOString() }),
    kind: scope.kind,
    as_of: change.asOf ?? row.as_of,
    agency_id: scope.agencyId,
    answers_json: JSON.stringify({ ...JSON.parse(row.answers_json), ...change.answers }),
    status: 'reading' as const,
    progress_json: queued,
    error_json: null,
  }
  await trx
    .updateTable('imports')
    .set(sealColumns(seals, row.no, changed))
    .where('no', '=', row.no)
    .execute()
  return storedImport(seals, { ...row, ...changed })
}
