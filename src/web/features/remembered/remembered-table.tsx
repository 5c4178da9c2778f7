import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RememberedAnswerView } from '../../../contract/remembered-answers.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './remembered.module.css'

interface RememberedTableProps {
  readonly answers: readonly RememberedAnswerView[]
  readonly onForget: (answer: RememberedAnswerView) => void
}

/** What is remembered, from which file, when, by whom, and how often it was used. */
export function RememberedTable({ answers, onForget }: RememberedTableProps) {
  const { t } = useTranslation()
  return (
    <table className={styles.table} aria-label={t('memory.title')}>
      <thead>
        <tr>
          <th scope="col">{t('memory.what')}</th>
          <th scope="col">{t('memory.answer')}</th>
          <th scope="col">{t('memory.from')}</th>
          <th scope="col">{t('memory.used')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('memory.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {answers.map(answer => (
          <AnswerRow key={answer.id} answer={answer} onForget={() => onForget(answer)} />
        ))}
      </tbody>
    </table>
  )
}

function AnswerRow({ answer, onForget }: { answer: RememberedAnswerView; onForget: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies } = useQuery(agenciesQuery)
  const agency = agencies?.find(({ id }) => id === answer.agencyId)?.shortName
  const about = answer.text === '' ? t(`memory.type.${answer.type}`) : answer.text
  const notes = [
    t(`memory.type.${answer.type}`),
    answer.kind === null ? t('memory.allFiles') : t(`imports.kind.${answer.kind}`),
    agency,
  ]
  return (
    <tr>
      <th scope="row">
        {answer.text === '' ? about : `“${answer.text}”`}
        <small>{notes.filter(Boolean).join(' · ')}</small>
        {answer.header !== null && (
          <small data-header title={answer.header}>
            {t('memory.header', { header: answer.header })}
          </small>
        )}
      </th>
      <td data-answer>{answer.label}</td>
      <td>
        {answer.fileName ?? '–'}
        <small>
          {answer.rememberedBy === null
            ? format.instant(answer.rememberedAt)
            : t('memory.by', { user: answer.rememberedBy, when: format.instant(answer.rememberedAt) })}
        </small>
      </td>
      <td>
        {answer.usedBy === 0
          ? t('memory.unused')
          : t('memory.usedBy', { n: format.count(answer.usedBy), count: answer.usedBy })}
      </td>
      <td>
        <button
          type="button"
          className="text-button"
          aria-label={t('memory.forgetOf', { text: about })}
          onClick={onForget}
        >
          {t('memory.forget')}
        </button>
      </td>
    </tr>
  )
}
