import { useQuery } from '@tanstack/react-query'
import { Link, useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { downloadAgencyReports, downloadCityReport } from '../../../contract/reports.ts'
import { useView } from '../../app/view.ts'
import { mayOpen } from '../../queries/access.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { participationQuery } from '../../queries/participation.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { useFormat } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import { AgencyReportCard } from './agency-report-card.tsx'
import { DownloadButton } from './download-button.tsx'
import { ListReportCard } from './list-report-card.tsx'
import { BarsPage, StackedPages } from './miniatures.tsx'
import styles from './report-card.module.css'
import { ReportCard } from './report-card.tsx'

/** The workbooks a role may take away, each with what is inside. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'reports')) return <Reports me={me} />
  return (
    <Page title={t('reports.title')}>
      <EmptyState title={t('reports.closedTitle')} text={t('reports.closed')} />
    </Page>
  )
}

function Reports({ me }: { me: Me }) {
  const { t } = useTranslation()
  const format = useFormat()
  const view = useView()
  const participation = useQuery(participationQuery({ asOf: view.asOf, employment: 'all' }))
  if (isProblem(participation.error, 'no-data')) return <NothingYet me={me} />
  const asOf = participation.data?.asOf
  const query = asOf === undefined ? {} : { asOf }
  return (
    <Page
      title={t('reports.title')}
      heading={asOf === undefined ? t('reports.title') : t('reports.heading', { date: format.date(asOf) })}
      lead={t('reports.lead')}
    >
      {participation.isError ? (
        <Failure error={participation.error} onRetry={() => participation.refetch()} />
      ) : participation.data === undefined ? (
        <PagePlaceholder />
      ) : (
        <div className={styles.cards}>
          <AgencyReportCard participation={participation.data} ownAgencyId={me.agencyId} />
          {mayOpen(me.role, 'cityReports') && (
            <>
              <ReportCard
                picture={<BarsPage tallies={participation.data.agencies.map(({ tally }) => tally)} />}
                title={t('reports.city.title')}
                about={t('reports.city.about')}
                sheets={t('reports.city.sheets')}
              >
                <DownloadButton
                  address={fileAddress(downloadCityReport, { query })}
                  label={t('reports.city.action')}
                />
              </ReportCard>
              <ReportCard
                picture={<StackedPages />}
                title={t('reports.zip.title')}
                about={t('reports.zip.about')}
                sheets={t('reports.zip.sheets')}
              >
                <DownloadButton
                  address={fileAddress(downloadAgencyReports, { query })}
                  label={t('reports.zip.action')}
                />
              </ReportCard>
            </>
          )}
          <ListReportCard participation={participation.data} ownAgencyId={me.agencyId} />
        </div>
      )}
    </Page>
  )
}

function NothingYet({ me }: { me: Me }) {
  const { t } = useTranslation()
  return (
    <Page title={t('reports.title')}>
      <EmptyState title={t('reports.emptyTitle')} text={t('reports.emptyHint')}>
        {me.role === 'operator' && (
          <Link to="/impor" className="button-link">
            {t('reports.toImports')}
          </Link>
        )}
      </EmptyState>
    </Page>
  )
}
