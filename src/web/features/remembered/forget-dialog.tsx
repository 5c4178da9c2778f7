import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RememberedAnswerView } from '../../../contract/remembered-answers.ts'
import { rememberedAnswersQuery, requestForget } from '../../queries/remembered-answers.ts'
import { Icon } from '../../ui/icon.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import styles from './remembered.module.css'

interface ForgetDialogProps {
  readonly answer: RememberedAnswerView
  readonly onClose: () => void
  readonly onForgotten: () => void
}

/** Asks before an answer is forgotten, and says what that does and does not change. */
export function ForgetDialog({ answer, onClose, onForgotten }: ForgetDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const forget = useMutation({
    mutationFn: () => requestForget(answer.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: rememberedAnswersQuery.queryKey })
      onForgotten()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('memory.confirmTitle')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={styles.dialog}>
        <p>
          <strong>
            {answer.text === '' ? t(`memory.type.${answer.type}`) : `“${answer.text}”`}{' '}
            <Icon name="arrow" size={14} /> {answer.label}
          </strong>
        </p>
        <p>
          {t('memory.confirmText', {
            text: answer.text === '' ? t(`memory.type.${answer.type}`) : answer.text,
          })}
        </p>
        <Refusal error={forget.error} />
        <div className="buttons">
          <Button loading={forget.isPending} data-autofocus onClick={() => forget.mutate()}>
            {t('memory.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('memory.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
