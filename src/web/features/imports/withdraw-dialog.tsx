import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import { takenRows } from './import-words.ts'
import { useImportSteps } from './use-import-step.ts'
import styles from './withdraw-dialog.module.css'

const shortestReason = 3

/** Undoing a committed file: what it does, what is kept, and why. */
export function WithdrawDialog({ item, onClose }: { item: Import; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { withdraw } = useImportSteps(item)
  const [reason, setReason] = useState('')
  const isGiven = reason.trim().length >= shortestReason
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
        <p>
          {t('imports.withdraw.effect', {
            count: takenRows(item.counts),
            n: format.count(takenRows(item.counts)),
            kind: t(`imports.kind.${item.kind ?? 'unknown'}`),
            date: item.asOf === null ? '–' : format.date(item.asOf),
          })}
        </p>
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
        {withdraw.isError && <p role="alert">{messageOf(withdraw.error, t)}</p>}
        <div className={styles.actions}>
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
