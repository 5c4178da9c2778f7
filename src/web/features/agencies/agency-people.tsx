import { Tabs } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notParticipating, type Tally } from '../../../domain/tally.ts'
import { agencyLists } from '../../app/search-params.ts'
import type { View } from '../../app/view.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { asnListQuery } from '../../queries/asn.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Section } from '../../ui/page.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { PersonDrawer } from '../pending/person-drawer.tsx'
import styles from './agency.module.css'
import { PeopleTable } from './people-table.tsx'

/** A page should not start with a thousand rows; the rest is a click away. */
const firstRows = 25
const moreRows = 170

type List = (typeof agencyLists)[number]

interface AgencyPeopleProps {
  readonly agencyId: string
  readonly tally: Tally
  readonly view: View
}

/** The agency's three lists: not yet, taking part, exempt. */
export function AgencyPeople({ agencyId, tally, view }: AgencyPeopleProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { list = 'not-participating' } = useSearch({ from: '/shell/opd/$agencyId' })
  const navigate = useNavigate({ from: '/opd/$agencyId' })
  const counts: Record<List, number> = {
    'not-participating': notParticipating(tally),
    active: tally.active,
    exempt: tally.exempt,
  }
  const words: Record<List, string> = {
    'not-participating': t('states.notParticipating'),
    active: t('states.participating'),
    exempt: t('states.exempt'),
  }
  return (
    <Section title={t('agencies.peopleTitle')}>
      <Tabs
        value={list}
        keepMounted={false}
        onChange={value => {
          const next = agencyLists.find(candidate => candidate === value)
          void navigate({
            search: previous => ({ ...previous, list: next }),
            replace: true,
            resetScroll: false,
          })
        }}
      >
        <Tabs.List aria-label={t('agencies.tabs')}>
          {agencyLists.map(name => (
            <Tabs.Tab key={name} value={name}>
              {words[name]} <strong>{format.count(counts[name])}</strong>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {agencyLists.map(name => (
          <Tabs.Panel key={name} value={name} pt="sm">
            <People agencyId={agencyId} list={name} view={view} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  )
}

function People({ agencyId, list, view }: { agencyId: string; list: List; view: View }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [shown, setShown] = useState(firstRows)
  const [openNip, setOpenNip] = useState<string | null>(null)
  const agencies = useQuery(agenciesQuery)
  const frameRef = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpenNip(null)
    frameRef.current?.querySelector<HTMLElement>(`[data-nip="${openNip}"]`)?.focus({ preventScroll: true })
  }
  const people = useInfiniteQuery(
    asnListQuery({ asOf: view.asOf, agencyId, state: list, employment: view.employment, sort: 'name' }),
  )
  if (people.data === undefined) {
    return people.isError ? (
      <Failure error={people.error} onRetry={() => void people.refetch()} />
    ) : (
      <RowsPlaceholder rows={8} />
    )
  }
  const items = people.data.pages.flatMap(page => page.items)
  const total = people.data.pages[0]?.total ?? 0
  const showMore = () => {
    setShown(shown + moreRows)
    if (shown + moreRows > items.length && people.hasNextPage) void people.fetchNextPage()
  }
  if (total === 0) {
    return (
      <p className="soft">
        {list === 'not-participating' ? t('agencies.listEmptyGood') : t('agencies.listEmpty')}
      </p>
    )
  }
  return (
    <>
      <div ref={frameRef} className={styles.peopleFrame}>
        <PeopleTable items={items.slice(0, shown)} onOpen={setOpenNip} />
      </div>
      {openNip !== null && <PersonDrawer nip={openNip} agencies={agencies.data} onClose={close} />}
      <div className={styles.after}>
        {shown < total && (
          <span className="soft">
            {t('agencies.listShown', { n: format.count(shown), total: format.count(total) })}
          </span>
        )}
        {shown < total && list !== 'not-participating' && (
          <button type="button" disabled={people.isFetchingNextPage} onClick={showMore}>
            {t('agencies.loadMore', { n: format.count(Math.min(moreRows, total - shown)) })}
          </button>
        )}
        {list === 'not-participating' && (
          <Link to="/belum" search={{ agencyId }} className="text-link">
            {t('agencies.openList')} →
          </Link>
        )}
      </div>
    </>
  )
}
