import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { useFormat } from '../../texts/format.ts'
import { Section } from '../../ui/page.tsx'
import styles from './coverage.module.css'

/** The change of the rate, split into people protected and people counted. */
export function WhyChanged({ change }: { change: NonNullable<Coverage['change']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const parts = [
    { key: 'numerator', word: t('coverage.whyNumerator'), points: change.numeratorEffect },
    { key: 'denominator', word: t('coverage.whyDenominator'), points: change.denominatorEffect },
  ]
  const widest = Math.max(...parts.map(part => Math.abs(part.points)), 0.01)
  return (
    <Section
      title={t('coverage.why', { points: format.points(change.total), month: format.month(change.from) })}
    >
      <ul className={styles.effects}>
        {parts.map(part => (
          <li key={part.key}>
            <span>{part.word}</span>
            <span className={styles.axis} aria-hidden="true">
              <span
                data-negative={part.points < 0 || undefined}
                style={{ width: `${(Math.abs(part.points) / widest) * 50}%` }}
              />
            </span>
            <strong className="number">{format.points(part.points)}</strong>
          </li>
        ))}
      </ul>
      {change.rebased && <p className={styles.rebased}>{t('coverage.rebased')}</p>}
    </Section>
  )
}
