import { useTranslation } from 'react-i18next'
import { rateOf } from '../../domain/rate.ts'
import type { SponsorState } from '../../domain/sponsor-state.ts'
import type { StateCount } from '../../domain/tally.ts'
import { useFormat } from '../texts/format.ts'
import { Swatch } from './state-badge.tsx'
import styles from './state-bar.module.css'

/** The order of the states in every bar, list and legend: told apart in grey by order. */
export const stateOrder = [
  'active',
  'exempt',
  'awaiting',
  'lapsed',
  'none',
] as const satisfies readonly SponsorState[]

interface StateBarProps {
  readonly counts: StateCount
  readonly size?: 'small' | 'large'
  /** Names the bar where it stands alone. */
  readonly label?: string
}

/** The five states of a group as parts of one bar. */
export function StateBar({ counts, size = 'small', label }: StateBarProps) {
  const summary = useStateSummary(counts)
  const shown = stateOrder.filter(state => counts[state] > 0)
  return (
    <span
      className={styles.bar}
      data-size={size}
      role="img"
      aria-label={label ? `${label}: ${summary}` : summary}
    >
      {shown.map(state => (
        <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
      ))}
    </span>
  )
}

/** The bar's states in words and numbers. */
export function useStateSummary(counts: StateCount): string {
  const { t } = useTranslation()
  const format = useFormat()
  return stateOrder
    .filter(state => counts[state] > 0)
    .map(state => `${t(`states.${state}`)} ${format.count(counts[state])}`)
    .join(', ')
}

interface StateLegendProps {
  readonly counts: StateCount
  readonly headcount: number
  readonly states?: readonly SponsorState[]
}

/** Colour, word, count and share of each state. */
export function StateLegend({ counts, headcount, states = stateOrder }: StateLegendProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <dl className={styles.legend}>
      {states.map(state => (
        <div key={state}>
          <dt>
            <Swatch state={state} /> {t(`states.${state}`)}
          </dt>
          <dd className="number">
            <strong>{format.count(counts[state])}</strong>
            <span className="soft"> · {format.rate(rateOf(counts[state], headcount), 1)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
