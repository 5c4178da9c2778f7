import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { QuestionItem } from './question-item.tsx'
import styles from './question-list.module.css'

interface QuestionListProps {
  readonly item: Import
  readonly isSending: boolean
  readonly onAnswer: (answers: Record<string, string>) => void
}

/**
 * The questions of a draft. Each answer makes the server check the file again,
 * so answers gather here and travel together: at the last one, or when asked.
 */
export function QuestionList({ item, isSending, onAnswer }: QuestionListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const { questions } = item
  if (questions.length === 0) return null
  const answered = questions.filter(question => answers[question.id] !== undefined)
  const proposed = questions.filter(
    question => question.proposal !== null && answers[question.id] === undefined,
  )
  const take = (added: Record<string, string>) => {
    const next = { ...answers, ...added }
    setAnswers(next)
    if (questions.every(question => next[question.id] !== undefined)) onAnswer(next)
  }
  const forget = (id: string) =>
    setAnswers(Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id)))
  return (
    <div className={styles.questions}>
      <h3>{t('imports.question.heading', { n: format.count(questions.length), count: questions.length })}</h3>
      <ul>
        {questions.map(question => (
          <QuestionItem
            key={question.id}
            question={question}
            answer={answers[question.id]}
            onAnswer={value => take({ [question.id]: value })}
            onChange={() => forget(question.id)}
          />
        ))}
      </ul>
      <div className={styles.together}>
        {proposed.length > 1 && (
          <Button
            variant="default"
            disabled={isSending}
            onClick={() => take(Object.fromEntries(proposed.map(({ id, proposal }) => [id, proposal ?? ''])))}
          >
            {t('imports.question.acceptAll', { n: format.count(proposed.length) })}
          </Button>
        )}
        {answered.length > 0 && (
          <Button variant="default" loading={isSending} onClick={() => onAnswer({ ...answers })}>
            {t('imports.question.apply', { n: format.count(answered.length), count: answered.length })}
          </Button>
        )}
        <span className="soft">{t('imports.question.remembered')}</span>
      </div>
    </div>
  )
}
