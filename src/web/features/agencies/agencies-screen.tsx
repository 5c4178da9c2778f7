import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Participation } from '../../../contract/participation.ts'
import { foldText } from '../../../domain/agency.ts'
import { useView } from '../../app/view.ts'
import { mayOpen } from '../../queries/access.ts'
import { participationQuery } from '../../queries/participation.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { useFormat } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { NoData } from '../../ui/no-data.tsx'
import { Page } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import styles from './agencies.module.css'
import { AgenciesFilter } from './agencies-filter.tsx'
import { AgenciesTable } from './agencies-table.tsx'
import { RateDots } from './rate-dots.tsx'
import { rankAgencies, type SortKey, sortAgencies } from './sort-agencies.ts'

/** OPD: every agency, as a table with bars and as dots. */
export function AgenciesScreen() {
  const { t } = useTranslation()
  const view = useView()
  const { me } = useRouteContext({ from: '/shell' })
  const participation = useQuery(participationQuery(view))
  if (view.cutOffs?.length === 0 || isProblem(participation.error, 'no-data')) {
    return (
      <Page title={t('agencies.title')} hideHeading>
        <NoData mayUpload={mayOpen(me.role, 'upload')} />
      </Page>
    )
  }
  if (participation.data === undefined) {
    return (
      <Page title={t('agencies.title')}>
        {participation.isError ? (
          <Failure error={participation.error} onRetry={() => void participation.refetch()} />
        ) : (
          <PagePlaceholder />
        )}
      </Page>
    )
  }
  return <Agencies participation={participation.data} />
}

function Agencies({ participation }: { participation: Participation }) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/shell/opd' })
  const navigate = useNavigate({ from: '/opd' })
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: previous => ({ ...previous, ...next }), replace: true })
  const all = rankAgencies(participation.agencies)
  const words = foldText(search.find ?? '')
  const found = all.filter(
    ({ agency, state }) =>
      (search.state === undefined || state === search.state) &&
      (words === '' || foldText(`${agency.name} ${agency.shortName}`).includes(words)),
  )
  const sort: SortKey = search.sort ?? 'rank'
  const withActive = all.filter(({ tally }) => tally.active > 0).length
  return (
    <Page
      title={t('agencies.title')}
      heading={t('agencies.heading', { started: format.count(withActive), all: format.count(all.length) })}
      lead={t('agencies.lead')}
    >
      <RateDots agencies={found} all={all} city={participation.city} />
      <AgenciesFilter search={search} states={participation.agencyStates} onChange={change} />
      {found.length === 0 ? (
        <EmptyState title={t('agencies.noMatch')} text={t('agencies.noMatchHint')}>
          <button
            type="button"
            className={styles.clear}
            onClick={() => change({ find: undefined, state: undefined })}
          >
            {t('agencies.clear')}
          </button>
        </EmptyState>
      ) : (
        <AgenciesTable
          agencies={sortAgencies(found, sort, format.compare)}
          sort={sort}
          onSort={key => change({ sort: key === 'rank' ? undefined : key })}
        />
      )}
    </Page>
  )
}
