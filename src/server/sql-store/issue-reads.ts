import type { IssueCount, IssueQuery } from '../../api/store.ts'
import type { Issue } from '../../domain/issue.ts'
import type { Engine } from './engine.ts'
import { openIssue } from './sealed-issues.ts'
import { PageReader } from './sealed-pages.ts'

/** Findings of an import by row; `byCode` counts all of them, whatever the filter. */
export async function readIssues(
  { reader: db, seals }: Engine,
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
  const pages = new PageReader(db, seals, 'issues')
  const items: Issue[] = []
  for (const row of rows) items.push(await openIssue(pages, seals, row))
  return { items, total, byCode }
}
