import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnreachableError } from '../queries/problem-error.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { messageOf } from '../ui/failure.tsx'
import { isMissingPart, isServerThere, mayReloadByItself } from './missing-part.ts'

/** Shown in place of a screen that broke; the frame around it stays. */
export function ScreenFailure({ error }: ErrorComponentProps) {
  const { t } = useTranslation()
  const isMissing = isMissingPart(error)
  if (isMissing || error instanceof UnreachableError) return <Unreachable isOutdated={isMissing} />
  return (
    <EmptyState title={t('failure.screenTitle')} text={`${messageOf(error, t)} ${t('failure.screen')}`}>
      <Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>
    </EmptyState>
  )
}

/** The screen could not be fetched. It is fetched anew by a reload, once the server is there to answer it. */
function Unreachable({ isOutdated }: { isOutdated: boolean }) {
  const { t } = useTranslation()
  const [isTrying, setIsTrying] = useState(false)
  useEffect(() => {
    // A server that answers has a newer app, whose files have other names.
    if (!isOutdated) return
    void isServerThere().then(there => {
      if (there && mayReloadByItself(Date.now())) window.location.reload()
    })
  }, [isOutdated])
  const retry = async () => {
    setIsTrying(true)
    if (await isServerThere()) window.location.reload()
    else setIsTrying(false)
  }
  return (
    <div role="alert">
      <EmptyState title={t('failure.unreachableTitle')} text={t('failure.unreachable')}>
        <Button loading={isTrying} onClick={() => void retry()}>
          {t('failure.retry')}
        </Button>
      </EmptyState>
    </div>
  )
}
