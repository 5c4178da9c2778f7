import type { Issue } from '../../domain/issue.ts'
import type { Tables } from './schema.ts'
import type { PageReader, SealedValues } from './sealed-pages.ts'
import type { Seals } from './seals.ts'

/** What of a finding comes from the file: the heading, what stood in the cell, and what is told of it. */
export function sealedIssue({ column, raw, value, detail }: Issue): SealedValues {
  const told = Object.keys(detail).length === 0 ? null : JSON.stringify(detail)
  return [column, raw, value, told]
}

/** A finding as it was written. */
export async function openIssue(
  pages: PageReader,
  seals: Seals,
  issue: Tables['import_issues'],
): Promise<Issue> {
  const { import_no, sheet, row, grp, outcome, code, seal } = issue
  const [column = null, raw = null, value = null, detail = null] = await pages.find(import_no, seal)
  const said = { column, raw, value, detail: detail === null ? {} : JSON.parse(detail) }
  return { sheet: seals.openName(sheet), row, group: grp, outcome, code, ...said }
}
