import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../domain/agency.ts'
import { useView } from '../../app/view.ts'
import { mayOpen } from '../../queries/access.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import type { AsnQuery } from '../../queries/asn.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { useFormat } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { PagePlaceholder } from '../../ui/skeletons.tsx'
import { asnPageQuery } from './asn-page-query.ts'
import { FilterBar } from './filter-bar.tsx'
import { ListAndPerson } from './list-and-person.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { countOf, filterOf, type PendingSearch } from './pending-view.ts'
import { PrintedPeople } from './printed-people.tsx'
import { ReasonTabs } from './reason-tabs.tsx'
import { usePendingSearch } from './use-pending-search.ts'

/** Who does not participate yet, and why: counted, searchable, with the person behind each row. */
export function PendingScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'people')) return <PendingList ownAgencyId={me.agencyId} />
  return (
    <Page title={t('pending.title')}>
      <EmptyState title={t('failure.noAccessTitle')} text={t('failure.noAccess')} />
    </Page>
  )
}

function PendingList({ ownAgencyId }: { ownAgencyId: string | null }) {
  const { t } = useTranslation()
  const view = useView()
  const { search, show } = usePendingSearch()
  const filter = filterOf(search, view)
  const head = useQuery(asnPageQuery(filter, 0))
  const { data: agencies } = useQuery(agenciesQuery)
  const words = useFinding(search, filter, {
    count: head.data && countOf(head.data.byState, search.state ?? 'all'),
    agency: agencies?.find(({ id }) => id === (ownAgencyId ?? search.agencyId)),
  })

  return (
    <Page title={t('pending.title')} {...words}>
      {isProblem(head.error, 'no-data') ? (
        <EmptyState title={t('failure.emptyTitle')} text={t('failure.emptyOther')} />
      ) : head.isError ? (
        <Failure error={head.error} onRetry={() => head.refetch()} />
      ) : head.data === undefined ? (
        <PagePlaceholder />
      ) : (
        <>
          <ReasonTabs byState={head.data.byState} state={search.state} />
          <FilterBar
            search={search}
            filter={filter}
            agencies={ownAgencyId === null ? agencies : undefined}
            onChange={show}
          />
          {head.data.total === 0 ? (
            <NobodyHere search={search} filter={filter} />
          ) : (
            <ListAndPerson
              head={head.data}
              filter={filter}
              search={search}
              agencies={agencies}
              showAgency={ownAgencyId === null && search.agencyId === undefined}
              isStale={head.isPlaceholderData}
              onChange={show}
            />
          )}
          <PrintedPeople head={head.data} agencies={agencies} />
        </>
      )}
    </Page>
  )
}

interface Found {
  /** Not set while it is not known. */
  readonly count: number | undefined
  readonly agency: Agency | undefined
}

/**
 * "1.881 ASN Dinas Kesehatan belum menjadi orang tua asuh". Of those found by a name it is said that they were found:
 * that six are left in an agency of a hundred would be read as good news.
 */
function useFinding(search: PendingSearch, filter: AsnQuery, { count, agency }: Found) {
  const { t } = useTranslation()
  const format = useFormat()
  if (count === undefined) return { heading: t('pending.title') }
  const { employment = 'all', search: text } = filter
  const n = format.count(count)
  const who = employment === 'all' ? t('pending.everybody') : t(`frame.employmentLong_${employment}`)
  if (text !== undefined) {
    const reason = search.state === undefined ? t('pending.title') : t(`states.${search.state}`)
    const places = [reason, agency?.name].filter(place => place !== undefined)
    return {
      heading: t('pending.found', { n, who, search: text }),
      lead: t('pending.foundAmong', { places: places.join(' · ') }),
    }
  }
  const reason = search.state ?? 'all'
  const heading =
    agency === undefined
      ? t(`pending.finding.${reason}`, { n, who })
      : t(`pending.finding.${reason}Of`, { n, who, agency: agency.name })
  return { heading }
}
