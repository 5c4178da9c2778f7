import { useTranslation } from 'react-i18next'
import { RefusalText } from '../../ui/refusal.tsx'
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
      {hasFailed && <RefusalText>{t('identity.session.notSignedOut')}</RefusalText>}
    </div>
  )
}
