import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state.tsx'

/** Before the first import: what comes here, and where to begin for those who load files. */
export function NoData({ mayUpload }: { mayUpload: boolean }) {
  const { t } = useTranslation()
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
