import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { messageOf } from '../ui/failure.tsx'

/** Shown in place of a screen that broke; the frame around it stays. */
export function ScreenFailure({ error }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('failure.screenTitle')} text={`${messageOf(error, t)} ${t('failure.screen')}`}>
      <Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>
    </EmptyState>
  )
}
