import { useTranslation } from 'react-i18next'
import type { SponsorState } from '../../domain/sponsor-state.ts'
import styles from './state-bar.module.css'

/** The colour field of a state; a pattern in print. */
export function Swatch({ state }: { state: SponsorState }) {
  return <span className={styles.swatch} data-state={state} aria-hidden="true" />
}

/** A state of an ASN: colour and word, never colour alone. */
export function StateBadge({ state, detail }: { state: SponsorState; detail?: string }) {
  const { t } = useTranslation()
  return (
    <span className={styles.badge}>
      <Swatch state={state} />
      <span>
        {t(`states.${state}`)}
        {detail !== undefined && <span className="soft"> {detail}</span>}
      </span>
    </span>
  )
}
