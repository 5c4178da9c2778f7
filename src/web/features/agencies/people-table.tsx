import { useTranslation } from 'react-i18next'
import type { AsnListItem } from '../../../contract/asn.ts'
import { formatNip } from '../../../domain/nip.ts'
import { useFormat } from '../../texts/format.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import styles from './agency.module.css'

interface PeopleTableProps {
  readonly items: readonly AsnListItem[]
  readonly onOpen: (nip: string) => void
}

/** People of one agency with their state; cards on a phone. A name opens the person. */
export function PeopleTable({ items, onOpen }: PeopleTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className={styles.people}>
      <caption className="visually-hidden">{t('agencies.peopleTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('agencies.name')}</th>
          <th scope="col">{t('agencies.nip')}</th>
          <th scope="col">{t('agencies.position')}</th>
          <th scope="col">{t('frame.employment')}</th>
          <th scope="col">{t('agencies.column_states')}</th>
          <th scope="col">{t('agencies.workers')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item.nip}>
            <th scope="row">
              <button
                type="button"
                className={styles.openPerson}
                data-nip={item.nip}
                onClick={() => onOpen(item.nip)}
              >
                {item.name}
              </button>
            </th>
            <td className="number">{formatNip(item.nip)}</td>
            <td>{item.position}</td>
            <td className="number">
              {t(`frame.employment${item.employment}`)}
              {item.grade !== null && <span className="soft"> · {item.grade}</span>}
            </td>
            <td>
              <StateBadge
                state={item.state}
                {...(item.since === null || item.state === 'none'
                  ? {}
                  : { detail: t('agencies.since', { date: format.shortDate(item.since) }) })}
              />
              {item.heldRows > 0 && (
                <small className={styles.held}>
                  {t('agencies.held', { n: format.count(item.heldRows) })}
                </small>
              )}
            </td>
            <td className="number" data-part="workers">
              {item.registeredWorkers > 0 &&
                t('agencies.workersOf', {
                  active: format.count(item.activeWorkers),
                  registered: format.count(item.registeredWorkers),
                })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
