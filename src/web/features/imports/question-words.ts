import type { TFunction } from 'i18next'
import type { Question } from '../../../contract/imports.ts'
import { parsePlainDate } from '../../../domain/plain-date.ts'
import { noneOfThem } from '../../../domain/question.ts'
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
  return t(`imports.question.${type}`, { text, field })
}

/** An answer in words: the offered label, a kind's name, a date spelled out. */
export function answerLabel(question: Asked, value: string, t: TFunction, format: Format): string {
  if (value === noneOfThem) {
    return t(question.type === 'column' ? 'imports.question.noColumn' : 'imports.question.setAside')
  }
  if (question.type === 'kind' && isKind(value)) return t(`imports.kind.${value}`)
  const date = question.type === 'asOf' ? parsePlainDate(value) : null
  if (date !== null) return format.date(date)
  return question.options.find(option => option.value === value)?.label ?? value
}

function isKind(value: string): value is SnapshotKind {
  return (snapshotKinds as readonly string[]).includes(value)
}
