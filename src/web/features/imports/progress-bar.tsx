import styles from './progress-bar.module.css'

interface ProgressBarProps {
  readonly label: string
  readonly done: number
  /** Not set: nobody knows yet how much there is. */
  readonly total?: number | undefined
}

/** How far a long work has come. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      max={1}
      {...(total === undefined || total === 0 ? {} : { value: Math.min(done / total, 1) })}
    />
  )
}
