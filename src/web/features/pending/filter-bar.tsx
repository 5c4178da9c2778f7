import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportAsnCsv, exportAsnXlsx } from '../../../contract/asn.ts'
import type { Agency } from '../../../domain/agency.ts'
import { fileAddress } from '../../queries/api-client.ts'
import type { AsnQuery } from '../../queries/asn.ts'
import { useFormat } from '../../texts/format.ts'
import { Icon } from '../../ui/icon.tsx'
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
      <SearchField value={search.search ?? ''} onChange={text => onChange({ search: text })} />
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
        <a className={styles.primary} href={fileAddress(exportAsnXlsx, { query: filter })} download>
          <Icon name="download" size={17} />
          {t('pending.excel')}
        </a>
        <a
          className="button-link"
          href={fileAddress(exportAsnCsv, { query: filter })}
          aria-label={t('pending.csvLabel')}
          download
        >
          {t('pending.csv')}
        </a>
      </span>
    </div>
  )
}

function SearchField({ value, onChange }: { value: string; onChange: (text: string | undefined) => void }) {
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
    <search className={styles.search}>
      <Icon name="search" size={18} />
      <input
        type="search"
        value={text}
        maxLength={100}
        placeholder={t('pending.search')}
        aria-label={t('pending.search')}
        aria-describedby={tooShort ? 'search-hint' : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={event => {
          setText(event.currentTarget.value)
          sendSoon(event.currentTarget.value.trim())
        }}
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={t('pending.clearSearch')}
          onClick={() => {
            sendSoon.cancel()
            setText('')
            send('')
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
      {tooShort && (
        <span id="search-hint" className={styles.hint}>
          {t('pending.searchTooShort')}
        </span>
      )}
    </search>
  )
}
