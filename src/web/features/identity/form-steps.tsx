import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'

interface FormStepsProps {
  readonly submit: string
  readonly isPending: boolean
  /** Not set where there is no way back. */
  readonly onCancel: (() => void) | undefined
}

/** How a form of the own account ends: sent, or left. */
export function FormSteps({ submit, isPending, onCancel }: FormStepsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.ways}>
      <Button type="submit" size="md" loading={isPending}>
        {submit}
      </Button>
      {onCancel !== undefined && (
        <Button variant="default" size="md" onClick={onCancel}>
          {t('identity.twoFactor.cancel')}
        </Button>
      )}
    </div>
  )
}
