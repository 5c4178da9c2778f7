import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useView } from '../../app/view.ts'
import { mayOpen } from '../../queries/access.ts'
import { participationQuery, trendQuery } from '../../queries/participation.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { Failure } from '../../ui/failure.tsx'
import { NoData } from '../../ui/no-data.tsx'
import { Columns, Page } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import { AgencyCells } from './agency-cells.tsx'
import { CoverageSummary } from './coverage-summary.tsx'
import { Headline } from './headline.tsx'
import styles from './overview.module.css'
import { OwnAgency } from './own-agency.tsx'
import { Ranking } from './ranking.tsx'
import { Reasons } from './reasons.tsx'
import { TrendSection } from './trend-section.tsx'
import { ZeroAgencies } from './zero-agencies.tsx'

/** Ringkasan: how the movement stands, in ten seconds. */
export function OverviewScreen() {
  const { t } = useTranslation()
  const view = useView()
  const { me } = useRouteContext({ from: '/shell' })
  const participation = useQuery(participationQuery(view))
  const trend = useQuery(trendQuery(view.employment))
  const own =
    me.role === 'secretary'
      ? participation.data?.agencies.find(({ agency }) => agency.id === me.agencyId)
      : undefined
  const isEmpty = view.cutOffs?.length === 0 || isProblem(participation.error, 'no-data')
  return (
    <Page title={t('overview.title')} hideHeading>
      {isEmpty ? (
        <NoData mayUpload={mayOpen(me.role, 'upload')} />
      ) : participation.data === undefined ? (
        participation.isError ? (
          <Failure error={participation.error} onRetry={() => void participation.refetch()} />
        ) : (
          <PagePlaceholder />
        )
      ) : (
        <div className={styles.screen} aria-busy={participation.isPlaceholderData}>
          {own && <OwnAgency item={own} employment={view.employment} />}
          <div className={styles.top}>
            <Headline participation={participation.data} trend={trend.data} view={view} />
            <CoverageSummary asOf={view.asOf} />
          </div>
          <AgencyCells participation={participation.data} employment={view.employment} />
          <Columns wide>
            <Ranking agencies={participation.data.agencies} />
            <ZeroAgencies
              agencies={participation.data.agencies}
              asOf={view.asOf}
              role={me.role}
              employment={view.employment}
            />
          </Columns>
          <Columns wide>
            <TrendSection points={trend.data?.points} asOf={participation.data.asOf} />
            <Reasons tally={participation.data.city} canOpen={mayOpen(me.role, 'people')} />
          </Columns>
        </div>
      )}
    </Page>
  )
}
