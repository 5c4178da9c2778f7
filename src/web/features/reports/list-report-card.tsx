import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { exportAsnCsv, exportAsnXlsx } from '../../../contract/asn.ts'
import type { Participation } from '../../../contract/participation.ts'
import { fileAddress } from '../../queries/api-client.ts'
import { DownloadButton } from './download-button.tsx'
import { ListPage } from './miniatures.tsx'
import { ReportCard } from './report-card.tsx'

interface ListReportCardProps {
  readonly participation: Participation
  readonly ownAgencyId: string | null
}

/** The list of those not participating, as it stands on its screen without a filter. */
export function ListReportCard({ participation, ownAgencyId }: ListReportCardProps) {
  const { t } = useTranslation()
  const own = participation.agencies.find(({ agency }) => agency.id === ownAgencyId)?.agency.name
  const query = { state: 'not-participating', asOf: participation.asOf } as const
  return (
    <ReportCard
      picture={<ListPage />}
      title={t('reports.list.title')}
      about={own === undefined ? t('reports.list.about') : t('reports.list.aboutOf', { agency: own })}
      sheets={t('reports.list.sheets')}
    >
      <DownloadButton address={fileAddress(exportAsnXlsx, { query })} label={t('reports.list.action')} />
      <DownloadButton address={fileAddress(exportAsnCsv, { query })} label={t('reports.list.csv')} isQuiet />
      <Link to="/belum" className="text-link">
        {t('reports.list.filter')}
      </Link>
    </ReportCard>
  )
}
