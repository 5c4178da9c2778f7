import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** A part with nothing to show, and why; `children` is what can be done about it. */
export function EmptyState(props: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg width="132" height="44" viewBox="0 0 132 44" aria-hidden="true">
        {[10, 22, 14, 34, 26, 18].map((height, index) => (
          <rect
            key={height}
            x={index * 23}
            y={44 - height}
            width={15}
            height={height}
            rx={3}
            fill={index === 3 ? 'var(--state-active-wash)' : 'var(--track)'}
          />
        ))}
      </svg>
      <h2>{props.title}</h2>
      {props.text !== undefined && <p>{props.text}</p>}
      {props.children !== undefined && <div className={styles.actions}>{props.children}</div>}
    </div>
  )
}
