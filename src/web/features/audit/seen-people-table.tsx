import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { seenBy } from '../../../contract/audit.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './audit.module.css'

type SeenPerson = z.output<typeof seenBy.response>['items'][number]

/** People by code: when first and last, how often, and on which ways. */
export function SeenPeopleTable({ items }: { items: readonly SeenPerson[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className={styles.table} aria-label={t('audit.tabAccount')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.person')}</th>
          <th scope="col">{t('audit.firstSeen')}</th>
          <th scope="col">{t('audit.lastSeen')}</th>
          <th scope="col">{t('audit.times')}</th>
          <th scope="col">{t('audit.how')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ person, kind, first, last, times, actions }) => (
          <tr key={person}>
            <th scope="row">
              <code>{person}</code>
              <small>{t(`privacy.kind_${kind}`)}</small>
            </th>
            <td data-when>{format.instant(first)}</td>
            <td data-when>{format.instant(last)}</td>
            <td>{t('audit.timesN', { count: times, n: format.count(times) })}</td>
            <td>{format.list(actions.map(action => t(`audit.action_${action}`)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
