import type { ProblemCode } from '../../contract/problem.ts'
import type { Issue, IssueCode } from '../../domain/issue.ts'
import { noneOfThem, type QuestionOption, type QuestionType } from '../../domain/question.ts'
import type { Language } from '../language.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { fillText, type TextValues } from './fill-text.ts'
import { id } from './id.ts'

/** The API's words for one caller. */
export interface Texts {
  problem(code: ProblemCode, values: TextValues): { title: string; detail: string }
  fault(code: string): string
  issue(issue: Issue): { message: string; remedy: string | null }
  issueTitle(code: IssueCode): string
  /** An answer to a question of a file in words; what is a name in the file or the city stays as it is. */
  answerLabel(type: QuestionType, option: QuestionOption): string
  /** Why an import failed and what to do, in one go. */
  importError(code: string, values: TextValues): string
  /** First line of the workbook of rows set aside. */
  readonly setAsideLead: string
}

const byLanguage: Readonly<Record<Language, Texts>> = { id: textsOf(id), en: textsOf(en) }

export function textsFor(language: Language): Texts {
  return byLanguage[language]
}

function textsOf(catalogue: Catalogue): Texts {
  return {
    problem: (code, values) => {
      const { title, detail } = catalogue.problems[code]
      return { title, detail: fillText(detail, inWords(values, catalogue)) }
    },
    fault: code => find(catalogue.faults, code) ?? catalogue.faults.other,
    issue: ({ code, raw, value, column, detail }) => {
      const { message, remedy } = catalogue.issues[code]
      const values = { raw, value, column, ...inWords(detail, catalogue) }
      return { message: fillText(message, values), remedy: remedy && fillText(remedy, values) }
    },
    setAsideLead: catalogue.setAsideLead,
    issueTitle: code => catalogue.issues[code].title,
    answerLabel: (type, { value, label }) => {
      if (type === 'kind') return find(catalogue.names, value) ?? label
      const text =
        find(catalogue.answers, `${type}.${value}`) ??
        (value === noneOfThem ? catalogue.answers['-'] : undefined)
      return text === undefined ? label : fillText(text, { label })
    },
    importError: (code, values) => {
      const refusal =
        find(catalogue.closerRefusals, closerCode(code, values)) ?? find(catalogue.refusals, code)
      if (refusal !== undefined)
        return fillText(`${refusal.message} ${refusal.remedy}`, inWords(values, catalogue))
      const problem = find(catalogue.problems, code) ?? catalogue.problems.unexpected
      return fillText(problem.detail, values)
    },
  }
}

/** Where a refusal's text depends on its detail: what the bytes are, what the headers come near to, or that they are of another kind. */
function closerCode(code: string, { format, nearest, found }: TextValues): string {
  return found === undefined ? `${code}:${format ?? nearest ?? '-'}` : `${code}:other-kind`
}

/** Details that hold a code, not what stood in the file. */
const coded = ['kind', 'field', 'nearest', 'given', 'found', 'what', 'why']

function inWords(values: TextValues, { names }: Catalogue): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      coded.includes(key) && typeof value === 'string' ? (find(names, value) ?? value) : value,
    ]),
  )
}

function find<Value>(entries: Readonly<Record<string, Value>>, code: string): Value | undefined {
  return Object.hasOwn(entries, code) ? entries[code] : undefined
}
