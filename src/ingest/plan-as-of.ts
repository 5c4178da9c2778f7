import { type PlainDate, parsePlainDate } from '../domain/plain-date.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { textOf } from './cell-text.ts'
import { findAsOf } from './find-as-of.ts'
import type { GivenChoices, IngestQuestion } from './ingest-context.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import type { SheetHead } from './recognise-kind.ts'

export interface AsOfPlan {
  readonly asOf: PlainDate | null
  /** What the file says instead of what was given. */
  readonly contradiction: PlainDate | null
  readonly questions: readonly IngestQuestion[]
}

/** The date as given, else as the file says it, else a question. */
export function planAsOf(
  kind: SnapshotKind,
  heads: readonly SheetHead[],
  sheets: readonly PlannedSheet[],
  fileName: string,
  given: GivenChoices,
): AsOfPlan {
  const answered = given.asOf ?? parsePlainDate(given.answers.asOf ?? '')
  // These carry their months in the rows; the last of them is the file's date.
  if (kind === 'coverage' || kind === 'debits') return { asOf: answered, contradiction: null, questions: [] }
  const titles = sheets.flatMap(({ head, header }) =>
    head.rows.filter(row => row.number < header.firstRow).flatMap(row => row.cells.map(textOf)),
  )
  const { candidates } = findAsOf(
    titles,
    heads.map(head => head.sheet.name),
    fileName,
  )
  const [found] = candidates
  if (answered !== null) {
    const isContradicted = found !== undefined && !candidates.includes(answered)
    return { asOf: answered, contradiction: isContradicted ? found : null, questions: [] }
  }
  if (found !== undefined && candidates.length === 1)
    return { asOf: found, contradiction: null, questions: [] }
  return { asOf: null, contradiction: null, questions: [askForAsOf(fileName, candidates)] }
}

/** The question for the date of a file that does not say it, or says several. */
export function askForAsOf(fileName: string, candidates: readonly PlainDate[]): IngestQuestion {
  const options = candidates.map(value => ({ value, label: value }))
  return { id: 'asOf', type: 'asOf', text: fileName, options, proposal: candidates[0] ?? null, rows: 0 }
}
