import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../texts/format.ts'
import { useKeptWords } from './kept-words.ts'
import styles from './privacy.module.css'
import type { RetentionStep } from './retention-draft.ts'

interface ShorterDialogProps {
  readonly steps: readonly RetentionStep[]
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Names what will be deleted sooner, before it is. */
export function ShorterDialog({ steps, isPending, onClose, onConfirm }: ShorterDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useKeptWords()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('privacy.shorterTitle')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={styles.dialog}>
        <dl>
          {steps.map(({ thing, before, after }) => (
            <div key={thing}>
              <dt>{words(thing).name}</dt>
              <dd>
                {t('privacy.shorterChange', { before: format.count(before), after: format.count(after) })}
              </dd>
            </div>
          ))}
        </dl>
        <p>{t('privacy.shorterText')}</p>
        <div className={styles.steps}>
          <Button loading={isPending} onClick={onConfirm}>
            {t('privacy.shorterConfirm')}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('privacy.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
