import { CodedProblem } from '../../api/coded-problem.ts'
import type { Actor } from '../../domain/actor.ts'
import { mayOpen } from './import-access.ts'
import type { Db } from './schema.ts'
import { findImportRow, type ImportRow } from './stored-import.ts'

/**
 * The import whose rows set aside a file corrects. A completion of a completion
 * belongs to the first import. Refuses one that does not count, or is not the
 * caller's to complete; one nobody may look into is answered like an unknown one.
 */
export async function findParent(db: Db, importId: string, actor: Actor): Promise<ImportRow> {
  const named = await findImportRow(db, importId)
  if (named === undefined || !mayOpen(actor, named)) throw new CodedProblem('completes-unknown')
  const parent = named.completes === null ? named : await findImportRow(db, named.completes)
  if (parent === undefined || !mayOpen(actor, parent)) throw new CodedProblem('completes-unknown')
  if (named.status !== 'committed' || parent.status !== 'committed') {
    throw new CodedProblem('completes-not-committed', { fileName: named.file_name })
  }
  return parent
}
