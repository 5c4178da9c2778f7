import { listRememberedAnswers, withdrawRememberedAnswer } from '../../contract/remembered-answers.ts'
import { answer, type Route } from '../call.ts'

/** What later files go by, for review and withdrawal. */
export function rememberedAnswerRoutes(): Route[] {
  return [
    answer(listRememberedAnswers, async ({ store, texts }) =>
      (await store.rememberedAnswers.list()).map(remembered => ({
        ...remembered,
        label: texts.answerLabel(remembered.type, { value: remembered.answer, label: remembered.label }),
      })),
    ),
    answer(withdrawRememberedAnswer, async ({ store, params }) => {
      await store.rememberedAnswers.withdraw(params.answerId ?? '')
      return { ok: true as const }
    }),
  ]
}
