import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function ReportsScreen() {
  const { t } = useTranslation()
  return <Page title={t('reports.title')} />
}
