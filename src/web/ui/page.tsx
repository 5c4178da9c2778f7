import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './page.module.css'

interface PageProps {
  /** What the browser's tab and a screen reader call the screen. */
  readonly title: string
  /** The finding that opens the screen, if it says more than the title. */
  readonly heading?: ReactNode
  /** A quiet line under the heading. */
  readonly lead?: ReactNode
  /** Buttons at the heading's right. */
  readonly actions?: ReactNode
  /** The screen shows its own large figure: the heading is for screen readers only. */
  readonly hideHeading?: boolean
  readonly children?: ReactNode
}

/** One screen: its title, its heading, its sections. */
export function Page({ title, heading, lead, actions, hideHeading = false, children }: PageProps) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('frame.product')}`
  }, [title, t])
  return (
    <>
      <header className={hideHeading ? 'visually-hidden' : styles.header}>
        <div>
          <h1 className={styles.title}>{heading ?? title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className="buttons">{actions}</div>}
      </header>
      {children}
    </>
  )
}

interface SectionProps {
  /** Says the finding, not the kind of chart. */
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a screen under a hairline. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className={styles.section}>
      {title !== undefined && (
        <div className={styles.sectionHeader}>
          <h2>{title}</h2>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** Two parts side by side where there is room; `wide` gives the first two thirds. */
export function Columns({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={styles.columns} data-wide={wide || undefined}>
      {children}
    </div>
  )
}
