import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePersonView } from '../../app/person-view.ts'
import { seenByQuery } from '../../queries/audit.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Pager } from '../../ui/pager.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import styles from './audit.module.css'
import { AuditFilters } from './audit-filters.tsx'
import { periodOf } from './city-day.ts'
import { SeenPeopleTable } from './seen-people-table.tsx'

const pageSize = 100

/** Whom one account was shown: codes, kinds and times. */
export function SeenByTab() {
  const { t } = useTranslation()
  const { account } = usePersonView()
  return (
    <>
      <p className={styles.note}>{t('audit.whyCodes')}</p>
      <AuditFilters noAccount={t('audit.chooseAccount')} />
      {account !== undefined && <SeenPeople account={account} />}
    </>
  )
}

function SeenPeople({ account }: { account: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/shell/pengaturan/audit' })
  const navigate = useNavigate({ from: '/pengaturan/audit' })
  const page = search.page ?? 1
  const seen = useQuery(
    seenByQuery({
      username: account,
      ...periodOf(search),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }),
  )
  if (seen.isError) return <Failure error={seen.error} onRetry={() => void seen.refetch()} />
  if (seen.data === undefined) {
    return <RowsPlaceholder rows={8} />
  }
  const { items, total } = seen.data
  return (
    <div className={styles.entries} aria-busy={seen.isFetching}>
      <p className={styles.found} role="status">
        {total === 0 ? t('audit.seenNobody') : t('audit.seenTotal', { count: total, n: format.count(total) })}
      </p>
      {items.length > 0 && <SeenPeopleTable items={items} />}
      <Pager
        page={page}
        pageSize={pageSize}
        total={total}
        isBusy={seen.isFetching}
        onPage={page => void navigate({ search: previous => ({ ...previous, page }), state: true })}
      />
    </div>
  )
}
