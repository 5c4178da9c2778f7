import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { withdrawalQuery } from '../../queries/imports.ts'
import { Refusal } from '../../ui/refusal.tsx'
import { useImportSteps } from './use-import-step.ts'
import styles from './withdraw-dialog.module.css'
import { WithdrawalEffect } from './withdrawal-effect.tsx'

const shortestReason = 3

interface WithdrawDialogProps {
  readonly item: Import
  readonly imports: readonly Import[]
  readonly onClose: () => void
}

/** Undoing a committed file: what will stand instead, what is kept, and why it is done. */
export function WithdrawDialog({ item, imports, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation()
  const { withdraw } = useImportSteps(item)
  const [reason, setReason] = useState('')
  // Nobody undoes what they have not seen the effect of; where it cannot be told they still may.
  const isLooking = useQuery(withdrawalQuery(item.id)).isPending
  const isGiven = reason.trim().length >= shortestReason && !isLooking
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('imports.withdraw.title', { file: item.fileName })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      size="lg"
    >
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (isGiven) withdraw.mutate(reason.trim(), { onSuccess: onClose })
        }}
      >
        <WithdrawalEffect item={item} imports={imports} />
        <p className="soft">{t('imports.withdraw.kept')}</p>
        <label>
          <strong>{t('imports.withdraw.reason')}</strong>
          <span className="soft">{t('imports.withdraw.reasonHint')}</span>
          <textarea
            rows={3}
            maxLength={500}
            required
            data-autofocus
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
        </label>
        <Refusal error={withdraw.error} />
        <div className="buttons">
          <Button type="submit" disabled={!isGiven} loading={withdraw.isPending}>
            {t('imports.withdraw.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('imports.withdraw.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
