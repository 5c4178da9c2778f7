import { CodedProblem } from '../coded-problem.ts'
import type { StoredImport } from '../store.ts'

type Status = StoredImport['status']

/** Refuses to commit what is not a finished draft with every question answered. */
export function requireCommittable(draft: StoredImport): void {
  if (draft.status === 'reading' || draft.status === 'committing') throw new CodedProblem('import-not-ready')
  if (draft.status === 'failed') throw new CodedProblem('import-failed')
  if (draft.status !== 'draft') throw new CodedProblem('import-not-draft')
  const open = draft.questions.length
  if (open > 0 || draft.kind === null || draft.asOf === null) {
    throw new CodedProblem('import-needs-answers', { count: Math.max(open, 1) })
  }
  if (draft.duplicateOf !== null) {
    const { committedAt } = draft.duplicateOf
    throw new CodedProblem('import-duplicate', { committedOn: committedAt.slice(0, 10) })
  }
}

/** Refuses to discard or change what counts already, or is about to. */
export function requireDiscardable(status: Status): void {
  if (status === 'committing') throw new CodedProblem('import-not-ready')
  if (status === 'committed' || status === 'withdrawn') throw new CodedProblem('import-not-draft')
}

export function requireWithdrawable(status: Status): void {
  if (status === 'committing') throw new CodedProblem('import-not-ready')
  if (status !== 'committed') throw new CodedProblem('import-not-committed')
}
