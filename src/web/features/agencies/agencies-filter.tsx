import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Participation } from '../../../contract/participation.ts'
import { type AgencyState, agencyStates } from '../../../domain/tally.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'
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
      <TextInput
        type="search"
        aria-label={t('agencies.find')}
        placeholder={t('agencies.find')}
        leftSection={<Icon name="search" size={17} />}
        value={search.find ?? ''}
        onChange={event => onChange({ find: event.currentTarget.value || undefined })}
        className={styles.find ?? ''}
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
