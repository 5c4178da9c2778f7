import { CodedProblem } from '../../api/coded-problem.ts'
import type { Completion } from '../../api/system-store.ts'
import { everybodysFiles } from './memory-scope.ts'
import type { Trx } from './schema.ts'
import { findImportRow, type ImportRow } from './stored-import.ts'

/**
 * Makes an upload the completion of the import that its code names (or that was
 * said with the upload): it is read with that import's kind, date, scope and
 * answers. Operators complete everybody's imports, others only their own.
 */
export async function startCompletion(
  trx: Trx,
  importId: string,
  code: string | null,
): Promise<Completion | null> {
  const row = await getRow(trx, importId)
  const coded = code === null ? null : await findRoot(trx, code, row)
  if (row.completes === null && coded === null) {
    if (code !== null) throw new CodedProblem('completes-unknown')
    return null
  }
  const parent = row.completes === null ? (coded as ImportRow) : await findRoot(trx, row.completes, row)
  if (parent === null) throw new CodedProblem('completes-unknown')
  if (parent.status !== 'committed') {
    throw new CodedProblem('completes-not-committed', { fileName: parent.file_name })
  }
  const { kind, as_of, agency_id } = parent
  const inherited = { completes: parent.id, kind, as_of, agency_id }
  await trx.updateTable('imports').set(inherited).where('no', '=', row.no).execute()
  return {
    kind,
    asOf: as_of,
    agencyId: agency_id,
    answers: { ...JSON.parse(parent.answers_json), ...JSON.parse(row.answers_json) },
    knowsPlaces: coded?.id === parent.id,
  }
}

/** The first import of the one named: a completion of a completion belongs to it. */
async function findRoot(trx: Trx, importId: string, by: ImportRow): Promise<ImportRow | null> {
  const named = await findImportRow(trx, importId)
  // Nothing is said of another's import, not even whether it counts.
  if (named === undefined || !mayComplete(by, named)) return null
  if (named.completes === null) return named
  if (named.status !== 'committed') {
    throw new CodedProblem('completes-not-committed', { fileName: named.file_name })
  }
  const root = await findImportRow(trx, named.completes)
  return root === undefined || !mayComplete(by, root) ? null : root
}

function mayComplete(by: ImportRow, parent: ImportRow): boolean {
  if (by.memory_scope === everybodysFiles) return true
  return parent.created_by === by.created_by && [by.memory_scope, null].includes(parent.memory_scope)
}

async function getRow(trx: Trx, importId: string): Promise<ImportRow> {
  const row = await findImportRow(trx, importId)
  if (row === undefined) throw new CodedProblem('not-found')
  return row
}
