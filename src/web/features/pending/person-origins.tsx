import { useTranslation } from 'react-i18next'
import type { AsnDetail } from '../../../contract/asn.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './person-panel.module.css'

/** File, sheet and row of every record behind the person. */
export function PersonOrigins({ person }: { person: AsnDetail }) {
  const { t } = useTranslation()
  const format = useFormat()
  const debits = person.debits.map(debit => debit.origin)
  const origins = [person.origin, ...person.workers.flatMap(worker => worker.origins), ...debits]
  const distinct = new Map(
    origins.map(origin => [`${origin.importId}/${origin.sheet}/${origin.row}/${origin.group}`, origin]),
  )
  return (
    <section className={styles.origins}>
      <h3>{t('pending.person.origins')}</h3>
      <ul>
        {[...distinct].map(([key, { fileName, sheet, row, group }]) => (
          <li key={key}>
            <span className={styles.file}>{fileName}</span>
            {group === 0
              ? t('pending.person.origin', { sheet, row: format.count(row) })
              : t('pending.person.originGroup', { sheet, row: format.count(row), group })}
          </li>
        ))}
      </ul>
    </section>
  )
}
