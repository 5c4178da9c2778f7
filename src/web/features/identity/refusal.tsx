import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../../contract/problem.ts'
import { ProblemError } from '../../queries/problem-error.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './identity.module.css'

/** The form's own words for the refusals it expects; all others in the server's words. */
export type RefusalWords = Partial<Record<ProblemCode, string>>

/** Why the server said no. Nothing while it has not. */
export function Refusal({ error, words }: { error: unknown; words: RefusalWords }) {
  const { t } = useTranslation()
  if (error === null) return null
  return (
    <p role="alert" className={styles.refusal}>
      {refusalText(error, words, t)}
    </p>
  )
}

function refusalText(error: unknown, words: RefusalWords, t: TFunction): string {
  if (!(error instanceof ProblemError)) return messageOf(error, t)
  if (error.code === 'too-many-attempts' && error.retryAfterSeconds !== null) {
    return t('identity.tooMany', { count: Math.ceil(error.retryAfterSeconds / 60) })
  }
  return words[error.code] ?? messageOf(error, t)
}
