import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '../../../domain/actor.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'

/** Offered in the order in which a new city needs them. */
const offeredRoles: readonly Role[] = ['operator', ...roles.filter(role => role !== 'operator')]

interface RoleFieldsProps {
  readonly role: Role
  readonly agencyId: string
  readonly faults: { readonly role?: string; readonly agencyId?: string }
  readonly isFixed?: boolean
  readonly onChange: (change: { role?: Role; agencyId?: string }) => void
}

/** How far an account reaches: its role, and the agency of a secretary. */
export function RoleFields({ role, agencyId, faults, isFixed = false, onChange }: RoleFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies = [] } = useQuery(agenciesQuery)
  return (
    <>
      <NativeSelect
        label={t('accounts.role')}
        description={t(`accounts.reach_${role}`)}
        data={offeredRoles.map(value => ({ value, label: t(`frame.role_${value}`) }))}
        value={role}
        error={faults.role}
        disabled={isFixed}
        onChange={event => {
          const next = offeredRoles.find(value => value === event.currentTarget.value)
          if (next !== undefined) onChange({ role: next })
        }}
      />
      {role === 'secretary' && (
        <NativeSelect
          label={t('accounts.agency')}
          data={[
            { value: '', label: t('accounts.chooseAgency') },
            ...agencies
              .toSorted((a, b) => format.compare(a.name, b.name))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={agencyId}
          error={faults.agencyId}
          disabled={isFixed}
          onChange={event => onChange({ agencyId: event.currentTarget.value })}
        />
      )}
    </>
  )
}
