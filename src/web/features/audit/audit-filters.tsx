import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { auditActions } from '../../../domain/audit-action.ts'
import { parsePlainDate } from '../../../domain/plain-date.ts'
import { markOf, usePersonView } from '../../app/person-view.ts'
import { accountsQuery } from '../../queries/accounts.ts'
import { useFormat } from '../../texts/format.ts'
import { actionGroups, groupOfAction } from './action-groups.ts'
import styles from './audit-filters.module.css'

interface AuditFiltersProps {
  readonly withActions?: boolean
  /** What the account's choice says while there is none. */
  readonly noAccount?: string
  readonly children?: ReactNode
}

/** Action and days stand in the address; the account does not, for it may be called by a NIP. */
export function AuditFilters({ withActions = false, noAccount, children }: AuditFiltersProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/shell/pengaturan/audit' })
  const navigate = useNavigate({ from: '/pengaturan/audit' })
  const accounts = useQuery(accountsQuery)
  const { account } = usePersonView()
  const narrow = (next: Partial<typeof search>) =>
    void navigate({
      search: previous => ({ ...previous, page: undefined, ...next }),
      state: true,
      replace: true,
    })
  const choose = (next: string | undefined) =>
    void navigate({
      search: previous => ({ ...previous, page: undefined }),
      state: { about: markOf({ account: next }) },
      replace: true,
    })
  const clear = () => void navigate({ search: ({ tab }) => ({ tab }), state: {}, replace: true })
  const isNarrowed = [search.action, account, search.from, search.until].some(value => value !== undefined)
  return (
    <div className={styles.filters}>
      {withActions && <ActionChoice value={search.action} onChange={action => narrow({ action })} />}
      <label>
        {t('audit.account')}
        <select value={account ?? ''} onChange={event => choose(event.currentTarget.value || undefined)}>
          <option value="">{noAccount ?? t('audit.allAccounts')}</option>
          {accounts.data
            ?.toSorted((a, b) => format.compare(a.name, b.name))
            .map(({ username, name }) => (
              <option key={username} value={username}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {(['from', 'until'] as const).map(end => (
        <label key={end}>
          {t(`audit.${end}`)}
          <input
            type="date"
            value={search[end] ?? ''}
            onChange={event => narrow({ [end]: parsePlainDate(event.currentTarget.value) ?? undefined })}
          />
        </label>
      ))}
      <div className={styles.filterEnd}>
        {isNarrowed && (
          <button type="button" className="text-button" onClick={clear}>
            {t('audit.clear')}
          </button>
        )}
        {children}
      </div>
    </div>
  )
}

type Action = (typeof auditActions)[number]

interface ActionChoiceProps {
  readonly value: Action | undefined
  readonly onChange: (action: Action | undefined) => void
}

function ActionChoice({ value, onChange }: ActionChoiceProps) {
  const { t } = useTranslation()
  return (
    <label>
      {t('audit.action')}
      <select
        value={value ?? ''}
        onChange={event => onChange(auditActions.find(action => action === event.currentTarget.value))}
      >
        <option value="">{t('audit.allActions')}</option>
        {actionGroups.map(group => (
          <optgroup key={group} label={t(`audit.group_${group}`)}>
            {auditActions
              .filter(action => groupOfAction[action] === group)
              .map(action => (
                <option key={action} value={action}>
                  {t(`audit.action_${action}`)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
