import type { ReactNode } from 'react'
import styles from './figure.module.css'

interface FigureProps {
  /** What is counted, in a sentence with its numerator and denominator. */
  readonly label: ReactNode
  readonly value: ReactNode
  /** Beside the value: what changed. */
  readonly change?: ReactNode
  readonly note?: ReactNode
}

/** One of the few large numbers of a screen. */
export function Figure({ label, value, change, note }: FigureProps) {
  return (
    <div className={styles.figure}>
      <p className={styles.label}>{label}</p>
      <p className={styles.line}>
        <strong className={styles.value}>{value}</strong>
        {change !== undefined && <span className={styles.change}>{change}</span>}
      </p>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  )
}
