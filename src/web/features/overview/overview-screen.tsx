import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function OverviewScreen() {
  const { t } = useTranslation()
  return <Page title={t('overview.title')} />
}
