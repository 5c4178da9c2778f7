import { type ReactNode, useId } from 'react'
import styles from './own-account.module.css'

/** One thing to know or to settle: its name and a quiet word at the left, the rest beside it. */
export function Part({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p>{hint}</p>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
