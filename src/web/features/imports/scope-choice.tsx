import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './import-card.module.css'
import type { useImportSteps } from './use-import-step.ts'

interface ScopeProps {
  readonly item: Pick<Import, 'kind' | 'agencyId' | 'completes'>
  readonly update: ReturnType<typeof useImportSteps>['update']
}

/** Makes a roster the list of one agency: saved as the city's, everybody else would leave. */
export function ScopeChoice({ update }: Pick<ScopeProps, 'update'>) {
  const { t } = useTranslation()
  const { data: agencies } = useQuery(agenciesQuery)
  return (
    <label>
      {t('imports.removal.scope')}
      <select
        className={styles.select}
        value=""
        disabled={update.isPending}
        onChange={event => update.mutate({ agencyId: event.currentTarget.value })}
      >
        <option value="">{t('imports.removal.chooseAgency')}</option>
        {agencies?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Says that a roster speaks for one agency alone, and takes that back. */
export function ScopeNote({ item, update }: ScopeProps) {
  const { t } = useTranslation()
  const { data: agencies } = useQuery(agenciesQuery)
  if (item.kind !== 'roster' || item.agencyId === null || item.completes !== null) return null
  const agency = agencies?.find(({ id }) => id === item.agencyId)?.name ?? item.agencyId
  return (
    <p className={styles.callout}>
      <strong>{t('imports.scope.agency', { agency })}</strong> {t('imports.scope.others')}{' '}
      <button
        type="button"
        className="text-button"
        disabled={update.isPending}
        onClick={() => update.mutate({ agencyId: null })}
      >
        {t('imports.scope.city')}
      </button>
      {update.isError && <span role="alert"> {messageOf(update.error, t)}</span>}
    </p>
  )
}
