import { z } from 'zod'
import { questionTypes } from '../domain/question.ts'
import { endpoint } from './endpoint.ts'
import { agencyId, count, instant, snapshotKind } from './fields.ts'

export const rememberedAnswer = z.object({
  id: z.string(),
  /** The kind of files it speaks for; `null`: any. */
  kind: snapshotKind.nullable(),
  type: z.enum(questionTypes),
  /** What the file said, e.g. the agency's name or the status word as written. */
  text: z.string(),
  /** The header row of the files it speaks for; `null` where the word alone decides. */
  header: z.string().nullable(),
  answer: z.string(),
  /** The answer in the caller's language. */
  label: z.string(),
  /** The agency whose own files it speaks for; `null`: the city's. */
  agencyId: agencyId.nullable(),
  /** The user name, for who may know it. */
  rememberedBy: z.string().nullable(),
  rememberedAt: instant,
  /** The file that taught it. */
  fileName: z.string().nullable(),
  importId: z.string().nullable(),
  /** Committed files that went by it instead of asking. */
  usedBy: count,
})
export type RememberedAnswerView = z.infer<typeof rememberedAnswer>

export const listRememberedAnswers = endpoint({
  id: 'remembered-answers.list',
  method: 'GET',
  path: '/api/remembered-answers',
  summary: 'Answers that later files go by, newest first',
  response: z.array(rememberedAnswer),
})

export const withdrawRememberedAnswer = endpoint({
  id: 'remembered-answers.withdraw',
  method: 'DELETE',
  path: '/api/remembered-answers/:answerId',
  summary: 'Forget an answer: later files are asked again, data that counts already stays as it is',
  response: z.object({ ok: z.literal(true) }),
})
