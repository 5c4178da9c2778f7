import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AnswerControl } from './answer-control.tsx'
import { answerLabel } from './question-words.ts'
import styles from './remembered-list.module.css'
import type { useImportSteps } from './use-import-step.ts'

interface RememberedListProps {
  readonly item: Import
  readonly update: ReturnType<typeof useImportSteps>['update']
}

/** What was not asked because an earlier file's answer holds; each can be answered anew. */
export function RememberedList({ item, update }: RememberedListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { remembered } = item
  if (remembered.length === 0) return null
  return (
    <details className={styles.remembered}>
      <summary>
        {t('imports.memory.used', { n: format.count(remembered.length), count: remembered.length })}
      </summary>
      <ul>
        {remembered.map(use => (
          <RememberedItem key={use.questionId} use={use} update={update} />
        ))}
      </ul>
      {update.isError && <p role="alert">{messageOf(update.error, t)}</p>}
    </details>
  )
}

type Use = Import['remembered'][number]

function RememberedItem({ use, update }: { use: Use; update: RememberedListProps['update'] }) {
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
        <span className="soft">{t('imports.memory.since', { when: format.instant(use.rememberedAt) })}</span>
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
