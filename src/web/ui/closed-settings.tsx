import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'

/** A settings screen for whoever may not open it: who looks after it instead. */
export function ClosedSettings({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation()
  return (
    <Page title={title}>
      <EmptyState title={t('frame.closedTitle')} text={text} />
    </Page>
  )
}
