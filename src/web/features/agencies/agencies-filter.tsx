import { useTranslation } from 'react-i18next'
import type { Participation } from '../../../contract/participation.ts'
import { type AgencyState, agencyStates } from '../../../domain/tally.ts'
import { useFormat } from '../../texts/format.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import styles from './agencies.module.css'

interface AgenciesFilterProps {
  readonly search: { readonly find?: string | undefined; readonly state?: AgencyState | undefined }
  readonly states: Participation['agencyStates']
  readonly onChange: (next: { find?: string | undefined; state?: AgencyState | undefined }) => void
}

/** Search by name and choice of a state; states without an agency are not offered. */
export function AgenciesFilter({ search, states, onChange }: AgenciesFilterProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const offered = agencyStates.filter(state => states[state] > 0 || search.state === state)
  return (
    <div className={styles.filter}>
      <SearchField
        label={t('agencies.find')}
        value={search.find ?? ''}
        onChange={text => onChange({ find: text || undefined })}
      />
      <Segments
        label={t('agencies.filter')}
        value={search.state ?? 'all'}
        options={[
          { value: 'all', label: t('agencies.filterAll') },
          ...offered.map(value => ({
            value,
            label: `${t(`agencies.filter_${value}`)} ${format.count(states[value])}`,
          })),
        ]}
        onChange={value => onChange({ state: value === 'all' ? undefined : value })}
      />
    </div>
  )
}
