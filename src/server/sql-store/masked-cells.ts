import type { Preview } from '../../api/store.ts'
import type { Issue } from '../../domain/issue.ts'
import { maskNiksIn } from '../../domain/nik.ts'

/**
 * First rows as they are shown. To see which column is which needs no whole NIK and no telephone number; the
 * file itself, and the workbook of rows to be corrected, have them.
 */
export function maskedPreview(preview: Preview): Preview {
  const isPhone = preview.headers.map(({ field }) => field === 'phone')
  const rows = preview.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, i) => (isPhone[i] ? onlyEnd(cell) : masked(cell))),
  }))
  return { ...preview, rows }
}

/** A finding as it is shown: what was written, what was made of it and what is told of it. */
export function maskedIssue(issue: Issue): Issue {
  const told = Object.entries(issue.detail).map(([key, value]) => [
    key,
    typeof value === 'string' ? maskNiksIn(value) : value,
  ])
  return {
    ...issue,
    raw: masked(issue.raw),
    value: masked(issue.value),
    detail: Object.fromEntries(told) as Issue['detail'],
  }
}

function onlyEnd(phone: string | null): string | null {
  return phone && `••••••••${phone.slice(-3)}`
}

function masked(text: string | null): string | null {
  return text === null ? null : maskNiksIn(text)
}
