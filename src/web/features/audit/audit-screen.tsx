import { Link, useRouteContext, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayOpen } from '../../queries/access.ts'
import { ClosedSettings } from '../../ui/closed-settings.tsx'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { Page } from '../../ui/page.tsx'
import { EntriesTab } from './entries-tab.tsx'
import { SeenByTab } from './seen-by-tab.tsx'
import { WhoSawTab } from './who-saw-tab.tsx'

/** Who did what, who saw whom, and whether the entries are whole; for administrators. */
export function AuditScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  const { tab } = useSearch({ from: '/shell/pengaturan/audit' })
  if (!mayOpen(me.role, 'audit')) {
    return <ClosedSettings title={t('audit.title')} text={t('audit.closed')} />
  }
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Tabs />
      {tab === 'person' ? <WhoSawTab /> : tab === 'account' ? <SeenByTab /> : <EntriesTab />}
    </Page>
  )
}

const tabs = [
  { tab: undefined, text: 'tabEntries' },
  { tab: 'person', text: 'tabPerson' },
  { tab: 'account', text: 'tabAccount' },
] as const

function Tabs() {
  const { t } = useTranslation()
  return (
    <LinkTabs label={t('audit.tabs')}>
      {tabs.map(each => (
        <li key={each.text}>
          <Link
            to="/pengaturan/audit"
            search={{ tab: each.tab }}
            resetScroll={false}
            activeOptions={{ explicitUndefined: true }}
          >
            {t(`audit.${each.text}`)}
          </Link>
        </li>
      ))}
    </LinkTabs>
  )
}
