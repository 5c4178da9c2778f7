import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyView } from '../../../contract/agencies.ts'
import { agencyKinds } from '../../../domain/agency.ts'
import { mayOpen } from '../../queries/access.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import { ClosedSettings } from '../../ui/closed-settings.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { AgencyPanel } from './agency-panel.tsx'
import styles from './agency-settings.module.css'
import { AgencySettingsTable } from './agency-settings-table.tsx'
import { findAgencies } from './find-agencies.ts'

/** The agencies of the city and the names files call them by; for administrators. */
export function AgencySettingsScreen() {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'agencySettings')) return <AgencySettings />
  return <ClosedSettings title={t('agencySettings.title')} text={t('agencySettings.closed')} />
}

function AgencySettings() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/shell/pengaturan/opd' })
  const navigate = useNavigate({ from: '/pengaturan/opd' })
  const agencies = useQuery(agenciesQuery)
  const [isNew, setIsNew] = useState(false)
  const [done, setDone] = useState('')
  const open = (edit: string | undefined) =>
    void navigate({ search: previous => ({ ...previous, edit }), replace: true })
  const close = () => {
    setIsNew(false)
    if (search.edit !== undefined) open(undefined)
  }
  return (
    <Page
      title={t('agencySettings.title')}
      lead={t('agencySettings.lead')}
      actions={<Button onClick={() => setIsNew(true)}>{t('agencySettings.add')}</Button>}
    >
      <p role="status" className={styles.status}>
        {done}
      </p>
      {agencies.data !== undefined ? (
        <>
          <List agencies={agencies.data} onEdit={open} />
          {(isNew || search.edit !== undefined) && (
            <AgencyPanel
              key={search.edit ?? ''}
              agencyId={isNew ? null : (search.edit ?? null)}
              agencies={agencies.data}
              onClose={close}
              onDone={text => {
                setDone(text)
                close()
              }}
            />
          )}
        </>
      ) : agencies.isError ? (
        <Failure error={agencies.error} onRetry={() => void agencies.refetch()} />
      ) : (
        <RowsPlaceholder rows={12} />
      )}
    </Page>
  )
}

interface ListProps {
  readonly agencies: readonly AgencyView[]
  readonly onEdit: (agencyId: string) => void
}

function List({ agencies, onEdit }: ListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/shell/pengaturan/opd' })
  const navigate = useNavigate({ from: '/pengaturan/opd' })
  const narrow = (next: Partial<typeof search>) =>
    void navigate({ search: previous => ({ ...previous, ...next }), replace: true })
  const found = findAgencies(agencies, search)
  return (
    <>
      <div className={styles.bar}>
        <SearchField
          label={t('agencySettings.find')}
          value={search.find ?? ''}
          onChange={text => narrow({ find: text || undefined })}
        />
        <select
          value={search.kind ?? ''}
          aria-label={t('agencySettings.kind')}
          onChange={event => {
            const kind = agencyKinds.find(kind => kind === event.currentTarget.value)
            narrow({ kind })
          }}
        >
          <option value="">{t('agencySettings.allKinds')}</option>
          {agencyKinds.map(kind => (
            <option key={kind} value={kind}>
              {t(`agencySettings.kind_${kind}`)}
            </option>
          ))}
        </select>
        <span className="soft" role="status">
          {t('agencySettings.total', { n: format.count(found.length) })}
        </span>
      </div>
      {found.length > 0 ? (
        <AgencySettingsTable found={found} onEdit={onEdit} />
      ) : (
        <p className="soft">
          {t('agencySettings.noneFound', { text: search.find ?? '' })}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => narrow({ find: undefined, kind: undefined })}
          >
            {t('agencySettings.clear')}
          </button>
        </p>
      )}
    </>
  )
}
