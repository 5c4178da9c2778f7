import styles from './bullet.module.css'

interface BulletProps {
  /** Part reached, 0 to 1. */
  readonly value: number
  /** Part aimed at, 0 to 1. */
  readonly target: number
  readonly label: string
}

/** How far along against a target: a bar with a mark on one scale from 0 to 100 %. */
export function Bullet({ value, target, label }: BulletProps) {
  return (
    <div className={styles.bullet} role="img" aria-label={label}>
      <span
        className={styles.gap}
        style={{ left: `${value * 100}%`, width: `${Math.max(0, target - value) * 100}%` }}
      />
      <span className={styles.fill} style={{ width: `${value * 100}%` }} />
      <span className={styles.mark} style={{ left: `${target * 100}%` }} />
    </div>
  )
}
