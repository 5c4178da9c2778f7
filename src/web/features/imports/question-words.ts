import type { TFunction } from 'i18next'
import type { Question } from '../../../contract/imports.ts'
import { parsePlainDate } from '../../../domain/plain-date.ts'
import { type SnapshotKind, snapshotKinds } from '../../../domain/snapshot.ts'
import type { Format } from '../../texts/format.ts'
import { fieldLabel } from './import-words.ts'

type Asked = Pick<Question, 'id' | 'type' | 'text' | 'options'>

/** What is asked, in one sentence. A `*` question speaks for all of its type that are not asked singly. */
export function questionText(question: Question, t: TFunction, format: Format): string {
  const { type, text, others } = question
  const field = fieldLabel(question.id.replace(/^\w+:/, ''), t)
  if (others !== undefined) {
    const values = { n: format.count(others), count: others }
    if (type === 'person' || type === 'agency' || type === 'status' || type === 'total') {
      return t(`imports.question.others.${type}`, values)
    }
  }
  if (type === 'column' && question.proposal === null) return t('imports.question.columnOpen', { field })
  if (type === 'ditto') return t('imports.question.ditto', partsOfMark(text))
  const sheet = question.id.replace(/^tables:/, '')
  return t(`imports.question.${type}`, { text: shorten(text), field, sheet })
}

/** "UNIT KERJA: idem": the column, and what was written in it. */
function partsOfMark(text: string): { column: string; mark: string } {
  const at = text.lastIndexOf(': ')
  return at < 0 ? { column: '', mark: text } : { column: text.slice(0, at), mark: text.slice(at + 2) }
}

const longest = 160

/** Headings of fifty agencies are told by the first of them. */
function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text
}

/** An answer in words: the offered label, a kind's name, a date spelled out. */
export function answerLabel(question: Asked, value: string, t: TFunction, format: Format): string {
  if (question.type === 'kind' && isKind(value)) return t(`imports.kind.${value}`)
  const date = question.type === 'asOf' ? parsePlainDate(value) : null
  if (date !== null) return format.date(date)
  return question.options.find(option => option.value === value)?.label ?? value
}

function isKind(value: string): value is SnapshotKind {
  return (snapshotKinds as readonly string[]).includes(value)
}
