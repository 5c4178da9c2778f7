import { listDifference, previewWithdrawal, readDifference } from '../../contract/import-changes.ts'
import {
  downloadOriginal,
  downloadSetAside,
  listIssues,
  previewImport,
} from '../../contract/import-contents.ts'
import { answer, answerFile, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { languageOf } from '../language.ts'
import type { StoredImport } from '../store.ts'
import { getImportToWorkOn } from '../use-cases/get-import.ts'
import { requireWithdrawable } from '../use-cases/import-steps.ts'

/** What stands in an import's file: rows, findings, the file itself. */
export function importContentRoutes(): Route[] {
  return [
    answer(previewImport, async call => {
      const { id } = await getImportToWorkOn(call)
      const preview = await call.store.imports.preview(id)
      if (preview === null) throw new CodedProblem('import-not-ready')
      return {
        ...preview,
        headers: [...preview.headers],
        rows: preview.rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
      }
    }),
    answer(listIssues, async call => {
      const { id } = await getImportToWorkOn(call)
      const { items, total, byCode } = await call.store.imports.issues(id, call.query)
      return {
        items: items.map(issue => ({
          ...issue,
          ...call.texts.issue(issue),
          group: issue.group === 0 ? null : issue.group,
        })),
        total,
        byCode: byCode.map(counted => ({ ...counted, message: call.texts.issueTitle(counted.code) })),
      }
    }),
    answer(readDifference, async call => {
      const { id, status } = await getImportToWorkOn(call)
      requireDraft(status)
      return (await call.store.imports.difference(id)) ?? call.imports.difference(id)
    }),
    answer(listDifference, async call => {
      const { id, status } = await getImportToWorkOn(call)
      requireDraft(status)
      return call.imports.differenceItems(id, call.query)
    }),
    answer(previewWithdrawal, async call => {
      const { id, status } = await getImportToWorkOn(call)
      requireWithdrawable(status)
      return call.imports.withdrawal(id)
    }),
    answerFile(downloadOriginal, async call => {
      const { id, fileName } = await getImportToWorkOn(call)
      const body = await call.store.imports.original(id)
      if (body === null) throw new CodedProblem('not-found')
      return { fileName, body }
    }),
    answerFile(downloadSetAside, async call => {
      const { id, fileName, status, counts } = await getImportToWorkOn(call)
      if (status === 'reading') throw new CodedProblem('import-not-ready')
      if (counts.setAside === 0) throw new CodedProblem('no-rows-set-aside')
      const { bytes: body } = await call.imports.setAside(id, languageOf(call.request), call.audited.stamp)
      return { fileName: `perbaikan-${fileName.replace(/\.[^.]*$/, '')}.xlsx`, body }
    }),
  ]
}

function requireDraft(status: StoredImport['status']): void {
  if (status === 'reading' || status === 'committing') throw new CodedProblem('import-not-ready')
  if (status !== 'draft') throw new CodedProblem('import-not-draft')
}
