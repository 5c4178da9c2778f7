import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function CoverageScreen() {
  const { t } = useTranslation()
  return <Page title={t('coverage.title')} />
}
