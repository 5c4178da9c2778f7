import { useTranslation } from 'react-i18next'
import type { PlainDate } from '../../domain/plain-date.ts'
import { useFormat } from '../texts/format.ts'
import styles from './delta.module.css'

/** People more or fewer since the compared cut-off; an arrow and words, no alarm. */
export function Delta({ change, since }: { change: number; since: PlainDate }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (change === 0) return <span>{t('overview.same', { date: format.shortDate(since) })}</span>
  return (
    <span>
      <strong className={change > 0 ? styles.up : styles.down}>
        <span aria-hidden="true">{change > 0 ? '▲ ' : '▼ '}</span>
        <span className="visually-hidden">{change > 0 ? '+' : '−'}</span>
        {t('overview.more', { n: format.count(Math.abs(change)) })}
      </strong>{' '}
      {t('overview.since', { date: format.shortDate(since) })}
    </span>
  )
}
