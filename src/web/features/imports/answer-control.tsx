import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './answer-control.module.css'
import { answerLabel } from './question-words.ts'

interface AnswerControlProps {
  readonly question: Pick<Question, 'id' | 'type' | 'text' | 'options'>
  readonly proposal: string | null
  readonly value: string
  /** Names the control where nothing around it does. */
  readonly label: string
  readonly onChange: (value: string) => void
}

/** More than these do not fit beside each other. */
const mostBeside = 4

/** A date is typed; few answers lie side by side; many stand in the system's own list. */
export function AnswerControl(props: AnswerControlProps) {
  if (props.question.type === 'asOf') return <DateAnswer {...props} />
  return props.question.options.length <= mostBeside ? <FewAnswers {...props} /> : <ManyAnswers {...props} />
}

function DateAnswer({ label, value, onChange }: AnswerControlProps) {
  return (
    <input
      type="date"
      className={styles.field}
      aria-label={label}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

function FewAnswers({ question, proposal, value, label, onChange }: AnswerControlProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useId()
  return (
    <fieldset className={styles.few}>
      <legend className="visually-hidden">{label}</legend>
      {question.options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {answerLabel(question, option.value, t, format)}
            {option.value === proposal && <small>{t('imports.question.proposed')}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function ManyAnswers({ question, proposal, value, label, onChange }: AnswerControlProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <select
      className={styles.field}
      aria-label={label}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    >
      {value === '' && <option value="">{t('imports.question.chooseLabel')}</option>}
      {question.options.map(option => {
        const words = answerLabel(question, option.value, t, format)
        return (
          <option key={option.value} value={option.value}>
            {option.value === proposal ? `${words} (${t('imports.question.proposed')})` : words}
          </option>
        )
      })}
    </select>
  )
}
