import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'

/** An address that leads nowhere, or not for this account. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('failure.notFoundTitle')} text={t('failure.notFound')}>
      <Link to="/" className="button-link">
        {t('failure.toOverview')}
      </Link>
    </EmptyState>
  )
}
