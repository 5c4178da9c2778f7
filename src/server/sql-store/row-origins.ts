import type { AsnDetail } from '../../contract/asn.ts'
import type { Actor } from '../../domain/actor.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Engine } from './engine.ts'
import { fileNameFor, sheetNameFor } from './narrow-import.ts'

export type OriginOf = (row: {
  import_no: number
  sheet: string
  row: number
  grp: number
}) => AsnDetail['origin']

/** Finds the file, sheet and row a standing row came from, named as the actor may see them. */
export async function originReader({ reader: db, seals }: Engine, actor: Actor): Promise<OriginOf> {
  const rows = await db
    .selectFrom('imports')
    .select(['no', 'id', 'file_name', 'as_of', 'kind', 'agency_id', 'created_by', 'memory_scope'])
    .where('status', '=', 'committed')
    .execute()
  const imports = new Map(rows.map(row => [row.no, row]))
  return ({ import_no, sheet, row, grp }) => {
    const source = imports.get(import_no)
    if (source === undefined) throw new Error('a standing row without its import')
    const asOf = source.as_of as PlainDate
    return {
      importId: source.id,
      fileName: fileNameFor(actor, source),
      asOf,
      sheet: sheetNameFor(actor, source, seals.openName(sheet)),
      row,
      group: grp,
    }
  }
}
