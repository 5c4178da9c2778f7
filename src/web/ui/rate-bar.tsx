import { useTranslation } from 'react-i18next'
import { rateOf } from '../../domain/rate.ts'
import { useFormat } from '../texts/format.ts'
import styles from './rate-bar.module.css'

interface RateTextProps {
  readonly part: number
  readonly whole: number
  readonly digits?: number
}

/** "12 dari 214 · 5,6 %", never broken over lines. */
export function RateText({ part, whole, digits = 1 }: RateTextProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span className={styles.text}>
      <strong>{format.count(part)}</strong>{' '}
      {t('states.outOf', { part: '', whole: format.count(whole) }).trim()} ·{' '}
      {format.rate(rateOf(part, whole), digits)}
    </span>
  )
}

interface RateBarProps extends RateTextProps {
  /** The rate that fills the whole width; the largest of a ranking. */
  readonly full: number
}

/** A bar of a rate with its counts at its right (below it on a phone). */
export function RateBar({ part, whole, full, digits = 1 }: RateBarProps) {
  const rate = rateOf(part, whole)
  const width = rate === null || full <= 0 ? 0 : Math.min(100, (rate / full) * 100)
  return (
    <span className={styles.row}>
      <span className={styles.track} aria-hidden="true">
        {width > 0 && <span style={{ width: `max(3px, ${width}%)` }} />}
      </span>
      <RateText part={part} whole={whole} digits={digits} />
    </span>
  )
}
