import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Participation } from '../../../contract/participation.ts'
import { downloadAgencyReport } from '../../../contract/reports.ts'
import { useView, type View } from '../../app/view.ts'
import { maySeePeopleOf } from '../../queries/access.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { participationQuery } from '../../queries/participation.ts'
import { useFormat } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Columns, Page, Section } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import { StateBar, StateLegend } from '../../ui/state-bar.tsx'
import styles from './agency.module.css'
import { AgencyChanges } from './agency-changes.tsx'
import { AgencyFigure } from './agency-figure.tsx'
import { AgencyPeople } from './agency-people.tsx'
import { AgencyTrend } from './agency-trend.tsx'
import { rankAgencies } from './sort-agencies.ts'

/** One agency: its states, its trend, its people, its report. */
export function AgencyScreen() {
  const { t } = useTranslation()
  const { agencyId } = useParams({ from: '/shell/opd/$agencyId' })
  const view = useView()
  const participation = useQuery(participationQuery(view))
  const agencies = useQuery(agenciesQuery)
  const name = agencies.data?.find(agency => agency.id === agencyId)?.name
  const title = name ?? t('agencies.title')
  return (
    <>
      <p className={styles.back}>
        <Link to="/opd" className="text-link" search={{}}>
          ← {t('agencies.back')}
        </Link>
      </p>
      {participation.data !== undefined ? (
        <Agency agencyId={agencyId} title={title} participation={participation.data} view={view} />
      ) : (
        <Page title={title}>
          {participation.isError ? (
            <Failure error={participation.error} onRetry={() => void participation.refetch()} />
          ) : (
            <PagePlaceholder />
          )}
        </Page>
      )}
    </>
  )
}

interface AgencyProps {
  readonly agencyId: string
  readonly title: string
  readonly participation: Participation
  readonly view: View
}

function Agency({ agencyId, title, participation, view }: AgencyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { me } = useRouteContext({ from: '/shell' })
  const ranked = rankAgencies(participation.agencies)
  const item = ranked.find(candidate => candidate.agency.id === agencyId)
  if (item === undefined) {
    return (
      <Page title={title}>
        <EmptyState title={t('agencies.notHere')} text={t('agencies.notHereHint')} />
      </Page>
    )
  }
  const seesPeople = maySeePeopleOf(me, agencyId)
  const report = fileAddress(downloadAgencyReport, {
    params: { file: `${agencyId}.xlsx` },
    query: { asOf: view.asOf },
  })
  return (
    <Page
      title={item.agency.name}
      actions={
        seesPeople && (
          <a className={styles.report} href={report} download title={t('agencies.downloadHint')}>
            <Icon name="download" size={18} />
            {t('agencies.download')}
          </a>
        )
      }
    >
      <AgencyFigure
        item={item}
        rankedCount={ranked.filter(other => other.rank !== null).length}
        view={view}
      />
      <Section title={t('agencies.statesTitle', { n: format.count(item.tally.headcount) })}>
        <StateBar counts={item.tally} size="large" label={item.agency.name} />
        <StateLegend counts={item.tally} headcount={item.tally.headcount} />
      </Section>
      <Columns>
        <AgencyTrend agencyId={agencyId} view={view} asOf={participation.asOf} />
        {seesPeople && <AgencyChanges agencyId={agencyId} view={view} />}
      </Columns>
      {seesPeople && <AgencyPeople agencyId={agencyId} tally={item.tally} view={view} />}
    </Page>
  )
}
