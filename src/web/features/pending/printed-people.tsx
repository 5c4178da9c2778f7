import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { AsnListItem } from '../../../contract/asn.ts'
import type { Agency } from '../../../domain/agency.ts'
import { formatNip } from '../../../domain/nip.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './printed-people.module.css'

interface PrintedPeopleProps {
  readonly head: { readonly items: readonly AsnListItem[]; readonly total: number }
  readonly agencies: readonly Agency[] | undefined
}

/**
 * The first page as a plain table, made only when the browser is about to print:
 * a virtual list would print the few rows on the screen, and all rows of a city
 * take a browser a minute.
 */
export function PrintedPeople({ head, agencies }: PrintedPeopleProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const printing = usePrinting()
  if (!printing) return null
  return (
    <div className={styles.printed}>
      {head.total > head.items.length && (
        <p>
          {t('pending.printCap', { n: format.count(head.items.length), total: format.count(head.total) })}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>{t('pending.column.name')}</th>
            <th>{t('pending.column.nip')}</th>
            <th>{t('pending.column.agency')}</th>
            <th>{t('pending.column.position')}</th>
            <th>{t('pending.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {head.items.map(item => (
            <tr key={item.nip}>
              <td>{item.name}</td>
              <td className={styles.nip}>{formatNip(item.nip)}</td>
              <td>{agencies?.find(({ id }) => id === item.agencyId)?.shortName ?? item.agencyId}</td>
              <td>{item.position}</td>
              <td>{t(`states.${item.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes its picture right after the event: the table must be there by then.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
