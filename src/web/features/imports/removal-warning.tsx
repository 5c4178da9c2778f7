import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './import-card.module.css'
import type { LargeRemoval } from './large-removal.ts'
import { ScopeChoice } from './scope-choice.tsx'
import type { useImportSteps } from './use-import-step.ts'

interface RemovalWarningProps {
  readonly removal: LargeRemoval
  /** The agency whose own file this is; `null` is the whole city. */
  readonly agencyId: Import['agencyId']
  readonly isConfirmed: boolean
  readonly onConfirm: (isConfirmed: boolean) => void
  readonly update: ReturnType<typeof useImportSteps>['update']
}

/** Says before the step, not after it, that most of what stands would go. */
export function RemovalWarning({ removal, agencyId, isConfirmed, onConfirm, update }: RemovalWarningProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, removed, stood } = removal
  const values = { removed: format.count(removed), stood: format.count(stood) }
  const isCityRoster = kind === 'roster' && agencyId === null
  return (
    <div className={styles.warning} role="alert">
      <p>
        <strong>{t(`imports.removal.${kind}`, values)}</strong>{' '}
        {isCityRoster ? t('imports.removal.oneAgency') : t('imports.removal.complete')}
      </p>
      {isCityRoster && <ScopeChoice update={update} />}
      <label>
        <input
          type="checkbox"
          checked={isConfirmed}
          onChange={event => onConfirm(event.currentTarget.checked)}
        />
        {t('imports.removal.confirm')}
      </label>
    </div>
  )
}
