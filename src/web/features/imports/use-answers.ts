import { useState } from 'react'
import type { Import } from '../../../contract/imports.ts'

type Answers = Readonly<Record<string, string>>

/** Answers chosen but not yet taken by the server; they outlive the card, which goes while a file is read again. */
const unsent = new Map<string, Answers>()

/** The answers to a draft's open questions: what was chosen, else what is proposed. */
export function useAnswers({ id, questions }: Pick<Import, 'id' | 'questions'>) {
  const [chosen, setChosen] = useState<Answers>(unsent.get(id) ?? {})
  const answerTo = (question: Import['questions'][number]) => chosen[question.id] ?? question.proposal ?? ''
  const answered = questions.filter(question => answerTo(question) !== '')
  return {
    answerTo,
    answers: Object.fromEntries(answered.map(question => [question.id, answerTo(question)])),
    missing: questions.length - answered.length,
    isAsProposed: questions.every(
      question => question.proposal !== null && answerTo(question) === question.proposal,
    ),
    choose: (questionId: string, value: string) => {
      const next = { ...chosen, [questionId]: value }
      unsent.set(id, next)
      setChosen(next)
    },
    /** Once the server has them. */
    forget: () => unsent.delete(id),
  }
}
