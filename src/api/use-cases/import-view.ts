import type { Import } from '../../contract/imports.ts'
import type { GivenAnswer, QuestionOption, QuestionType } from '../../domain/question.ts'
import type { StoredImport } from '../store.ts'
import type { Texts } from '../texts/texts.ts'

/** An import as the contract shows it: with texts in the caller's language. */
export function importView(stored: StoredImport, texts: Texts): Import {
  const { error } = stored
  return {
    ...stored,
    questions: stored.questions.map(question => ({
      ...question,
      options: labelled(question.type, question.options, texts),
    })),
    remembered: stored.remembered.map(use => ({ ...use, ...answerInWords(use, texts) })),
    answered: stored.answered.map(given => ({ ...given, ...answerInWords(given, texts) })),
    error: error && { code: error.code, message: texts.importError(error.code, error.detail) },
  }
}

function answerInWords({ type, options, answer, label }: GivenAnswer, texts: Texts) {
  return {
    options: labelled(type, options, texts),
    label: texts.answerLabel(type, { value: answer, label }),
  }
}

function labelled(type: QuestionType, options: readonly QuestionOption[], texts: Texts): QuestionOption[] {
  return options.map(option => ({ ...option, label: texts.answerLabel(type, option) }))
}
