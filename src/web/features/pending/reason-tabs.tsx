import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SponsorState } from '../../../domain/sponsor-state.ts'
import type { StateCount } from '../../../domain/tally.ts'
import { markOf, usePersonView } from '../../app/person-view.ts'
import { useFormat } from '../../texts/format.ts'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { countOf, reasonsFor } from './pending-view.ts'

/** The reasons with their counts. */
export function ReasonTabs({ byState, state }: { byState: StateCount; state: SponsorState | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = usePersonView()
  return (
    <LinkTabs label={t('pending.reasons')}>
      {reasonsFor(state).map(reason => {
        const value = reason === 'all' ? undefined : reason
        return (
          <li key={reason}>
            <Link
              from="/belum"
              to="/belum"
              search={previous => ({ ...previous, state: value })}
              state={{ about: markOf({ search }) }}
              replace
              resetScroll={false}
              activeOptions={{ explicitUndefined: true }}
            >
              {reason === 'all' ? t('pending.all') : t(`states.${reason}`)}
              <strong>{format.count(countOf(byState, reason))}</strong>
            </Link>
          </li>
        )
      })}
    </LinkTabs>
  )
}
