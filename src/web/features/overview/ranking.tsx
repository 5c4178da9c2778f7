import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AgencyTally } from '../../../contract/participation.ts'
import { smallAgencyHeadcount } from '../../../domain/agency.ts'
import { rateOf } from '../../../domain/rate.ts'
import { useFormat } from '../../texts/format.ts'
import { Section } from '../../ui/page.tsx'
import { RateBar, RateScale } from '../../ui/rate-bar.tsx'
import styles from './overview.module.css'

const shown = 8

/** The leading agencies as bars with counts; groups under 30 ASN are left to the full table. */
export function Ranking({ agencies }: { agencies: readonly AgencyTally[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const ranked = agencies.filter(({ tally }) => tally.active > 0 && tally.headcount >= smallAgencyHeadcount)
  const leading = ranked.slice(0, shown)
  const first = leading[0]
  const full = first === undefined ? 0 : (rateOf(first.tally.active, first.tally.headcount) ?? 0)
  return (
    <Section title={useFinding(ranked, agencies)}>
      <ol className={styles.ranking}>
        {leading.map(({ agency, tally }) => (
          <li key={agency.id}>
            <Link to="/opd/$agencyId" params={{ agencyId: agency.id }} title={agency.name}>
              {agency.shortName}
            </Link>
            <RateBar part={tally.active} whole={tally.headcount} full={full} />
          </li>
        ))}
        {full > 0 && full < 1 && (
          <li aria-hidden="true">
            <RateScale full={full} />
          </li>
        )}
      </ol>
      <Link to="/opd" className="text-link">
        {t('overview.allAgencies', { n: format.count(agencies.length) })} →
      </Link>
    </Section>
  )
}

/** Who leads by share and who by number; the same agency may do both. */
function useFinding(ranked: readonly AgencyTally[], all: readonly AgencyTally[]): string {
  const { t } = useTranslation()
  const first = ranked[0]
  if (first === undefined) {
    return all.some(({ tally }) => tally.active > 0) ? t('overview.rankingSmall') : t('overview.rankingNone')
  }
  const most = ranked.reduce((best, item) => (item.tally.active > best.tally.active ? item : best), first)
  return most.agency.id === first.agency.id
    ? t('overview.rankingBoth', { name: first.agency.shortName })
    : t('overview.ranking', { first: first.agency.shortName, most: most.agency.shortName })
}
