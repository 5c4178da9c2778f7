import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ProblemError, UnreachableError } from '../queries/problem-error.ts'
import styles from './failure.module.css'

/** What an error means to the person: the server's own words, or that it could not be reached. */
export function messageOf(error: unknown, t: TFunction): string {
  if (error instanceof ProblemError) return error.problem.detail
  return error instanceof UnreachableError ? t('failure.unreachable') : t('failure.unexpected')
}

/** In place of a part that could not be loaded: what happened, what was kept, and another try. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.failure} role="alert">
      <strong>{t('failure.title')}</strong>
      <p>{messageOf(error, t)}</p>
      <Button variant="default" onClick={onRetry}>
        {t('failure.retry')}
      </Button>
    </div>
  )
}
