import { type ReactNode, useEffect, useRef } from 'react'
import styles from './link-tabs.module.css'

/**
 * Parts of one screen, each with its own address: list items with links. The router says which is open;
 * the first, whose address says nothing, needs `explicitUndefined`, or it would be open beside every other.
 */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  const navRef = useRef<HTMLElement>(null)
  const shownRef = useRef<Element | null>(null)
  // On a phone the open one may lie beyond the edge. Looked for after every change, for the router opens it.
  useEffect(() => {
    const open = navRef.current?.querySelector('[aria-current]') ?? null
    if (navRef.current !== null && open !== null && open !== shownRef.current) bringIn(navRef.current, open)
    shownRef.current = open
  })
  return (
    <nav aria-label={label} className={styles.tabs} ref={navRef}>
      <ul>{children}</ul>
    </nav>
  )
}

function bringIn(row: HTMLElement, tab: Element): void {
  const [{ left, right }, edge] = [tab.getBoundingClientRect(), row.getBoundingClientRect()]
  row.scrollLeft += Math.max(0, right - edge.right) - Math.max(0, edge.left - left)
}
