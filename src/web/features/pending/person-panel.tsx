import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AsnDetail } from '../../../contract/asn.ts'
import type { Agency } from '../../../domain/agency.ts'
import { formatNip } from '../../../domain/nip.ts'
import { useView } from '../../app/view.ts'
import { asnQuery } from '../../queries/asn.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { sinceOf } from './pending-view.ts'
import { PersonDebits } from './person-debits.tsx'
import { PersonHistory } from './person-history.tsx'
import { PersonOrigins } from './person-origins.tsx'
import styles from './person-panel.module.css'
import { PersonWorkers } from './person-workers.tsx'

interface PersonPanelProps {
  readonly nip: string
  readonly agencies: readonly Agency[] | undefined
  readonly onClose: () => void
}

/** Everything known about one person, and where it comes from. */
export function PersonPanel({ nip, agencies, onClose }: PersonPanelProps) {
  const { t } = useTranslation()
  const { asOf } = useView()
  const person = useQuery(asnQuery(nip, asOf))
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    window.addEventListener('keydown', closeOnEscape)
    return () => window.removeEventListener('keydown', closeOnEscape)
  }, [onClose])
  return (
    <>
      <button
        type="button"
        className={`icon-button ${styles.close}`}
        aria-label={t('pending.person.close')}
        onClick={onClose}
      >
        <Icon name="close" size={18} />
      </button>
      {person.data !== undefined ? (
        <Person person={person.data} agency={agencies?.find(({ id }) => id === person.data.agencyId)} />
      ) : isProblem(person.error, 'not-found') ? (
        <p className="soft">{t('pending.person.missing')}</p>
      ) : person.isError ? (
        <Failure error={person.error} onRetry={() => person.refetch()} />
      ) : (
        <div className={styles.waiting}>
          <RowsPlaceholder rows={7} />
        </div>
      )}
    </>
  )
}

function Person({ person, agency }: { person: AsnDetail; agency: Agency | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const since = sinceOf(person)
  const facts = [
    person.position,
    t(`frame.employmentLong_${person.employment}`),
    person.grade,
    person.subUnit,
    agency?.name ?? person.agencyId,
  ]
  return (
    <article className={styles.person}>
      <header>
        <h2>{person.name}</h2>
        <p className={styles.nip}>{formatNip(person.nip)}</p>
        {person.formerNips.length > 0 && (
          <p className="soft">
            {t('pending.person.formerNip', { nips: format.list(person.formerNips.map(formatNip)) })}
          </p>
        )}
        <p>{facts.filter(fact => fact !== null).join(' · ')}</p>
      </header>
      <p className={styles.state}>
        <StateBadge
          state={person.state}
          {...(since === null ? {} : { detail: t('pending.since', { month: format.month(since) }) })}
        />
      </p>
      {person.heldRows > 0 && (
        <p className={styles.held}>{t('pending.person.held', { n: format.count(person.heldRows) })}</p>
      )}
      <PersonWorkers workers={person.workers} />
      <PersonDebits person={person} />
      <PersonHistory history={person.history} />
      <PersonOrigins person={person} />
    </article>
  )
}
