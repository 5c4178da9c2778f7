import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePersonView } from '../../app/person-view.ts'
import { auditQuery } from '../../queries/audit.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Pager } from '../../ui/pager.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import styles from './audit.module.css'
import { AuditFilters } from './audit-filters.tsx'
import { ChainPanel } from './chain-panel.tsx'
import { periodOf } from './city-day.ts'
import { EntriesTable } from './entries-table.tsx'

const pageSize = 100

/** What happened, newest first, and the state of the chain. */
export function EntriesTab() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/shell/pengaturan/audit' })
  const navigate = useNavigate({ from: '/pengaturan/audit' })
  const page = search.page ?? 1
  const { action } = search
  const { account } = usePersonView()
  const entries = useQuery(
    auditQuery({
      ...(action !== undefined && { action }),
      ...(account !== undefined && { username: account }),
      ...periodOf(search),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }),
  )
  if (entries.isError && entries.data === undefined) {
    return <Failure error={entries.error} onRetry={() => void entries.refetch()} />
  }
  return (
    <>
      <ChainPanel head={entries.data?.head ?? null} />
      <AuditFilters withActions>
        <button type="button" className="text-button" onClick={() => void entries.refetch()}>
          {t('audit.refresh')}
        </button>
        {entries.data !== undefined && (
          <span className="soft" role="status">
            {t('audit.total', { n: format.count(entries.data.total) })}
          </span>
        )}
      </AuditFilters>
      {entries.data === undefined ? (
        <RowsPlaceholder rows={12} />
      ) : entries.data.total === 0 ? (
        <p className="soft">{t('audit.noneFound')}</p>
      ) : (
        <div className={styles.entries} aria-busy={entries.isFetching}>
          <EntriesTable items={entries.data.items} />
          <Pager
            page={page}
            pageSize={pageSize}
            total={entries.data.total}
            isBusy={entries.isFetching}
            onPage={page => void navigate({ search: previous => ({ ...previous, page }), state: true })}
          />
        </div>
      )}
    </>
  )
}
