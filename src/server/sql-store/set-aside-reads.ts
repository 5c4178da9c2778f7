import type { RowSetAside } from '../../api/system-store.ts'
import type { Engine } from './engine.ts'
import { openIssue } from './sealed-issues.ts'
import { PageReader } from './sealed-pages.ts'

/** Every row that was set aside, in the order of the file, with all that was found wrong. */
export async function readRowsSetAside(
  { reader: db, seals }: Engine,
  importNo: number,
): Promise<RowSetAside[]> {
  const issues = await db
    .selectFrom('import_issues')
    .selectAll()
    .where('import_no', '=', importNo)
    .where('outcome', '=', 'setAside')
    .where('row', '>', 0)
    .orderBy('no')
    .execute()
  const places = await db
    .selectFrom('completed_rows')
    .select(['sheet', 'row', 'from_sheet', 'from_row'])
    .where('import_no', '=', importNo)
    .where('is_taken', '=', 0)
    .where('from_row', 'is not', null)
    .execute()
  const fromOf = new Map(
    places.map(p => [
      `${p.row} ${p.sheet}`,
      { sheet: seals.openName(p.from_sheet ?? ''), row: p.from_row ?? 0 },
    ]),
  )
  const rows = new Map<
    string,
    { sheet: string; row: number; from: RowSetAside['from']; issues: RowSetAside['issues'][number][] }
  >()
  const pages = new PageReader(db, seals, 'issues')
  for (const found of issues) {
    const { sheet, row } = found
    const key = `${row} ${sheet}`
    const known = rows.get(key) ?? {
      sheet: seals.openName(sheet),
      row,
      from: fromOf.get(key) ?? null,
      issues: [],
    }
    known.issues.push(await openIssue(pages, seals, found))
    rows.set(key, known)
  }
  return [...rows.values()]
}
