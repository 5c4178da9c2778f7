import type { ReactNode } from 'react'
import styles from './report-card.module.css'

interface ReportCardProps {
  /** A drawn first page. */
  readonly picture: ReactNode
  readonly title: string
  readonly about: string
  /** What is inside, sheet by sheet. */
  readonly sheets: string
  /** The downloads, and what has to be chosen before. */
  readonly children: ReactNode
}

/** One workbook: how it looks, what it is for, what is inside, and the way to it. */
export function ReportCard({ picture, title, about, sheets, children }: ReportCardProps) {
  return (
    <article className={styles.card}>
      <div className={styles.picture}>{picture}</div>
      <div className={styles.words}>
        <h2>{title}</h2>
        <p>{about}</p>
        <p className={styles.sheets}>{sheets}</p>
        <div className={styles.actions}>{children}</div>
      </div>
    </article>
  )
}
