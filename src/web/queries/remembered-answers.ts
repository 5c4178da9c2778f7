import { queryOptions } from '@tanstack/react-query'
import { listRememberedAnswers, withdrawRememberedAnswer } from '../../contract/remembered-answers.ts'
import { call } from './api-client.ts'

/** Answers that later files go by, newest first. */
export const rememberedAnswersQuery = queryOptions({
  queryKey: ['remembered-answers'],
  queryFn: ({ signal }) => call(listRememberedAnswers, { signal }),
})

export function requestForget(answerId: string) {
  return call(withdrawRememberedAnswer, { params: { answerId } })
}
