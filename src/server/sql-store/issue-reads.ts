import type { IssueCount, IssueQuery } from '../../api/store.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Db } from './schema.ts'

/** Findings of an import by row; `byCode` counts all of them, whatever the filter. */
export async function readIssues(
  db: Db,
  importNo: number,
  query: IssueQuery,
): Promise<{ items: Issue[]; total: number; byCode: IssueCount[] }> {
  const counts = await db
    .selectFrom('import_issues')
    .select(({ fn }) => ['code', 'outcome', fn.countAll<number>().as('rows')])
    .where('import_no', '=', importNo)
    .groupBy(['code', 'outcome'])
    .orderBy('rows', 'desc')
    .orderBy('code')
    .execute()
  const byCode = counts.map(({ code, outcome, rows }) => ({ code, outcome, count: Number(rows) }))
  const fits = (of: Pick<IssueCount, 'code' | 'outcome'>) =>
    (query.code ?? of.code) === of.code && (query.outcome ?? of.outcome) === of.outcome
  const total = byCode.filter(fits).reduce((sum, { count }) => sum + count, 0)

  let page = db.selectFrom('import_issues').selectAll().where('import_no', '=', importNo)
  if (query.code !== undefined) page = page.where('code', '=', query.code)
  if (query.outcome !== undefined) page = page.where('outcome', '=', query.outcome)
  const rows = await page.orderBy('no').offset(query.offset).limit(query.limit).execute()
  const items = rows.map(({ sheet, row, grp, column_name, outcome, code, raw, value, detail }) => ({
    ...{ sheet, row, outcome, code, raw, value },
    group: grp,
    column: column_name,
    detail: JSON.parse(detail),
  }))
  return { items, total, byCode }
}
