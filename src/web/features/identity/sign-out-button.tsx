import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'
import { useSignOut } from './use-sign-out.ts'

/** Leaves without doing what is due. */
export function SignOutButton() {
  const { t } = useTranslation()
  const { signOut, isPending, hasFailed } = useSignOut()
  return (
    <div>
      <button type="button" className="text-button" disabled={isPending} onClick={signOut}>
        {t('frame.signOut')}
      </button>
      {hasFailed && (
        <p role="alert" className={styles.refusal}>
          {t('identity.session.notSignedOut')}
        </p>
      )}
    </div>
  )
}
