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
  /** Room for counts of hundreds of thousands beside the bar. */
  readonly wide?: boolean
}

/** A bar of a rate with its counts at its right; the bars of a list begin and end alike. */
export function RateBar({ part, whole, full, digits = 1, wide = false }: RateBarProps) {
  const rate = rateOf(part, whole)
  const width = rate === null || full <= 0 ? 0 : Math.min(100, (rate / full) * 100)
  return (
    <span className={styles.row} data-wide={wide || undefined}>
      {/* A track behind a bar says "of everyone": only where its end is 100 %. */}
      <span className={styles.track} data-whole={full === 1 || undefined} aria-hidden="true">
        {width > 0 && <span style={{ width: `max(3px, ${width}%)` }} />}
      </span>
      <RateText part={part} whole={whole} digits={digits} />
    </span>
  )
}

/** What the left and right ends of the bars above it stand for, where the right is not 100 %. */
export function RateScale({ full }: { full: number }) {
  const format = useFormat()
  return (
    <span className={styles.row}>
      <span className={styles.scale}>
        <span>0</span>
        <span>{format.rate(full, 1)}</span>
      </span>
    </span>
  )
}
