import { CodedProblem } from '../../api/coded-problem.ts'
import { cityDayOf } from '../../domain/plain-date.ts'
import type { ImportRow } from './stored-import.ts'

type Deleted = Pick<ImportRow, 'original_deleted_at' | 'original_deleted_why'>

/** The refusal for whoever asks for bytes that were deleted; `null` while they are kept. */
export function originalDeleted({ original_deleted_at: at, original_deleted_why: why }: Deleted) {
  if (at === null) return null
  return new CodedProblem('original-deleted', { on: cityDayOf(new Date(at)), why: why ?? 'retention' })
}
