import { useTranslation } from 'react-i18next'
import styles from './skeletons.module.css'

/** A quiet bar where text or a figure will stand. */
export function Placeholder({ width = '100%', height = '1rem' }: { width?: string; height?: string }) {
  return <span className={styles.bar} style={{ width, height }} />
}

/** The frame of a screen while its data is on the way. */
export function PagePlaceholder() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('frame.loading')} className={styles.page}>
      <Placeholder width="17rem" />
      <Placeholder width="11rem" height="3.2rem" />
      <Placeholder width="23rem" />
      <hr />
      <Placeholder width="19rem" />
      <Placeholder height="2.2rem" />
      <hr />
      <Rows count={8} />
    </div>
  )
}

const rowWidths = ['92%', '78%', '85%', '64%', '71%', '58%', '81%', '67%', '54%', '75%', '61%', '88%']

/** Up to twelve rows of a table or ranking on the way. */
export function RowsPlaceholder({ rows }: { rows: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('frame.loading')}>
      <Rows count={rows} />
    </div>
  )
}

function Rows({ count }: { count: number }) {
  return (
    <span className={styles.rows}>
      {rowWidths.slice(0, count).map(width => (
        <Placeholder key={width} width={width} />
      ))}
    </span>
  )
}
