import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { notParticipating, type Tally } from '../../../domain/tally.ts'
import { useFormat } from '../../texts/format.ts'
import { Section } from '../../ui/page.tsx'
import { StateBar, StateLegend } from '../../ui/state-bar.tsx'

/** Why people are not yet participating: the three reasons as one bar. */
export function Reasons({ tally, canOpen }: { tally: Tally; canOpen: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const missing = notParticipating(tally)
  const title =
    missing === 0 ? t('overview.reasonsNone') : t('overview.reasonsTitle', { n: format.count(missing) })
  return (
    <Section title={title}>
      <StateBar counts={{ ...tally, active: 0, exempt: 0 }} label={title} />
      <StateLegend counts={tally} headcount={missing} states={['awaiting', 'lapsed', 'none']} />
      {canOpen && missing > 0 && (
        <p>
          <Link to="/belum" className="text-link">
            {t('overview.seeList')} →
          </Link>
        </p>
      )}
    </Section>
  )
}
