import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function PendingScreen() {
  const { t } = useTranslation()
  return <Page title={t('pending.title')} />
}
