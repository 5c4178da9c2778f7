import { useTranslation } from 'react-i18next'
import type { AuditEntryView } from '../../../contract/audit.ts'
import { useFormat } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { ActorCell } from './actor-cell.tsx'
import styles from './audit.module.css'
import { type EntryRow, pairEntries } from './pair-entries.ts'
import { useSubjectWords } from './use-subject-words.ts'

/** One row for each thing that was done. */
export function EntriesTable({ items }: { items: readonly AuditEntryView[] }) {
  const { t } = useTranslation()
  const subjectWords = useSubjectWords()
  return (
    <table className={styles.table} aria-label={t('audit.tabEntries')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.no')}</th>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
        </tr>
      </thead>
      <tbody>
        {pairEntries(items).map(row => (
          <Row key={row.entry.no} row={row} subject={subjectWords(row.entry)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row: { entry, begunAt }, subject }: { row: EntryRow; subject: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const no = format.count(entry.no)
  return (
    <tr data-outcome={entry.outcome}>
      <td data-no>{begunAt === null ? no : t('audit.numbers', { from: format.count(begunAt), to: no })}</td>
      <td data-when>{format.instant(entry.at)}</td>
      <td>
        <ActorCell actor={entry.actor} />
      </td>
      <td>
        <span className={styles.what}>{t(`audit.action_${entry.action}`)}</span>
        {subject !== null && <> · {subject}</>}{' '}
        {entry.outcome !== 'done' && (
          <Mark isBad={entry.outcome !== 'begun'}>{t(`audit.outcome_${entry.outcome}`)}</Mark>
        )}
        {entry.action === 'unusual-amount' && <span className={styles.mark}>{t('audit.worthALook')}</span>}
        {entry.people > 0 && (
          <small>{t('audit.sawPeople', { count: entry.people, n: format.count(entry.people) })}</small>
        )}
        {entry.reason !== null && <small>{t('audit.reason', { reason: entry.reason })}</small>}
        <Details entry={entry} />
      </td>
    </tr>
  )
}

/** Codes and counts, for whoever follows a trail. */
function Details({ entry }: { entry: AuditEntryView }) {
  const { t, i18n } = useTranslation()
  const shown = useDetailWords()
  const named = Object.entries(entry.detail).map(([key, value]) => {
    const text = `audit.detail_${key}`
    return { key, name: i18n.exists(text) ? t(text as 'audit.detail_code') : key, value: shown(key, value) }
  })
  if (named.length === 0 && entry.traceId === null) return null
  return (
    <details className={styles.details}>
      <summary>{t('audit.details')}</summary>
      <dl>
        {named.map(({ key, name, value }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {entry.traceId !== null && (
          <div>
            <dt>{t('audit.trace')}</dt>
            <dd>{entry.traceId}</dd>
          </div>
        )}
      </dl>
    </details>
  )
}

type DetailValue = AuditEntryView['detail'][string]

/** A value in words where it has any; codes stay codes. */
function useDetailWords(): (key: string, value: DetailValue) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const inWords = (text: string, code: string) =>
    i18n.exists(text) ? t(text as 'audit.field_password') : code
  return (key, value) => {
    if (typeof value === 'number') return format.count(value)
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.noWord')
    if (value === null) return '–'
    if (key === 'role' || key === 'roleBefore') return inWords(`frame.role_${value}`, value)
    // Long numbers are kept in groups, see the ledger's details.
    if (key === 'nos') return value.replaceAll('_', '').replaceAll(',', ', ')
    if (key !== 'fields') return value
    return value
      .split(',')
      .map(field => inWords(`audit.field_${field}`, field))
      .join(', ')
  }
}
