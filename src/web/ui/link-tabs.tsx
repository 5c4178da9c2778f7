import type { ReactNode } from 'react'
import styles from './link-tabs.module.css'

/** Parts of one screen, each with its own address: list items with links, the open one `aria-current`. */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul>{children}</ul>
    </nav>
  )
}
