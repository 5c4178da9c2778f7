import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NipLinkView } from '../../../contract/nip-links.ts'
import { mayOpen } from '../../queries/access.ts'
import { nipLinksQuery } from '../../queries/nip-links.ts'
import { useFormat } from '../../texts/format.ts'
import { ClosedSettings } from '../../ui/closed-settings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { DecidedLinks } from './decided-links.tsx'
import { ProposedLinks } from './proposed-links.tsx'

/** People who seem to be the same under a new NIP: looked at, confirmed or told apart. */
export function NipLinksScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'nipLinks')) return <NipLinks />
  return <ClosedSettings title={t('links.title')} text={t('links.closed')} />
}

function NipLinks() {
  const { t } = useTranslation()
  const links = useQuery(nipLinksQuery)
  return (
    <Page title={t('links.title')} lead={t('links.lead')}>
      {links.data !== undefined ? (
        <Links links={links.data} />
      ) : links.isError ? (
        <Failure error={links.error} onRetry={() => void links.refetch()} />
      ) : (
        <RowsPlaceholder rows={8} />
      )}
    </Page>
  )
}

function Links({ links }: { links: readonly NipLinkView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const proposed = links.filter(({ status }) => status === 'proposed')
  const decided = links.filter(({ status }) => status !== 'proposed')
  if (links.length === 0) return <EmptyState title={t('links.empty')} text={t('links.emptyText')} />
  const title =
    proposed.length === 0
      ? t('links.noneWaiting')
      : t('links.waiting', { n: format.count(proposed.length), count: proposed.length })
  return (
    <>
      <Section title={title}>
        <ProposedLinks links={proposed} />
      </Section>
      {decided.length > 0 && (
        <Section title={t('links.decided')} aside={format.count(decided.length)}>
          <DecidedLinks links={decided} />
        </Section>
      )}
    </>
  )
}
