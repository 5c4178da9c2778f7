import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../ui/refusal.tsx'
import styles from './reveal-nik.module.css'

const shortestReason = 5

interface RevealDialogProps {
  readonly name: string
  readonly error: unknown
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => void
}

/** Asks why a whole NIK is needed, and says that the answer is kept. */
export function RevealDialog({ name, error, isPending, onClose, onConfirm }: RevealDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const isGiven = reason.trim().length >= shortestReason
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reveal.title')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={styles.dialog}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setHasTried(true)
          if (isGiven && !isPending) onConfirm(reason.trim())
        }}
      >
        <p>{t('reveal.about', { name })}</p>
        <Textarea
          label={t('reveal.reason')}
          description={t('reveal.reasonHint')}
          rows={2}
          maxLength={300}
          data-autofocus
          value={reason}
          error={hasTried && !isGiven && t('reveal.reasonShape')}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Refusal error={error} />
        <div className="buttons">
          <Button type="submit" loading={isPending}>
            {t('reveal.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('reveal.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
