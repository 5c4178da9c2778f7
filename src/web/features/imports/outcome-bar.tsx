import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { outcomesOf } from './import-words.ts'
import styles from './outcome-bar.module.css'

/** The four outcomes of the rows read, which always add up. */
export function OutcomeBar({ counts }: { counts: Import['counts'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const outcomes = outcomesOf(counts)
  return (
    <div className={styles.outcomes}>
      <div className={styles.bar} aria-hidden="true">
        {outcomes
          .filter(({ rows }) => rows > 0)
          .map(({ outcome, rows }) => (
            <span key={outcome} data-outcome={outcome} style={{ flexGrow: rows }} />
          ))}
      </div>
      <ul className={styles.legend} aria-label={t('imports.outcome.label')}>
        {outcomes.map(({ outcome, rows }) => (
          <li key={outcome}>
            <span className={styles.swatch} data-outcome={outcome} aria-hidden="true" />
            <strong>{format.count(rows)}</strong> {t(`imports.outcome.${outcome}`)}
          </li>
        ))}
        <li className={styles.read}>
          {t('imports.outcome.read', { n: format.count(counts.read), count: counts.read })}
        </li>
      </ul>
    </div>
  )
}
