import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '../../../contract/coverage.ts'
import { rateOf } from '../../../domain/rate.ts'
import { useView } from '../../app/view.ts'
import { mayOpen } from '../../queries/access.ts'
import { coverageQuery } from '../../queries/coverage.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { useFormat } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { NoData } from '../../ui/no-data.tsx'
import { Columns, Page } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import { CoverageChart } from './coverage-chart.tsx'
import { Segments } from './segments-section.tsx'
import { TargetsTable } from './targets-table.tsx'
import { useCoverageSentence } from './use-coverage-sentence.ts'
import { WhatIf } from './what-if.tsx'
import { WhyChanged } from './why-changed.tsx'

/** Cakupan UCJ: the gap in a sentence, then the line, the pace, the reasons, the what-if. */
export function CoverageScreen() {
  const { t } = useTranslation()
  const view = useView()
  const { me } = useRouteContext({ from: '/shell' })
  const coverage = useQuery(coverageQuery(view.asOf))
  if (
    isProblem(coverage.error, 'no-data') ||
    (coverage.data !== undefined && coverage.data.series.length === 0)
  ) {
    return (
      <Page title={t('coverage.title')} hideHeading>
        {view.cutOffs?.length === 0 ? (
          <NoData mayUpload={mayOpen(me.role, 'upload')} />
        ) : (
          <EmptyState title={t('coverage.none')} text={t('coverage.noneHint')} />
        )}
      </Page>
    )
  }
  if (coverage.data === undefined) {
    return (
      <Page title={t('coverage.title')}>
        {coverage.isError ? (
          <Failure error={coverage.error} onRetry={() => void coverage.refetch()} />
        ) : (
          <PagePlaceholder />
        )}
      </Page>
    )
  }
  return <CoverageView coverage={coverage.data} />
}

function CoverageView({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useCoverageSentence(coverage)
  return (
    <Page
      title={t('coverage.title')}
      heading={sentence}
      lead={t('coverage.lead', {
        protected: format.count(coverage.protected),
        potential: format.count(coverage.potential),
        month: format.month(coverage.asOf),
        rate: format.rate(rateOf(coverage.protected, coverage.potential)),
      })}
    >
      <CoverageChart coverage={coverage} />
      {coverage.targets.length > 0 && <TargetsTable coverage={coverage} />}
      {coverage.movement !== null && coverage.targets.length > 0 && (
        <WhatIf coverage={coverage} movement={coverage.movement} />
      )}
      <Columns>
        {coverage.change !== null && <WhyChanged change={coverage.change} />}
        {coverage.segments.length > 0 && <Segments coverage={coverage} />}
      </Columns>
    </Page>
  )
}
