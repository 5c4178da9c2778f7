import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgencyTally } from '../../../contract/participation.ts'
import { downloadCityReport } from '../../../contract/reports.ts'
import type { Role } from '../../../domain/actor.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { EmploymentFilter } from '../../../domain/tally.ts'
import { mayOpen } from '../../queries/access.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './overview.module.css'
import { asideSentence, countAgencies, noZeroSentence } from './state-sentence.ts'
import { useWords } from './use-words.ts'

const shownFirst = 30

interface ZeroAgenciesProps {
  readonly agencies: readonly AgencyTally[]
  readonly asOf: PlainDate | undefined
  readonly role: Role
  readonly employment: EmploymentFilter
}

/** The agencies without a single registration, by name. */
export function ZeroAgencies({ agencies, asOf, role, employment }: ZeroAgenciesProps) {
  const words = useWords(employment)
  const { t, format } = words
  const counts = countAgencies(agencies)
  const aside = asideSentence(counts, words)
  const [all, setAll] = useState(false)
  const zero = agencies
    .filter(item => item.state === 'zero')
    .toSorted((a, b) => format.compare(a.agency.shortName, b.agency.shortName))
  return (
    <Section title={t('overview.zeroTitle', { n: format.count(zero.length) })}>
      {zero.length === 0 && <p className="soft">{noZeroSentence(counts, words)}</p>}
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
      {aside !== '' && <p className="soft">{t('overview.aside', { sentence: aside })}</p>}
      {mayOpen(role, 'cityReports') && (
        <a className="button-link" href={fileAddress(downloadCityReport, { query: { asOf } })} download>
          <Icon name="download" size={17} />
          {t('overview.downloadCity')}
        </a>
      )}
    </Section>
  )
}
