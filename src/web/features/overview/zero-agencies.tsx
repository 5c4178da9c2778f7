import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyTally } from '../../../contract/participation.ts'
import { downloadCityReport } from '../../../contract/reports.ts'
import type { Role } from '../../../domain/actor.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { mayOpen } from '../../queries/access.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './overview.module.css'

const shownFirst = 30

interface ZeroAgenciesProps {
  readonly agencies: readonly AgencyTally[]
  readonly asOf: PlainDate | undefined
  readonly role: Role
}

/** The agencies without a single registration, by name. */
export function ZeroAgencies({ agencies, asOf, role }: ZeroAgenciesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const zero = agencies
    .filter(item => item.state === 'zero')
    .toSorted((a, b) => format.compare(a.agency.shortName, b.agency.shortName))
  return (
    <Section title={t('overview.zeroTitle', { n: format.count(zero.length) })}>
      {zero.length === 0 && <p className="soft">{t('overview.zeroNone')}</p>}
      <ul className={styles.chips}>
        {(all ? zero : zero.slice(0, shownFirst)).map(({ agency }) => (
          <li key={agency.id}>
            <Link to="/opd/$agencyId" params={{ agencyId: agency.id }} title={agency.name}>
              {agency.shortName}
            </Link>
          </li>
        ))}
      </ul>
      {!all && zero.length > shownFirst && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('overview.showAll', { n: format.count(zero.length) })}
        </button>
      )}
      {mayOpen(role, 'cityReports') && (
        <a className="button-link" href={fileAddress(downloadCityReport, { query: { asOf } })} download>
          <Icon name="download" size={17} />
          {t('overview.downloadCity')}
        </a>
      )}
    </Section>
  )
}
