import type { Preview } from '../../api/store.ts'
import type { Issue, IssueCode } from '../../domain/issue.ts'
import { maskNiksIn } from '../../domain/nik.ts'
import { maskPhoneCell, maskPhonesIn } from '../../domain/phone.ts'

/**
 * First rows as they are shown. To see which column is which needs no whole NIK and no telephone number; the
 * file itself, and the workbook of rows to be corrected, have them.
 */
export function maskedPreview(preview: Preview): Preview {
  const isPhone = preview.headers.map(({ field }) => field === 'phone')
  const rows = preview.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, i) => (isPhone[i] ? onlyEnd(cell) : cell && masked(cell))),
  }))
  return { ...preview, rows }
}

/**
 * A finding as it is shown: what was written, what was made of it and what is told of it.
 *
 * @param phoneColumns headings of the columns that were read as telephone numbers
 */
export function maskedIssue(issue: Issue, phoneColumns: ReadonlySet<string>): Issue {
  const isPhone = phoneCodes.has(issue.code) || (issue.column !== null && phoneColumns.has(issue.column))
  const shown = isPhone ? (text: string) => maskPhoneCell(text) : masked
  const told = Object.entries(issue.detail).map(([key, value]) => [
    key,
    typeof value === 'string' ? shown(value) : value,
  ])
  return {
    ...issue,
    raw: issue.raw && shown(issue.raw),
    value: issue.value && shown(issue.value),
    detail: Object.fromEntries(told) as Issue['detail'],
  }
}

/** Headings that a file has over its telephone numbers. */
export function phoneColumnsOf(
  mapping: readonly { readonly field: string; readonly header: string }[],
): Set<string> {
  return new Set(mapping.filter(({ field }) => field === 'phone').map(({ header }) => header))
}

const phoneCodes: ReadonlySet<IssueCode> = new Set(['phone-repaired', 'phone-second'])

function onlyEnd(phone: string | null): string | null {
  return phone && `••••••••${phone.slice(-3)}`
}

function masked(text: string): string {
  return maskPhonesIn(maskNiksIn(text))
}
