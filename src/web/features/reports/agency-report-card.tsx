import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participation } from '../../../contract/participation.ts'
import { downloadAgencyReport } from '../../../contract/reports.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { useFormat } from '../../texts/format.ts'
import { DownloadButton } from './download-button.tsx'
import { LetterPage } from './miniatures.tsx'
import styles from './report-card.module.css'
import { ReportCard } from './report-card.tsx'

interface AgencyReportCardProps {
  readonly participation: Participation
  /** A secretary's agency; nobody else has one. */
  readonly ownAgencyId: string | null
}

/** One agency's workbook: the own one, or the one chosen. */
export function AgencyReportCard({ participation, ownAgencyId }: AgencyReportCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const agencies = participation.agencies.toSorted((a, b) => format.compare(a.agency.name, b.agency.name))
  const [chosen, setChosen] = useState('')
  const agencyId = ownAgencyId ?? chosen
  const entry = agencies.find(({ agency }) => agency.id === agencyId)
  return (
    <ReportCard
      picture={<LetterPage counts={entry?.tally ?? participation.city} />}
      title={
        entry === undefined
          ? t('reports.agency.title')
          : t('reports.agency.titleOf', { agency: entry.agency.name })
      }
      about={t('reports.agency.about')}
      sheets={t('reports.agency.sheets')}
    >
      {ownAgencyId === null && (
        <select
          className={styles.select}
          aria-label={t('reports.agency.choose')}
          value={chosen}
          onChange={event => setChosen(event.currentTarget.value)}
        >
          <option value="">{t('reports.agency.choose')}</option>
          {agencies.map(({ agency }) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </select>
      )}
      <DownloadButton
        key={agencyId}
        address={
          agencyId === ''
            ? null
            : fileAddress(downloadAgencyReport, {
                params: { file: `${agencyId}.xlsx` },
                query: { asOf: participation.asOf },
              })
        }
        label={t('reports.agency.action')}
      />
    </ReportCard>
  )
}
