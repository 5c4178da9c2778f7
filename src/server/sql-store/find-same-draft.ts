import type { Upload } from '../../api/store.ts'
import type { Actor } from '../../domain/actor.ts'
import { mayOpen } from './import-access.ts'
import type { Trx } from './schema.ts'
import type { ImportRow } from './stored-import.ts'

/**
 * The actor's own open draft of the same bytes, for the same use: what a double
 * click, or a second try after the network swallowed the first answer, sends
 * again, whose sealed digest is given. Whatever the upload leaves open may be as it has become since.
 */
export async function findSameDraft(
  trx: Trx,
  actor: Actor,
  { sha256, kind, asOf, agencyId }: Upload,
  parent: Pick<ImportRow, 'id'> | null,
): Promise<ImportRow | undefined> {
  const rows = await trx
    .selectFrom('imports')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('created_by', '=', actor.username)
    .where('status', 'in', ['reading', 'draft'])
    .execute()
  return rows.find(
    row =>
      mayOpen(actor, row) &&
      (parent === null || row.completes === parent.id) &&
      (kind === null || row.kind === kind) &&
      // A completion goes by its parent's date, whatever the upload says.
      (parent !== null || asOf === null || row.as_of === asOf) &&
      (agencyId === null || row.agency_id === agencyId),
  )
}
