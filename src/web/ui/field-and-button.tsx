import type { ReactNode } from 'react'
import styles from './field-and-button.module.css'

/** An input and the button that acts on it, side by side under one label: for an input's `inputContainer`. */
export function FieldAndButton({ input, children }: { input: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.row}>
      {input}
      {children}
    </div>
  )
}
