import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { roles } from '../../../domain/actor.ts'
import { markOf, usePersonView } from '../../app/person-view.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { type AccountFilter, accountStates, filterAccounts } from './account-states.ts'
import styles from './accounts-list.module.css'
import { AccountsTable } from './accounts-table.tsx'

interface AccountsListProps {
  readonly users: readonly User[]
  readonly own: string
  readonly onOpen: (user: User) => void
}

/** The accounts, searched and filtered; the address carries the filter, but no name that was searched. */
export function AccountsList({ users, own, onOpen }: AccountsListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { role, state } = useSearch({ from: '/shell/pengaturan/pengguna' })
  const { find } = usePersonView()
  const navigate = useNavigate({ from: '/pengaturan/pengguna' })
  const { data: agencies = [] } = useQuery(agenciesQuery)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const shown = filterAccounts(users, { find, role, state }, names)
  const filter = (change: AccountFilter) => {
    const next = { find, role, state, ...change }
    void navigate({
      search: before => ({ ...before, role: next.role, state: next.state }),
      state: { about: markOf({ find: next.find }) },
      replace: true,
      resetScroll: false,
    })
  }
  const isFiltered = shown.length < users.length
  return (
    <section aria-label={t('accounts.list')}>
      <div className={styles.filter}>
        <SearchField
          label={t('accounts.search')}
          value={find ?? ''}
          onChange={text => filter({ find: text || undefined })}
        />
        <select
          aria-label={t('accounts.role')}
          value={role ?? ''}
          onChange={event => filter({ role: roles.find(name => name === event.currentTarget.value) })}
        >
          <option value="">{t('accounts.allRoles')}</option>
          {roles.map(name => (
            <option key={name} value={name}>
              {t(`frame.role_${name}`)} ({format.count(users.filter(user => user.role === name).length)})
            </option>
          ))}
        </select>
        <select
          aria-label={t('accounts.state')}
          value={state ?? ''}
          onChange={event =>
            filter({ state: accountStates.find(name => name === event.currentTarget.value) })
          }
        >
          <option value="">{t('accounts.allStates')}</option>
          {accountStates.map(name => (
            <option key={name} value={name}>
              {t(`accounts.filter_${name}`)}
            </option>
          ))}
        </select>
        <p role="status">
          {isFiltered
            ? t('accounts.found', { n: format.count(shown.length), total: format.count(users.length) })
            : t('accounts.total', { n: format.count(users.length) })}
        </p>
      </div>
      {shown.length > 0 ? (
        <AccountsTable users={shown} own={own} agencyNames={names} onOpen={onOpen} />
      ) : (
        <p className={styles.none}>
          {t('accounts.noneFound')}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => filter({ find: undefined, role: undefined, state: undefined })}
          >
            {t('accounts.showAll')}
          </button>
        </p>
      )}
    </section>
  )
}
