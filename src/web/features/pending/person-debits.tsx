import { useTranslation } from 'react-i18next'
import type { AsnDetail } from '../../../contract/asn.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './person-panel.module.css'

/** The month's debits, where the states of a person's workers rest on them. */
export function PersonDebits({ person }: { person: AsnDetail }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (person.basis !== 'debits') return null
  return (
    <section>
      <h3>{t('pending.person.debits', { month: format.month(person.asOf) })}</h3>
      <p className="soft">{t('pending.person.debitsNote')}</p>
      <ul className={styles.workers}>
        {person.debits.map(({ nik, result, amount, remark, origin }) => (
          <li key={`${origin.importId}-${origin.sheet}-${origin.row}`}>
            <strong>{t(`pending.person.debit_${result}`)}</strong>
            {amount !== null && ` · Rp${format.count(amount)}`}
            <span className={styles.quiet}>
              {[nik === null ? t('pending.person.debitAll') : t('pending.person.nik', { nik }), remark]
                .filter(part => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {person.debitShort && person.expectedDebit !== null && (
        <p className={styles.held}>
          {t('pending.person.debitShort', { expected: format.count(person.expectedDebit) })}
        </p>
      )}
    </section>
  )
}
