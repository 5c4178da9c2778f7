import type { ReactNode } from 'react'
import styles from './link-tabs.module.css'

/**
 * Parts of one screen, each with its own address: list items with links. The router says which is open;
 * the first, whose address says nothing, needs `explicitUndefined`, or it would be open beside every other.
 */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul>{children}</ul>
    </nav>
  )
}
