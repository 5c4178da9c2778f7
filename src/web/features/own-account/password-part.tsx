import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { meQuery } from '../../queries/identity.ts'
import { ChangePasswordForm } from '../identity/change-password-form.tsx'
import styles from './own-account.module.css'
import { Part } from './part.tsx'

/** Changing the own password. */
export function PasswordPart({ me }: { me: Me }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [step, setStep] = useState<'closed' | 'open' | 'done'>('closed')
  return (
    <Part title={t('identity.own.password')} hint={t('identity.own.passwordHint')}>
      <p role="status" className={styles.said}>
        {step === 'done' && t('identity.change.done')}
      </p>
      {step === 'open' ? (
        <>
          <p className={styles.said}>{t('identity.change.others')}</p>
          <ChangePasswordForm
            me={me}
            onDone={next => {
              client.setQueryData(meQuery.queryKey, next)
              setStep('done')
            }}
            onCancel={() => setStep('closed')}
          />
        </>
      ) : (
        <Button variant="default" onClick={() => setStep('open')}>
          {t('identity.change.title')}
        </Button>
      )}
    </Part>
  )
}
