import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportAsnCsv, exportAsnXlsx } from '../../../contract/asn.ts'
import type { Agency } from '../../../domain/agency.ts'
import { fileAddress } from '../../queries/api-client.ts'
import type { AsnQuery } from '../../queries/asn.ts'
import { useFormat } from '../../texts/format.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { DownloadButton } from '../reports/download-button.tsx'
import styles from './filter-bar.module.css'
import { type PendingSearch, shortestSearch } from './pending-view.ts'

interface FilterBarProps {
  readonly search: PendingSearch
  readonly filter: AsnQuery
  /** Not set where there is no agency to choose. */
  readonly agencies: readonly Agency[] | undefined
  readonly onChange: (change: Partial<PendingSearch>) => void
}

/** Search, agency, and the same list as a file. */
export function FilterBar({ search, filter, agencies, onChange }: FilterBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={styles.bar}>
      <PeopleSearch value={search.search ?? ''} onChange={text => onChange({ search: text })} />
      {agencies !== undefined && (
        <select
          className={styles.select}
          aria-label={t('pending.agency')}
          value={search.agencyId ?? ''}
          onChange={event => onChange({ agencyId: event.currentTarget.value || undefined, nip: undefined })}
        >
          <option value="">{t('pending.allAgencies')}</option>
          {agencies
            .toSorted((a, b) => format.compare(a.name, b.name))
            .map(agency => (
              <option key={agency.id} value={agency.id}>
                {agency.name}
              </option>
            ))}
        </select>
      )}
      <span className={styles.downloads}>
        {/* Not plain links: a browser keeps the address of what it downloaded, and with it the name searched for. */}
        <DownloadButton address={fileAddress(exportAsnXlsx, { query: filter })} label={t('pending.excel')} />
        <DownloadButton
          address={fileAddress(exportAsnCsv, { query: filter })}
          label={t('pending.csv')}
          name={t('pending.csvLabel')}
          isQuiet
        />
      </span>
    </div>
  )
}

function PeopleSearch({ value, onChange }: { value: string; onChange: (text: string | undefined) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const [sent, setSent] = useState(value)
  const send = (next: string) => {
    setSent(next)
    onChange(next === '' ? undefined : next)
  }
  const sendSoon = useDebouncedCallback(send, 250)
  // The address changed by other means (back, a link): the field follows.
  useEffect(() => {
    if (value === sent) return
    setText(value)
    setSent(value)
  }, [value, sent])
  const tooShort = text.trim().length > 0 && text.trim().length < shortestSearch
  return (
    <SearchField
      label={t('pending.search')}
      value={text}
      hint={tooShort ? t('pending.searchTooShort') : undefined}
      onChange={next => {
        setText(next)
        sendSoon(next.trim())
      }}
      onClear={() => {
        sendSoon.cancel()
        setText('')
        send('')
      }}
    />
  )
}
