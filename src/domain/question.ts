import type { SnapshotKind } from './snapshot.ts'

/**
 * What a file may leave open. Asked once, with a proposal:
 *
 * - `kind`, `asOf`: what the file is, and of which day.
 * - `column`: the header of a required field.
 * - `section`: whether headings above people name their agency.
 * - `tables`: which of two tables on one sheet is read.
 * - `order`: whether a column of dates is written month first.
 * - `ditto`: whether "sda" means the value above.
 * - `agency`, `status`: what a word stands for.
 * - `person`: the agency of somebody whom a roster lists under two.
 * - `total`: whether a month's total row or its segments hold.
 */
export const questionTypes = [
  'kind',
  'asOf',
  'column',
  'section',
  'tables',
  'order',
  'ditto',
  'agency',
  'status',
  'person',
  'total',
] as const
export type QuestionType = (typeof questionTypes)[number]

export interface QuestionOption {
  value: string
  label: string
}

/** The answer that sets the rows of a question aside, or says that there is no such column. */
export const noneOfThem = '-'

/** An answer somebody gave for an earlier file, as it speaks for the one that is read now. */
export interface RememberedAnswer {
  readonly id: string
  readonly questionId: string
  /** The kind of files it speaks for; `null`: any. */
  readonly kind: SnapshotKind | null
  /** The header row it was given for, folded; empty where the word alone decides. */
  readonly headerKey: string
  readonly answer: string
  readonly rememberedAt: string
}

/** A question of a file that was not asked, because it had been answered before. */
export interface RememberedUse {
  readonly answerId: string
  readonly questionId: string
  readonly type: QuestionType
  readonly text: string
  readonly options: QuestionOption[]
  readonly answer: string
  readonly label: string
  readonly rememberedAt: string
}

/** A question of a file with the answer somebody gave for it. */
export interface GivenAnswer {
  readonly questionId: string
  readonly type: QuestionType
  readonly text: string
  readonly options: QuestionOption[]
  readonly answer: string
  readonly label: string
}

/** An answer given for this file that later files may go by, once it is committed. */
export interface TaughtAnswer {
  readonly questionId: string
  readonly type: QuestionType
  readonly text: string
  readonly headerKey: string
  /** The header row as people read it; `null` where the word alone decides. */
  readonly header: string | null
  readonly answer: string
  readonly label: string
}
