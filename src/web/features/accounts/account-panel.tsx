import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { accountsQuery } from '../../queries/accounts.ts'
import { useFormat } from '../../texts/format.ts'
import { AccessPart } from './access-part.tsx'
import { AccountDetails } from './account-details.tsx'
import styles from './accounts.module.css'
import { PasswordPart } from './password-part.tsx'
import { TwoFactorPart } from './two-factor-part.tsx'

/** One account: who it is for, how far it reaches, and what to do when a password or a phone is lost. */
export function AccountPanel({ user: opened, isOwn }: { user: User; isOwn: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const { data: users } = useQuery(accountsQuery)
  const user = users?.find(({ username }) => username === opened.username) ?? opened
  const refresh = (next: User) => {
    client.setQueryData(accountsQuery.queryKey, before =>
      before?.map(other => (other.username === next.username ? next : other)),
    )
    void client.invalidateQueries(accountsQuery)
  }
  return (
    <div className={styles.panel}>
      <p className="soft">
        {user.username} · {t('accounts.lastSignIn').toLowerCase()}:{' '}
        {user.lastSignInAt === null ? t('accounts.never').toLowerCase() : format.instant(user.lastSignInAt)}
      </p>
      {isOwn && (
        <p className={styles.note}>
          {t('accounts.edit.own')} <Link to="/akun">{t('identity.own.title')}</Link>.
        </p>
      )}
      <AccountDetails user={user} isOwn={isOwn} onSaved={refresh} />
      {!isOwn && (
        <>
          <PasswordPart user={user} onSaved={refresh} />
          <TwoFactorPart user={user} onSaved={refresh} />
          <AccessPart user={user} onSaved={refresh} />
        </>
      )}
    </div>
  )
}
