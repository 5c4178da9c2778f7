import { useTranslation } from 'react-i18next'
import type { AgencyView } from '../../../contract/agencies.ts'
import { cityDayOf } from '../../../domain/plain-date.ts'
import { useFormat } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import styles from './agency-settings.module.css'
import type { FoundAgency } from './find-agencies.ts'

interface AgencySettingsTableProps {
  readonly found: readonly FoundAgency[]
  readonly onEdit: (agencyId: string) => void
}

/** Every agency: its names, kind, validity, and how many other names it has. */
export function AgencySettingsTable({ found, onEdit }: AgencySettingsTableProps) {
  const { t } = useTranslation()
  return (
    <table className={styles.table} aria-label={t('agencySettings.title')}>
      <thead>
        <tr>
          <th scope="col">{t('agencySettings.agency')}</th>
          <th scope="col">{t('agencySettings.kind')}</th>
          <th scope="col">{t('agencySettings.validity')}</th>
          <th scope="col">{t('agencySettings.aliases')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('agencySettings.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ agency, byAlias }) => (
          <AgencyRow key={agency.id} agency={agency} byAlias={byAlias} onEdit={() => onEdit(agency.id)} />
        ))}
      </tbody>
    </table>
  )
}

interface AgencyRowProps extends FoundAgency {
  readonly onEdit: () => void
}

function AgencyRow({ agency, byAlias, onEdit }: AgencyRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = cityDayOf(new Date())
  const isEnded = agency.validUntil !== null && agency.validUntil < today
  const isUpcoming = agency.validFrom !== null && agency.validFrom > today
  const names = agency.aliases.length
  return (
    <tr data-ended={isEnded || undefined}>
      <th scope="row">
        {agency.name}{' '}
        {(isEnded || isUpcoming) && (
          <Mark>{t(isEnded ? 'agencySettings.ended' : 'agencySettings.upcoming')}</Mark>
        )}
        <small>
          {agency.shortName}
          {byAlias !== null && ` · ${t('agencySettings.matchedBy', { alias: byAlias })}`}
        </small>
      </th>
      <td>{t(`agencySettings.kind_${agency.kind}`)}</td>
      <td data-always={(agency.validFrom === null && agency.validUntil === null) || undefined}>
        <Validity agency={agency} />
      </td>
      <td>
        {names === 0
          ? t('agencySettings.noAliases')
          : t('agencySettings.aliasCount', { n: format.count(names), count: names })}
      </td>
      <td>
        <button
          type="button"
          className="text-button"
          aria-label={t('agencySettings.editOf', { name: agency.name })}
          onClick={onEdit}
        >
          {t('agencySettings.edit')}
        </button>
      </td>
    </tr>
  )
}

function Validity({ agency: { validFrom, validUntil } }: { agency: AgencyView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const from = validFrom === null ? '' : format.shortDate(validFrom)
  const until = validUntil === null ? '' : format.shortDate(validUntil)
  if (from !== '' && until !== '') return t('agencySettings.between', { from, until })
  if (from !== '') return t('agencySettings.since', { from })
  return until === '' ? t('agencySettings.always') : t('agencySettings.until', { until })
}
