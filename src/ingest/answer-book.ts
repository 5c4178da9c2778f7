import { foldText } from '../domain/agency.ts'
import {
  type GivenAnswer,
  noneOfThem,
  type QuestionOption,
  type QuestionType,
  questionTypes,
  type RememberedAnswer,
  type RememberedUse,
  type TaughtAnswer,
} from '../domain/question.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { IngestQuestion } from './ingest-context.ts'
import { formerAgency, listQuestions } from './list-questions.ts'

/** A question before anybody has said how many rows it touches. */
export type Asking = Omit<IngestQuestion, 'rows' | 'others'>

/** A question of the file with what settles it. */
export interface Asked extends Asking {
  rows: number
  /** `null`: open. */
  answer: string | null
  source: 'given' | 'memory' | null
  /** Whether the answer may speak for later files. */
  teaches: boolean
}

/** A header row, by which files of the same shape are known. */
export interface HeaderMark {
  readonly key: string
  readonly text: string
}

/** More different words than these are no words any more: they share one question. */
const mostEntries = 1000
const mostRemembered = 60

/** Answers that hold for files with the same header. */
const byHeader = new Set<QuestionType>(['column', 'section', 'tables', 'order', 'ditto'])
/** Answers that hold wherever the word stands. */
const byWord = new Set<QuestionType>(['agency', 'status'])
const aboutWholeFile = new Set<QuestionType>(['column', 'section'])

/**
 * Every question of a file, each asked once however many rows and sheets raise
 * it. An answer given for the file beats a remembered one; neither counts if it
 * is not among the options.
 */
export class AnswerBook {
  readonly #given: Readonly<Record<string, string>>
  readonly #remembered: readonly RememberedAnswer[]
  readonly #memory = new Map<string, RememberedAnswer>()
  readonly #asked = new Map<string, Asked>()
  readonly #perType = new Map<QuestionType, number>()
  #header: HeaderMark = { key: '', text: '' }

  constructor(given: Readonly<Record<string, string>>, remembered: readonly RememberedAnswer[] = []) {
    this.#given = given
    this.#remembered = remembered
  }

  /** Lets earlier answers for files of this kind with this header speak. */
  recall(kind: SnapshotKind, header: HeaderMark): void {
    this.#header = header
    for (const remembered of this.#remembered) {
      if (remembered.kind !== null && remembered.kind !== kind) continue
      if (remembered.headerKey === '' || remembered.headerKey === header.key) {
        this.#memory.set(remembered.questionId, remembered)
      }
    }
  }

