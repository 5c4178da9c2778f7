import { useTranslation } from 'react-i18next'
import type { PlainDate } from '../../domain/plain-date.ts'
import { useFormat } from '../texts/format.ts'
import styles from './cut-off-picker.module.css'
import { Icon } from './icon.tsx'

interface CutOffPickerProps {
  /** Stands before the date: "Data per". */
  readonly label: string
  readonly hint: string
  readonly dates: readonly PlainDate[]
  readonly newest: PlainDate | null
  readonly value: PlainDate | null
  /** Shown when there is no date to choose. */
  readonly empty: string
  readonly onChange: (date: PlainDate) => void
}

/** A date among those that have data. The system's own list: it works with every keyboard and thumb. */
export function CutOffPicker({ label, hint, dates, newest, value, empty, onChange }: CutOffPickerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (value === null) {
    return (
      <span className={styles.picker}>
        <span className={styles.label}>{label}</span> <span className={styles.label}>{empty}</span>
      </span>
    )
  }
  return (
    <label className={styles.picker} title={hint}>
      <span className={styles.label}>{label}</span>
      <span className={styles.choice}>
        <span className={styles.shown} aria-hidden="true">
          {format.date(value)}
        </span>
        <Icon name="chevron" size={14} />
        <select value={value} onChange={event => onChange(event.currentTarget.value as PlainDate)}>
          {dates.map(date => (
            <option key={date} value={date}>
              {date === newest ? `${format.date(date)} (${t('frame.newest')})` : format.date(date)}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}
