import type { StoredImport } from '../../api/store.ts'
import type { Source } from '../../contract/fields.ts'
import type { Actor } from '../../domain/actor.ts'
import { neutralFileName } from '../../domain/neutral-file-name.ts'
import { loaderRole, mayOpen } from './import-access.ts'
import type { Db } from './schema.ts'
import { findImportRow, type ImportRow } from './stored-import.ts'

type Owned = Pick<ImportRow, 'created_by' | 'memory_scope' | 'kind' | 'agency_id' | 'file_name'>

/** The name of a file for one actor: people write names into them, so only who may open it is told. */
export function fileNameFor(actor: Actor, row: Owned): string {
  return mayOpen(actor, row) ? row.file_name : neutralFileName(row.kind, row.file_name)
}

/** The name of a sheet for one actor: a text file has only one, and it is called as the file is. */
export function sheetNameFor(actor: Actor, row: Owned, sheet: string): string {
  if (mayOpen(actor, row) || !row.file_name.includes(sheet)) return sheet
  return neutralFileName(row.kind, '')
}

/** What of a source is the uploader's own doing. */
export function sourceFor(
  actor: Actor,
  row: Owned & Pick<ImportRow, 'committed_by'>,
): Pick<Source, 'fileName' | 'loadedBy' | 'loaderRole'> {
  return {
    fileName: fileNameFor(actor, row),
    loadedBy: mayOpen(actor, row) ? row.committed_by : null,
    loaderRole: loaderRole(row),
  }
}

/**
 * An import as one actor may see it. In the history of everybody it says what the file was, when it counted
 * and what became of its rows; words of the file, of whoever loaded it and their name are for who may open it.
 */
export async function narrowImport(
  db: Db,
  actor: Actor,
  row: ImportRow,
  stored: StoredImport,
): Promise<StoredImport> {
  if (mayOpen(actor, row)) return { ...stored, duplicateOf: await narrowDuplicate(db, actor, stored) }
  return {
    ...stored,
    fileName: fileNameFor(actor, row),
    createdBy: null,
    revision: '',
    mapping: [],
    ignoredColumns: [],
    questions: [],
    remembered: [],
    answered: [],
    duplicateOf: null,
    error: null,
    withdrawnReason: null,
  }
}

/** The same content may have been loaded by somebody whose files are not the actor's. */
async function narrowDuplicate(
  db: Db,
  actor: Actor,
  { duplicateOf }: StoredImport,
): Promise<StoredImport['duplicateOf']> {
  if (duplicateOf === null) return null
  const row = await findImportRow(db, duplicateOf.importId)
  const isOpen = row !== undefined && mayOpen(actor, row)
  return isOpen ? duplicateOf : { ...duplicateOf, createdBy: null }
}