  /** What was said to a question, whether or not it is ever asked. */
  said(id: string): string | null {
    if (Object.hasOwn(this.#given, id)) return this.#given[id] as string
    return this.#memory.get(id)?.answer ?? null
  }

  isRemembered(id: string): boolean {
    return this.#memory.has(id)
  }

  /** Every answer by question, the given ones before the remembered. */
  all(): [id: string, answer: string][] {
    const ids = new Set([...Object.keys(this.#given), ...this.#memory.keys()])
    return [...ids].map(id => [id, this.said(id) as string])
  }

  /** The question with its answer, if it has one. */
  ask(id: string, make: () => Omit<Asking, 'id'>): Asked {
    const known = this.#asked.get(id)
    if (known !== undefined) return known
    const asking = { id, ...make() }
    const [name] = id.split(':')
    const others = `${name}:*`
    const count = (this.#perType.get(asking.type) ?? 0) + 1
    if (count > mostEntries && this.said(id) === null && id !== others) return this.ask(others, make)
    this.#perType.set(asking.type, count)
    const asked: Asked = { ...asking, rows: 0, ...this.#answerOf(asking, others) }
    this.#asked.set(id, asked)
    return asked
  }

  find(id: string): Asked | undefined {
    return this.#asked.get(id)
  }

  /** Another way to answer turns up; what was said may be it. */
  addOption(asked: Asked, option: QuestionOption): void {
    if (asked.options.some(({ value }) => value === option.value)) return
    asked.options = [...asked.options, option]
    if (asked.answer === null) Object.assign(asked, this.#answerOf(asked, `${asked.type}:*`))
  }

  /** What was remembered does not fit this file. */
  reopen(asked: Asked): void {
    asked.answer = null
    asked.source = null
  }

  #answerOf({ id, type, options }: Asking, others: string): Pick<Asked, 'answer' | 'source' | 'teaches'> {
    const find = (answer: string | undefined) => {
      const exact = options.find(({ value }) => value === answer)?.value
      if (exact !== undefined || answer === undefined || type !== 'column') return exact
      // A header that is written in other letters next month is the same.
      const folded = foldText(answer)
      return folded === '' ? undefined : options.find(({ value }) => foldText(value) === folded)?.value
    }
    for (const key of [id, others]) {
      const given = Object.hasOwn(this.#given, key) ? this.#given[key] : undefined
      const answer = type === 'person' && given === formerAgency ? given : find(given)
      if (given !== undefined && answer !== undefined) return { answer, source: 'given', teaches: key === id }
    }
    const remembered = find(this.#memory.get(memoryId(id, type))?.answer)
    if (remembered !== undefined) return { answer: remembered, source: 'memory', teaches: false }
    return { answer: null, source: null, teaches: true }
  }

  /** What is still open, the questions about the whole file first. */
  questions(fileRows: number): IngestQuestion[] {
    const counted = [...this.#asked.values()].map(asked =>
      aboutWholeFile.has(asked.type) || (asked.type === 'tables' && asked.rows === 0)
        ? { ...asked, rows: fileRows }
        : asked,
    )
    return questionTypes.flatMap(type =>
      listQuestions(
        counted.filter(asked => asked.type === type),
        this.#given,
      ),
    )
  }

  remembered(): RememberedUse[] {
    const used = [...this.#asked.values()].filter(asked => asked.source === 'memory')
    return used
      .toSorted((a, b) => b.rows - a.rows)
      .slice(0, mostRemembered)
      .map(({ id, type, text, options, answer }) => {
        const remembered = this.#memory.get(memoryId(id, type)) as RememberedAnswer
        return {
          ...{ answerId: remembered.id, questionId: id, type, text, options },
          ...{ answer: answer as string, label: labelOf(options, answer) },
          rememberedAt: remembered.rememberedAt,
        }
      })
  }

  /** What was answered for this file, each to its own question. */
  answered(): GivenAnswer[] {
    return [...this.#asked.values()]
      .filter(({ id, source }) => source === 'given' && Object.hasOwn(this.#given, id))
      .toSorted((a, b) => b.rows - a.rows)
      .slice(0, mostRemembered)
      .map(({ id, type, text, options, answer }) => ({
        ...{ questionId: id, type, text, options, answer: answer as string },
        label: labelOf(options, answer),
      }))
  }

  /** Answers given for this file that later ones may go by. */
  taught(): TaughtAnswer[] {
    const given = [...this.#asked.values()].filter(({ source }) => source === 'given')
    const tables = new Set(given.filter(({ type }) => type === 'tables').map(({ answer }) => answer))
    return (
      given
        .filter(({ teaches, type }) => teaches && isRememberable(type))
        .filter(({ answer, type }) => answer !== noneOfThem || type === 'section')
        // Sheets that were answered differently are told apart by names that change every month.
        .filter(({ type }) => type !== 'tables' || tables.size === 1)
        .map(({ id, type, text, options, answer }) => ({
          ...{ questionId: memoryId(id, type), type, text, answer: answer as string },
          label: labelOf(options, answer),
          headerKey: byHeader.has(type) ? this.#header.key : '',
          header: byHeader.has(type) ? this.#header.text : null,
        }))
    )
  }
}

/**
 * Rows that were set aside wait to be corrected, so that answer is given each
 * time; dates, people and totals belong to one file.
 */
function isRememberable(type: QuestionType): boolean {
  return byHeader.has(type) || byWord.has(type)
}

/** A sheet's name changes from month to month, its header hardly. */
function memoryId(id: string, type: QuestionType): string {
  return type === 'tables' ? 'tables' : id
}

function labelOf(options: readonly QuestionOption[], answer: string | null): string {
  return options.find(option => option.value === answer)?.label ?? answer ?? ''
}

/** The same names in the same order make the same header, whatever their case, blanks and punctuation. */
export function markHeader(headers: readonly { readonly text: string }[]): HeaderMark {
  const longest = 4000
  const key = headers.map(({ text }) => foldText(text)).join('|')
  return {
    key: key.slice(0, longest),
    text: headers
      .map(({ text }) => text)
      .join(' · ')
      .slice(0, 300),
  }
}
