import { Button } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { QuestionItem } from './question-item.tsx'
import styles from './question-list.module.css'
import { useAnswers } from './use-answers.ts'
import type { useImportSteps } from './use-import-step.ts'

interface QuestionListProps {
  readonly item: Import
  readonly update: ReturnType<typeof useImportSteps>['update']
}

/**
 * Every open question of a file on one form, its proposals chosen already. Each
 * sending makes the server check the file again, so all answers travel together.
 */
export function QuestionList({ item, update }: QuestionListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { questions } = item
  const isSending = useRef(false)
  const { answerTo, answers, missing, isAsProposed, choose, forget } = useAnswers(item)
  if (questions.length === 0) return null
  const count = Object.keys(answers).length
  const send = (event: FormEvent) => {
    event.preventDefault()
    // A second click would find the file being read again.
    if (count === 0 || isSending.current) return
    isSending.current = true
    const onSettled = () => {
      isSending.current = false
    }
    update.mutate({ answers }, { onSuccess: forget, onSettled })
  }
  const values = { n: format.count(count), count }
  return (
    <form className={styles.questions} onSubmit={send}>
      <h3>{t('imports.question.heading', { n: format.count(questions.length), count: questions.length })}</h3>
      <ul>
        {questions.map(question => (
          <QuestionItem
            key={question.id}
            question={question}
            answer={answerTo(question)}
            onAnswer={value => choose(question.id, value)}
          />
        ))}
      </ul>
      {update.isError && (
        <p className={styles.problem} role="alert">
          {messageOf(update.error, t)} {t('imports.question.answersKept')}
        </p>
      )}
      <div className={styles.together}>
        <Button type="submit" disabled={count === 0} loading={update.isPending}>
          {t(wordsOf(count, isAsProposed), values)}
        </Button>
        <span className="soft">
          {missing > 0 && t('imports.question.missing', { n: format.count(missing), count: missing })}{' '}
          {t('imports.question.remembered')}
        </span>
      </div>
    </form>
  )
}

function wordsOf(count: number, isAsProposed: boolean) {
  if (count === 0) return 'imports.question.applyNone'
  return isAsProposed && count > 1 ? 'imports.question.acceptAll' : 'imports.question.apply'
}
