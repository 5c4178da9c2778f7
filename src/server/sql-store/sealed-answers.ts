import { createHash } from 'node:crypto'
import type { Seals } from './seals.ts'

/** What a remembered answer says, in words that come from a file. */
export interface AnswerWords {
  readonly headerKey: string
  readonly questionId: string
  readonly text: string
  readonly header: string | null
  readonly answer: string
  readonly label: string
}

const placeOf = (answerId: string) => `remembered_answers.${answerId}`

export function sealAnswer(seals: Seals, answerId: string, words: AnswerWords): Buffer {
  return seals.seal(JSON.stringify(words), placeOf(answerId))
}

export function openAnswer(seals: Seals, { id, sealed }: { id: string; sealed: Uint8Array }): AnswerWords {
  return JSON.parse(seals.open(sealed, placeOf(id)).toString())
}

/** The same for equal words, so that a later answer takes the place of an earlier one unread. */
export function answerKey(seals: Seals, words: string): string {
  return seals.sealDigest(createHash('sha256').update(words).digest('hex'))
}
