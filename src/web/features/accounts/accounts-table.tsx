import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './accounts.module.css'

/** Everybody who has an account, by name. */
export function AccountsTable({ users, own }: { users: readonly User[]; own: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies = [] } = useQuery(agenciesQuery)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  return (
    <table className={styles.table} aria-label={t('accounts.list')}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.name')}</th>
          <th scope="col">{t('accounts.role')}</th>
        </tr>
      </thead>
      <tbody>
        {users
          .toSorted((a, b) => format.compare(a.name, b.name))
          .map(user => (
            <tr key={user.username} data-disabled={user.disabled || undefined}>
              <th scope="row">
                {user.name} <Marks user={user} isOwn={user.username === own} />
                <small>{user.username}</small>
              </th>
              <td>
                {t(`frame.role_${user.role}`)}
                {user.agencyId !== null && <small>{names.get(user.agencyId) ?? user.agencyId}</small>}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Marks({ user, isOwn }: { user: User; isOwn: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {isOwn && <span className={styles.mark}>{t('accounts.you')}</span>}
      {user.disabled && <span className={styles.mark}>{t('accounts.disabled')}</span>}
      {user.mustChangePassword && <span className={styles.mark}>{t('accounts.initialPassword')}</span>}
    </>
  )
}
