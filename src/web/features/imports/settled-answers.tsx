import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AnswerControl } from './answer-control.tsx'
import { answerLabel } from './question-words.ts'
import styles from './settled-answers.module.css'
import type { useImportSteps } from './use-import-step.ts'

interface SettledAnswersProps {
  readonly item: Import
  readonly update: ReturnType<typeof useImportSteps>['update']
}

/** What is no longer asked: answers an earlier file taught, and those given for this one. Each can be answered anew. */
export function SettledAnswers({ item, update }: SettledAnswersProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { remembered, answered } = item
  const values = (all: readonly unknown[]) => ({ n: format.count(all.length), count: all.length })
  return (
    <>
      <Settled title={t('imports.memory.used', values(remembered))} uses={remembered} update={update} />
      <Settled title={t('imports.memory.given', values(answered))} uses={answered} update={update} />
      {/* With questions open their form tells it. */}
      {update.isError && item.questions.length === 0 && (
        <p className={styles.problem} role="alert">
          {messageOf(update.error, t)}
        </p>
      )}
    </>
  )
}

type Use = Import['answered'][number] & { readonly rememberedAt?: string }

interface SettledProps {
  readonly title: string
  readonly uses: readonly Use[]
  readonly update: SettledAnswersProps['update']
}

function Settled({ title, uses, update }: SettledProps) {
  if (uses.length === 0) return null
  return (
    <details className={styles.settled}>
      <summary>{title}</summary>
      <ul>
        {uses.map(use => (
          <SettledItem key={use.questionId} use={use} update={update} />
        ))}
      </ul>
    </details>
  )
}

function SettledItem({ use, update }: { use: Use; update: SettledAnswersProps['update'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [value, setValue] = useState<string | null>(null)
  const question = { ...use, id: use.questionId }
  const about = use.text === '' ? t(`memory.type.${use.type}`) : `“${use.text}”`
  return (
    <li>
      <p>
        {about} <Icon name="arrow" size={14} />{' '}
        <strong>{answerLabel(question, use.answer, t, format)}</strong>{' '}
        {use.rememberedAt !== undefined && (
          <span className="soft">
            {t('imports.memory.since', { when: format.instant(use.rememberedAt) })}
          </span>
        )}
      </p>
      {value === null ? (
        <button
          type="button"
          className="text-button"
          aria-label={t('imports.memory.changeOf', { text: about })}
          onClick={() => setValue(use.answer)}
        >
          {t('imports.memory.change')}
        </button>
      ) : (
        <div className={styles.change}>
          <AnswerControl
            question={question}
            proposal={null}
            value={value}
            label={about}
            onChange={setValue}
          />
          <Button
            variant="outline"
            disabled={value === '' || value === use.answer}
            loading={update.isPending}
            onClick={() => update.mutate({ answers: { [use.questionId]: value } })}
          >
            {t('imports.memory.use')}
          </Button>
          <Button variant="subtle" onClick={() => setValue(null)}>
            {t('imports.memory.keep')}
          </Button>
        </div>
      )}
    </li>
  )
}
