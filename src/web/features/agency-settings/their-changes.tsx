import { useTranslation } from 'react-i18next'
import { parsePlainDate } from '../../../domain/plain-date.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './agency-form.module.css'
import type { MergedField, TheirChange } from './merge-draft.ts'

/** What another administrator changed while this one was editing. */
export function TheirChanges({ changes }: { changes: readonly TheirChange[] }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div role="alert" className={styles.merged}>
      <p>{t('agencySettings.merged')}</p>
      <ul>
        {changes.map(change => (
          <li key={JSON.stringify(change)}>{words(change)}</li>
        ))}
      </ul>
    </div>
  )
}

function useWords(): (change: TheirChange) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const shown = (field: MergedField, value: string) => {
    if (value === '') return t('agencySettings.empty')
    const date = parsePlainDate(value)
    if (date !== null) return format.date(date)
    return field === 'kind' ? t(`agencySettings.kind_${value as 'dinas'}`) : `“${value}”`
  }
  return change => {
    if ('alias' in change) {
      const text = change.isAdded ? 'agencySettings.mergedAdded' : 'agencySettings.mergedRemoved'
      return `${t('agencySettings.aliases')}: ${t(text, { alias: change.alias })}`
    }
    const field = t(`agencySettings.${change.field}`)
    const value = shown(change.field, change.value)
    return t(change.isBoth ? 'agencySettings.mergedBoth' : 'agencySettings.mergedChange', { field, value })
  }
}
