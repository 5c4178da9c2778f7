/**
 * How a workbook of rows set aside says which import it belongs to, and which of
 * its columns are no data. Written by the report, read again by the import; the
 * words stand in every language a workbook may have been made in.
 */
export interface CompletionMarks {
  /** Stands before the import's id, on the first line of every sheet and on the hidden sheet. */
  readonly code: string
  readonly reason: string
  readonly remedy: string
  /** Where the row stood: sheet, row, and groups of a wide form. */
  readonly sheet: string
  readonly row: string
  readonly groups: string
  /** Stands before the number of a group. */
  readonly group: string
}

export const completionMarks = {
  id: {
    code: 'Kode perbaikan:',
    reason: 'Alasan',
    remedy: 'Saran',
    sheet: 'Lembar asal',
    row: 'Baris asal',
    groups: 'Kelompok asal',
    group: 'Kelompok',
  },
  en: {
    code: 'Correction code:',
    reason: 'Reason',
    remedy: 'Advice',
    sheet: 'Original sheet',
    row: 'Original row',
    groups: 'Original group',
    group: 'Group',
  },
} as const satisfies Record<string, CompletionMarks>

/** Carries the code where a program drops the first line. */
export const completionSheet = '_perbaikan'

const codePattern = new RegExp(
  `(?:${Object.values(completionMarks)
    .map(marks => marks.code.replace(':', ''))
    .join('|')})\\s*:?\\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`,
  'i',
)

/** The import's id in a text that carries one; `null` in any other. */
export function completionCodeIn(text: string): string | null {
  return codePattern.exec(text)?.[1]?.toLowerCase() ?? null
}

/** The line that carries an import's id. */
export function completionLine(importId: string, marks: CompletionMarks): string {
  return `${marks.code} ${importId}`
}
