import { useTranslation } from 'react-i18next'
import type { Trend } from '../../../contract/participation.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { Section } from '../../ui/page.tsx'
import { Placeholder } from '../../ui/skeletons.tsx'
import { TallyTrend, trendHeight, useTrendFinding } from '../../ui/tally-trend.tsx'

/** Active ASN at every cut-off up to the one shown. */
export function TrendSection({ points, asOf }: { points: Trend['points'] | undefined; asOf: PlainDate }) {
  const { t } = useTranslation()
  const known = (points ?? [])
    .filter(point => point.asOf <= asOf)
    .map(point => ({ asOf: point.asOf, tally: point.city }))
  const finding = useTrendFinding(known)
  return (
    <Section title={points === undefined ? t('overview.trendActive') : finding}>
      {points === undefined ? (
        <Placeholder height={`${trendHeight}px`} />
      ) : (
        <TallyTrend points={known} label={finding} />
      )}
    </Section>
  )
}
