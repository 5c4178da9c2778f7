import { useTranslation } from 'react-i18next'
import type { AsnDetail } from '../../../contract/asn.ts'
import { useFormat } from '../../texts/format.ts'
import { Swatch } from '../../ui/state-badge.tsx'
import styles from './person-panel.module.css'

/** The state at each cut-off, newest first. */
export function PersonHistory({ history }: { history: AsnDetail['history'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (history.length === 0) return null
  return (
    <section>
      <h3>{t('pending.person.history')}</h3>
      <ol className={styles.history}>
        {history.toReversed().map(point => (
          <li key={point.asOf}>
            <span className={styles.when}>{format.shortDate(point.asOf)}</span>
            <span>
              <Swatch state={point.state} /> {t(`states.${point.state}`)}
              {point.registeredWorkers > 0 && (
                <span className={styles.quiet}>
                  {t('pending.person.activeOf', {
                    active: format.count(point.activeWorkers),
                    registered: format.count(point.registeredWorkers),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
