import { Trans, useTranslation } from 'react-i18next'
import type { Participation, Trend } from '../../../contract/participation.ts'
import { rateOf } from '../../../domain/rate.ts'
import type { View } from '../../app/view.ts'
import { useFormat } from '../../texts/format.ts'
import { Delta } from '../../ui/delta.tsx'
import { Figure } from '../../ui/figure.tsx'

interface HeadlineProps {
  readonly participation: Participation
  readonly trend: Trend | undefined
  readonly view: View
}

/** The participation of the city: sentence, large rate, what changed. */
export function Headline({ participation, trend, view }: HeadlineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { city, basis } = participation
  const { compare, employment } = view
  // The trend answers "as of" like every other question: the last point that is not later.
  const before = compare === null ? undefined : trend?.points.findLast(point => point.asOf <= compare)
  const values = { active: format.count(city.active), headcount: format.count(city.headcount) }
  const unmatched = city.unmatchedSponsors.left + city.unmatchedSponsors.unknown
  // A worker may have been registered by somebody who left and by somebody unknown.
  const theirs = Math.min(city.registeredWorkers, city.unmatchedWorkers.left + city.unmatchedWorkers.unknown)
  return (
    <Figure
      label={
        employment === 'all' ? (
          <Trans t={t} i18nKey="overview.headline" values={values} components={{ b: <strong /> }} />
        ) : (
          <Trans
            t={t}
            i18nKey="overview.headlineOf"
            values={{ ...values, employment: t(`frame.employmentLong_${employment}`) }}
            components={{ b: <strong /> }}
          />
        )
      }
      value={format.rate(rateOf(city.active, city.headcount))}
      change={before && compare && <Delta change={city.active - before.city.active} since={compare} />}
      note={
        <>
          {basis === 'none'
            ? t('overview.basisNone')
            : t(basis === 'debits' ? 'overview.workersDebits' : 'overview.workers', {
                registered: format.count(city.registeredWorkers),
                active: format.count(city.activeWorkers),
              })}
          {unmatched > 0 &&
            (employment === 'all' && basis !== 'none'
              ? ` ${t('overview.unmatchedWorkers', { workers: format.count(theirs), n: format.count(unmatched) })}`
              : ` ${t('overview.unmatched', { n: format.count(unmatched) })}`)}
        </>
      }
    />
  )
}
