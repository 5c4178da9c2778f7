import type { ReactNode } from 'react'
import styles from './mark.module.css'

/** A word in a pill that sets a row apart; `isBad` for what went wrong. */
export function Mark({ children, isBad = false }: { children: ReactNode; isBad?: boolean }) {
  return (
    <span className={styles.mark} data-bad={isBad || undefined}>
      {children}
    </span>
  )
}
