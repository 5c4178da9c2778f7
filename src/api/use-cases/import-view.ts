import type { Import } from '../../contract/imports.ts'
import type { QuestionOption, QuestionType } from '../../domain/question.ts'
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
    remembered: stored.remembered.map(use => ({
      ...use,
      options: labelled(use.type, use.options, texts),
      label: texts.answerLabel(use.type, { value: use.answer, label: use.label }),
    })),
    error: error && { code: error.code, message: texts.importError(error.code, error.detail) },
  }
}

function labelled(type: QuestionType, options: readonly QuestionOption[], texts: Texts): QuestionOption[] {
  return options.map(option => ({ ...option, label: texts.answerLabel(type, option) }))
}
