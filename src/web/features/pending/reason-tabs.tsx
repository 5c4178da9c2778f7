import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SponsorState } from '../../../domain/sponsor-state.ts'
import type { StateCount } from '../../../domain/tally.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './filter-bar.module.css'
import { countOf, reasonsFor } from './pending-view.ts'

/** The reasons with their counts. Links, because each has its own address. */
export function ReasonTabs({ byState, state }: { byState: StateCount; state: SponsorState | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <nav aria-label={t('pending.reasons')} className={styles.tabs}>
      <ul>
        {reasonsFor(state).map(reason => {
          const value = reason === 'all' ? undefined : reason
          return (
            <li key={reason}>
              <Link
                from="/belum"
                to="/belum"
                search={previous => ({ ...previous, state: value, nip: undefined })}
                replace
                resetScroll={false}
                activeProps={{}}
                aria-current={value === state ? 'page' : undefined}
                data-current={value === state || undefined}
              >
                {reason === 'all' ? t('pending.all') : t(`states.${reason}`)}
                <span className={styles.tabCount}>{format.count(countOf(byState, reason))}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
