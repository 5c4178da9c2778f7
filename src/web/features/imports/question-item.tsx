import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../contract/imports.ts'
import { parsePlainDate } from '../../../domain/plain-date.ts'
import { type SnapshotKind, snapshotKinds } from '../../../domain/snapshot.ts'
import { type Format, useFormat } from '../../texts/format.ts'
import { fieldLabel, noneOfThem } from './import-words.ts'
import styles from './question-list.module.css'

interface QuestionItemProps {
  readonly question: Question
  readonly answer: string | undefined
  readonly onAnswer: (value: string) => void
  readonly onChange: () => void
}

/** One question with its proposal. */
export function QuestionItem({ question, answer, onAnswer, onChange }: QuestionItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isChoosing, setIsChoosing] = useState(question.proposal === null)
  return (
    <li className={styles.question}>
      <p>
        <QuestionText question={question} />
      </p>
      {answer !== undefined ? (
        <div className={styles.answers}>
          <span>{t('imports.question.answered', { answer: answerLabel(question, answer, t, format) })}</span>
          <Button variant="subtle" size="compact-sm" onClick={onChange}>
            {t('imports.question.change')}
          </Button>
        </div>
      ) : (
        <div className={styles.answers}>
          {question.proposal !== null && (
            <Button variant="outline" onClick={() => onAnswer(question.proposal ?? '')}>
              {question.type === 'agency' || question.type === 'column'
                ? t('imports.question.yes')
                : answerLabel(question, question.proposal, t, format)}
            </Button>
          )}
          {isChoosing ? (
            <Choice question={question} onAnswer={onAnswer} />
          ) : (
            <Button variant="outline" onClick={() => setIsChoosing(true)}>
              {t('imports.question.choose')}
            </Button>
          )}
          {question.options.some(({ value }) => value === noneOfThem) && (
            <Button variant="subtle" onClick={() => onAnswer(noneOfThem)}>
              {noneLabel(question, t)}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function QuestionText({ question }: { question: Question }): ReactNode {
  const { t } = useTranslation()
  const format = useFormat()
  const { type, text, proposal, rows } = question
  if (type === 'kind' || type === 'asOf') return t(`imports.question.${type}`)
  if (type === 'column') {
    const field = fieldLabel(question.id.replace(/^column:/, ''), t)
    return proposal === null
      ? t('imports.question.column', { field })
      : t('imports.question.columnProposed', { header: answerLabel(question, proposal, t, format), field })
  }
  const waiting = { n: format.count(rows), count: rows }
  return (
    <>
      <strong>“{text}”</strong>{' '}
      {proposal === null
        ? t('imports.question.agencyOpen', waiting)
        : t('imports.question.agency', { ...waiting, agency: answerLabel(question, proposal, t, format) })}
    </>
  )
}

/** A date is typed, anything else is one of the offered values. */
function Choice({ question, onAnswer }: { question: Question; onAnswer: (value: string) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [value, setValue] = useState('')
  const options = question.options
    .filter(option => option.value !== noneOfThem)
    .map(option => ({ value: option.value, label: answerLabel(question, option.value, t, format) }))
  return (
    <span className={styles.choice}>
      {question.type === 'asOf' ? (
        <input
          type="date"
          aria-label={t('imports.question.asOf')}
          value={value}
          onChange={event => setValue(event.currentTarget.value)}
        />
      ) : (
        <select
          aria-label={t('imports.question.chooseLabel')}
          value={value}
          onChange={event => setValue(event.currentTarget.value)}
        >
          <option value="">{t('imports.question.chooseLabel')}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      <Button disabled={value === ''} onClick={() => onAnswer(value)}>
        {t('imports.question.use')}
      </Button>
    </span>
  )
}

/** An answer in words: the offered label, a kind's name, a date spelled out. */
function answerLabel(question: Question, value: string, t: TFunction, format: Format): string {
  if (value === noneOfThem) return noneLabel(question, t)
  if (question.type === 'kind' && isKind(value)) return t(`imports.kind.${value}`)
  const date = question.type === 'asOf' ? parsePlainDate(value) : null
  if (date !== null) return format.date(date)
  return question.options.find(option => option.value === value)?.label ?? value
}

function noneLabel(question: Question, t: TFunction): string {
  return question.type === 'column' ? t('imports.question.noColumn') : t('imports.question.setAside')
}

function isKind(value: string): value is SnapshotKind {
  return (snapshotKinds as readonly string[]).includes(value)
}
