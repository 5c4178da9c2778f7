import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../contract/problem.ts'
import { ProblemError } from '../queries/problem-error.ts'
import { messageOf } from './failure.tsx'
import styles from './refusal.module.css'

/** The form's own words for the refusals it expects; all others in the server's words. */
export type RefusalWords = Partial<Record<ProblemCode, string>>

/** Why the server said no to a form. Nothing while it has not. */
export function Refusal({ error, words = {} }: { error: unknown; words?: RefusalWords }) {
  const { t } = useTranslation()
  return error === null ? null : <RefusalText>{refusalText(error, words, t)}</RefusalText>
}

/** A refusal in words that are known already. */
export function RefusalText({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={styles.refusal}>
      {children}
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
