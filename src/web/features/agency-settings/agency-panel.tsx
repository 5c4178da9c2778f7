import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgencyView } from '../../../contract/agencies.ts'
import { agencySettingsQuery } from '../../queries/agency-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { AgencyForm } from './agency-form.tsx'

interface AgencyPanelProps {
  /** `null`: a new agency. */
  readonly agencyId: string | null
  readonly agencies: readonly AgencyView[]
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

/** One agency beside the list, to be changed or made. */
export function AgencyPanel({ agencyId, agencies, onClose, onDone }: AgencyPanelProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="32rem"
      padding="lg"
      title={t(agencyId === null ? 'agencySettings.newTitle' : 'agencySettings.editTitle')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      // A press beside it must not throw away what was typed.
      closeOnClickOutside={false}
    >
      {agencyId === null ? (
        <AgencyForm settings={null} agencies={agencies} onCancel={onClose} onDone={onDone} />
      ) : (
        <Loaded agencyId={agencyId} agencies={agencies} onClose={onClose} onDone={onDone} />
      )}
    </Drawer>
  )
}

function Loaded({ agencyId, agencies, onClose, onDone }: AgencyPanelProps & { readonly agencyId: string }) {
  const settings = useQuery(agencySettingsQuery(agencyId))
  if (settings.data !== undefined) {
    return <AgencyForm settings={settings.data} agencies={agencies} onCancel={onClose} onDone={onDone} />
  }
  if (settings.isError) return <Failure error={settings.error} onRetry={() => void settings.refetch()} />
  return <RowsPlaceholder rows={8} />
}
