import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../contract/identity.ts'
import { mayOpen } from '../queries/access.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import styles from './navigation.module.css'

export interface Entry {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: string
  readonly short: string
  readonly icon: IconName
}

/** The screens a role has; what it may not open is not offered. */
function useEntries(me: Me): { look: Entry[]; work: Entry[]; settings: Entry[] } {
  const { t } = useTranslation()
  const look: Entry[] = [
    { to: '/', label: t('frame.overview'), short: t('frame.overview'), icon: 'overview' },
    { to: '/opd', label: t('frame.agencies'), short: t('frame.agencies'), icon: 'agencies' },
  ]
  if (mayOpen(me.role, 'people')) {
    look.push({ to: '/belum', label: t('frame.pending'), short: t('frame.pendingShort'), icon: 'people' })
  }
  look.push({ to: '/ucj', label: t('frame.coverage'), short: t('frame.coverageShort'), icon: 'coverage' })
  const work: Entry[] = []
  if (mayOpen(me.role, 'imports')) {
    work.push({ to: '/impor', label: t('frame.imports'), short: t('frame.importsShort'), icon: 'upload' })
  }
  if (mayOpen(me.role, 'reports')) {
    work.push({ to: '/laporan', label: t('frame.reports'), short: t('frame.reports'), icon: 'report' })
  }
  return { look, work, settings: useSettings(me) }
}

/** What may be settled once and for all. */
export function useSettings(me: Me): Entry[] {
  const { t } = useTranslation()
  const settings: Entry[] = []
  if (mayOpen(me.role, 'accounts')) {
    const label = t('accounts.title')
    settings.push({ to: '/pengaturan/pengguna', label, short: label, icon: 'people' })
  }
  if (mayOpen(me.role, 'agencySettings')) {
    const label = t('agencySettings.title')
    settings.push({ to: '/pengaturan/opd', label, short: t('agencySettings.short'), icon: 'list' })
  }
  if (mayOpen(me.role, 'audit')) {
    const label = t('audit.title')
    settings.push({ to: '/pengaturan/audit', label, short: label, icon: 'shield' })
  }
  if (mayOpen(me.role, 'privacy')) {
    const label = t('privacy.title')
    settings.push({ to: '/pengaturan/privasi', label, short: label, icon: 'lock' })
  }
  if (mayOpen(me.role, 'remembered')) {
    const label = t('memory.title')
    settings.push({ to: '/pengaturan/jawaban', label, short: t('memory.short'), icon: 'remember' })
  }
  if (mayOpen(me.role, 'nipLinks')) {
    const label = t('links.title')
    settings.push({ to: '/pengaturan/nip-berganti', label, short: t('links.short'), icon: 'swap' })
  }
  return settings
}

/** More do not fit under a thumb: the rest stand in the menu of the account. */
const mostTabs = 6

/** Navigation on a wide screen. */
export function SideBar({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { look, work, settings } = useEntries(me)
  return (
    <nav className={styles.side} aria-label={t('frame.navigation')}>
      <Link to="/" className={styles.brand}>
        <Icon name="mark" size={26} />
        <span>
          <strong>{t('frame.product')}</strong>
          <small>{t('frame.place')}</small>
        </span>
      </Link>
      <Entries entries={look} />
      {work.length > 0 && (
        <>
          <p className={styles.group}>{t('frame.work')}</p>
          <Entries entries={work} />
        </>
      )}
      {settings.length > 0 && (
        <>
          <p className={styles.group}>{t('accounts.settings')}</p>
          <Entries entries={settings} />
        </>
      )}
    </nav>
  )
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(entry => (
        <li key={entry.to}>
          <Link
            to={entry.to}
            className={styles.entry}
            activeOptions={{ exact: entry.to === '/', includeSearch: false }}
          >
            <Icon name={entry.icon} />
            {entry.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Navigation on a phone, under the thumb. */
export function BottomBar({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { look, work, settings } = useEntries(me)
  return (
    <nav className={styles.bottom} aria-label={t('frame.navigation')}>
      {[...look, ...work, ...settings].slice(0, mostTabs).map(entry => (
        <Link
          key={entry.to}
          to={entry.to}
          className={styles.tab}
          activeOptions={{ exact: entry.to === '/', includeSearch: false }}
        >
          <Icon name={entry.icon} />
          <span>{entry.short}</span>
        </Link>
      ))}
    </nav>
  )
}
