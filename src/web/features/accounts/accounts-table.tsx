import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { useFormat } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './accounts-list.module.css'

interface AccountsTableProps {
  readonly users: readonly User[]
  readonly own: string
  readonly agencyNames: ReadonlyMap<string, string>
  readonly onOpen: (user: User) => void
}

/**
 * The accounts by name. On a phone each row stands as a block; the roles say that it is
 * a table all the same, for a browser forgets it once a row is no longer laid out as one.
 */
export function AccountsTable({ users, own, agencyNames, onOpen }: AccountsTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = ['name', 'role', 'state', 'lastSignIn'] as const
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table className={styles.table} role="table" aria-label={t('accounts.list')}>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {columns.map(column => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={column} role="columnheader" scope="col">
              {t(`accounts.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {users
          .toSorted((a, b) => format.compare(a.name, b.name))
          .map(user => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <tr key={user.username} role="row" data-disabled={user.disabled || undefined}>
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <th scope="row" role="rowheader">
                <button
                  type="button"
                  className={styles.open}
                  aria-label={t('accounts.open', { name: user.name })}
                  onClick={() => onOpen(user)}
                >
                  {user.name}
                </button>
                {user.username === own && <Mark>{t('accounts.you')}</Mark>}
                <small>{user.username}</small>
              </th>
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <td role="cell">
                {t(`frame.role_${user.role}`)}
                {user.agencyId !== null && <small>{agencyNames.get(user.agencyId) ?? user.agencyId}</small>}
              </td>
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <td role="cell">
                <State user={user} />
              </td>
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <td role="cell" className={styles.when}>
                <span aria-hidden="true">{t('accounts.lastSignIn')}: </span>
                {user.lastSignInAt === null ? t('accounts.never') : format.instant(user.lastSignInAt)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function State({ user }: { user: User }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={styles.state} data-on={!user.disabled || undefined}>
        {t(user.disabled ? 'accounts.disabled' : 'accounts.active')}
      </span>
      {user.mustChangePassword && <small>{t('accounts.initialPassword')}</small>}
      {user.twoFactor && <small>{t('accounts.twoFactor')}</small>}
    </>
  )
}
