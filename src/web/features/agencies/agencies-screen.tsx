import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function AgenciesScreen() {
  const { t } = useTranslation()
  return <Page title={t('agencies.title')} />
}
