import { useTranslation } from 'react-i18next'
import type { Question } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { AnswerControl } from './answer-control.tsx'
import styles from './question-list.module.css'
import { questionText } from './question-words.ts'

interface QuestionItemProps {
  readonly question: Question
  readonly answer: string
  readonly onAnswer: (value: string) => void
}

/** One question: what the file says, how many rows wait, and the answers. */
export function QuestionItem({ question, answer, onAnswer }: QuestionItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = questionText(question, t, format)
  const { rows } = question
  return (
    <li className={styles.question}>
      <p>
        {text}
        {rows > 0 && <small>{t('imports.question.rows', { n: format.count(rows), count: rows })}</small>}
      </p>
      <AnswerControl
        question={question}
        proposal={question.proposal}
        value={answer}
        label={text}
        onChange={onAnswer}
      />
    </li>
  )
}
