import { Link } from '@tanstack/react-router'
import type { AgencyTally } from '../../../contract/participation.ts'
import { rateOf } from '../../../domain/rate.ts'
import { type EmploymentFilter, notParticipating } from '../../../domain/tally.ts'
import styles from './overview.module.css'
import { useWords } from './use-words.ts'

interface OwnAgencyProps {
  readonly item: AgencyTally
  readonly employment: EmploymentFilter
}

/** For a secretary, above the city's figures: how their own agency stands, and who is missing. */
export function OwnAgency({ item: { agency, tally }, employment }: OwnAgencyProps) {
  const { t, format, who } = useWords(employment)
  const missing = notParticipating(tally)
  return (
    <p className={styles.own}>
      <Link to="/opd/$agencyId" params={{ agencyId: agency.id }} className="text-link">
        {t('overview.own', {
          name: agency.shortName,
          active: format.count(tally.active),
          headcount: format.count(tally.headcount),
          who,
          rate: format.rate(rateOf(tally.active, tally.headcount), 1),
        })}{' '}
        →
      </Link>
      {missing > 0 && (
        <Link to="/belum" className="text-link">
          {t('overview.ownMissing', { n: format.count(missing) })} →
        </Link>
      )}
    </p>
  )
}
