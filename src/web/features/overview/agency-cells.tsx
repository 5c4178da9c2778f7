import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AgencyTally, Participation } from '../../../contract/participation.ts'
import { rateOf } from '../../../domain/rate.ts'
import type { AgencyState, EmploymentFilter } from '../../../domain/tally.ts'
import { useFormat } from '../../texts/format.ts'
import { Section } from '../../ui/page.tsx'
import styles from './agency-cells.module.css'
import { countAgencies, stateSentence } from './state-sentence.ts'
import { useWords } from './use-words.ts'

const order: readonly AgencyState[] = ['complete', 'started', 'zero', 'notApplicable']

interface AgencyCellsProps {
  readonly participation: Participation
  readonly employment: EmploymentFilter
}

/** One cell an agency, ordered by state, filled as far as it has come. */
export function AgencyCells({ participation, employment }: AgencyCellsProps) {
  const words = useWords(employment)
  const { t, format } = words
  const counts = countAgencies(participation.agencies)
  // The answer is ranked; a stable sort keeps the rank within a state.
  const agencies = participation.agencies.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const full = Math.max(0, ...agencies.map(({ tally }) => rateOf(tally.active, tally.headcount) ?? 0))
  return (
    <Section title={stateSentence(counts, words)}>
      <Tooltip.Group openDelay={80} closeDelay={60}>
        <ul className={styles.cells} aria-label={t('overview.cells')}>
          {agencies.map(item => (
            <Cell key={item.agency.id} item={item} full={full} />
          ))}
        </ul>
      </Tooltip.Group>
      <p className={styles.legend}>
        <span>
          <i data-part="active" /> {t('overview.cellActive')}
          {full > 0 && `, ${t('overview.cellScale', { rate: format.rate(full, 1) })}`}
        </span>
        <span>
          <i data-part="started" /> {t('states.agency_started')}
        </span>
        <span>
          <i data-part="zero" /> {t('states.agency_zero')}
        </span>
        {counts.empty + counts.exempt > 0 && (
          <span>
            <i data-part="aside" /> {t('overview.cellAside')}
          </span>
        )}
        <span className={styles.each}>{t('overview.cellEach')}</span>
      </p>
    </Section>
  )
}

function Cell({ item, full }: { item: AgencyTally; full: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { agency, tally, state } = item
  const rate = rateOf(tally.active, tally.headcount) ?? 0
  const height = state === 'complete' ? 100 : full === 0 ? 0 : (rate / full) * 100
  const name = t('overview.cellName', {
    name: agency.name,
    state: t(`states.agency_${state}`),
    active: format.count(tally.active),
    headcount: format.count(tally.headcount),
  })
  return (
    <li>
      <Tooltip label={name} events={{ hover: true, focus: true, touch: false }} withArrow>
        <Link
          to="/opd/$agencyId"
          params={{ agencyId: agency.id }}
          className={styles.cell}
          data-state={state}
          aria-label={name}
        >
          {height > 0 && <span style={{ height: `max(2px, ${height}%)` }} />}
        </Link>
      </Tooltip>
    </li>
  )
}
