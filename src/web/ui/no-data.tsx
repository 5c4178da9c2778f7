import { Link, useRouteContext } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayOpen } from '../queries/access.ts'
import { EmptyState } from './empty-state.tsx'

/** Before the first import: what comes here, and where to begin for those who load files or make accounts. */
export function NoData({ mayUpload }: { mayUpload: boolean }) {
  const { t } = useTranslation()
  const { me } = useRouteContext({ from: '/shell' })
  if (mayOpen(me.role, 'accounts')) {
    return (
      <EmptyState title={t('failure.emptyTitle')} text={t('accounts.emptyText')}>
        <Link to="/pengaturan/pengguna" className="button-link">
          {t('accounts.makeOperator')}
        </Link>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('failure.emptyTitle')}
      text={mayUpload ? t('failure.emptyOperator') : t('failure.emptyOther')}
    >
      {mayUpload && (
        <Link to="/impor" className="button-link">
          {t('failure.toImports')}
        </Link>
      )}
    </EmptyState>
  )
}
