import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rateOf } from '../../../domain/rate.ts'
import type { View } from '../../app/view.ts'
import { trendQuery } from '../../queries/participation.ts'
import { useFormat } from '../../texts/format.ts'
import { Delta } from '../../ui/delta.tsx'
import { Figure } from '../../ui/figure.tsx'
import styles from './agency.module.css'
import type { RankedAgency } from './sort-agencies.ts'

interface AgencyFigureProps {
  readonly item: RankedAgency
  readonly rankedCount: number
  readonly view: View
}

/** The agency's rate, large, with its rank or why it has none. */
export function AgencyFigure({ item, rankedCount, view }: AgencyFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const trend = useQuery(trendQuery(view.employment))
  const { tally, agency } = item
  const { compare } = view
  const before =
    compare === null
      ? undefined
      : trend.data?.points
          .findLast(point => point.asOf <= compare)
          ?.agencies.find(other => other.agencyId === agency.id)?.tally
  const rank =
    item.rank === null
      ? t('states.smallGroupHint')
      : t('agencies.rank', { rank: format.count(item.rank), all: format.count(rankedCount) })
  return (
    <div className={styles.figure}>
      <Figure
        label={t('states.outOf', {
          part: format.count(tally.active),
          whole: `${format.count(tally.headcount)} ASN`,
        })}
        value={format.rate(rateOf(tally.active, tally.headcount))}
        change={before && compare && <Delta change={tally.active - before.active} since={compare} />}
        note={
          <>
            {t('agencies.agencyWorkers', {
              registered: format.count(tally.registeredWorkers),
              active: format.count(tally.activeWorkers),
            })}{' '}
            {rank}
          </>
        }
      />
    </div>
  )
}
