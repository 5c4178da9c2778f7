import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { rateOf } from '../../../domain/rate.ts'
import { useFormat } from '../../texts/format.ts'
import { Section } from '../../ui/page.tsx'
import { RateBar } from '../../ui/rate-bar.tsx'
import styles from './coverage.module.css'

/** Coverage of each segment, and what the movement adds to it. */
export function Segments({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('coverage.segments')}>
      <ul className={styles.segments}>
        {coverage.segments.map(part => (
          <li key={part.segment}>
            <span>{t(`coverage.segment_${part.segment}`)}</span>
            <RateBar part={part.protected} whole={part.potential} full={1} wide />
          </li>
        ))}
      </ul>
      {coverage.movement !== null && (
        <p className="soft">
          {t('coverage.movement', {
            n: format.count(coverage.movement.activeWorkers),
            share: format.rate(rateOf(coverage.movement.activeWorkers, coverage.protected)),
          })}
        </p>
      )}
    </Section>
  )
}
