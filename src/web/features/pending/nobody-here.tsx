import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { markOf } from '../../app/person-view.ts'
import type { AsnQuery } from '../../queries/asn.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { PendingSearch } from './pending-view.ts'

/** No rows: nothing found, or the good news that nobody is left for this reason. */
export function NobodyHere({ search, filter }: { search: PendingSearch; filter: AsnQuery }) {
  const { t } = useTranslation()
  if (filter.search !== undefined) {
    return (
      <EmptyState
        title={t('pending.empty.search', { search: filter.search })}
        text={t('pending.empty.searchHint')}
      >
        {(search.state !== undefined || search.agencyId !== undefined) && (
          <Link
            from="/belum"
            to="/belum"
            search={previous => ({ ...previous, state: undefined, agencyId: undefined })}
            state={{ about: markOf({ search: search.search }) }}
            className="button-link"
          >
            {t('pending.widen')}
          </Link>
        )}
      </EmptyState>
    )
  }
  const reason = search.state ?? 'all'
  return <EmptyState title={t(`pending.empty.${reason}`)} text={t(`pending.empty.${reason}Hint`)} />
}
