import { useTranslation } from 'react-i18next'
import { Refusal } from '../../ui/refusal.tsx'

/** Why an account was not changed, and what to do instead. */
export function ChangeRefusal({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return (
    <Refusal
      error={error}
      words={{
        'last-administrator': t('accounts.edit.lastAdministrator'),
        'own-account': t('accounts.edit.ownRefused'),
        'not-found': t('accounts.edit.gone'),
      }}
    />
  )
}
