import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { View } from '../../app/view.ts'
import { trendQuery } from '../../queries/participation.ts'
import { Failure } from '../../ui/failure.tsx'
import { Section } from '../../ui/page.tsx'
import { Placeholder } from '../../ui/skeletons.tsx'
import { TallyTrend, trendHeight, useTrendFinding } from '../../ui/tally-trend.tsx'

/** Active ASN of one agency at every cut-off up to the one shown. */
export function AgencyTrend({ agencyId, view, asOf }: { agencyId: string; view: View; asOf: PlainDate }) {
  const { t } = useTranslation()
  const trend = useQuery(trendQuery(view.employment))
  const points = (trend.data?.points ?? []).flatMap(point => {
    const tally = point.agencies.find(other => other.agencyId === agencyId)?.tally
    return tally === undefined || point.asOf > asOf ? [] : [{ asOf: point.asOf, tally }]
  })
  const finding = useTrendFinding(points)
  return (
    <Section title={trend.isPending ? t('overview.trendActive') : finding}>
      {trend.isPending ? (
        <Placeholder height={`${trendHeight}px`} />
      ) : trend.isError && trend.data === undefined ? (
        <Failure error={trend.error} onRetry={() => void trend.refetch()} />
      ) : (
        <TallyTrend points={points} label={finding} />
      )}
    </Section>
  )
}
