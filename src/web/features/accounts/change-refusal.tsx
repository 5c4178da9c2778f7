import { useTranslation } from 'react-i18next'
import { isProblem } from '../../queries/problem-error.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './accounts.module.css'

/** Why an account was not changed, and what to do instead. */
export function ChangeRefusal({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (error === null) return null
  const text = isProblem(error, 'last-administrator')
    ? t('accounts.edit.lastAdministrator')
    : isProblem(error, 'own-account')
      ? t('accounts.edit.ownRefused')
      : isProblem(error, 'not-found')
        ? t('accounts.edit.gone')
        : messageOf(error, t)
  return (
    <p role="alert" className={styles.refusal}>
      {text}
    </p>
  )
}
