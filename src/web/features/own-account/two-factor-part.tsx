import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { meQuery, requestTwoFactorOff } from '../../queries/identity.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { ConfirmPasswordForm } from '../identity/confirm-password-form.tsx'
import { EnrolTwoFactor } from '../identity/enrol-two-factor.tsx'
import styles from './own-account.module.css'
import { Part } from './part.tsx'

/** Two-step verification: on by choice, off again where the role may. */
export function TwoFactorPart({ me }: { me: Me }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [step, setStep] = useState<'closed' | 'enrolling' | 'turningOff'>('closed')
  const [said, setSaid] = useState<'done' | 'turnedOff' | 'mandatory' | null>(null)
  const settle = (next: Me, word: 'done' | 'turnedOff') => {
    client.setQueryData(meQuery.queryKey, next)
    setSaid(word)
    setStep('closed')
  }
  const turnOff = useMutation({
    mutationFn: requestTwoFactorOff,
    onSuccess: next => settle(next, 'turnedOff'),
    onError: error => {
      if (!isProblem(error, 'two-factor-mandatory')) return
      setSaid('mandatory')
      setStep('closed')
    },
  })
  const begin = (next: 'enrolling' | 'turningOff') => {
    turnOff.reset()
    setSaid(null)
    setStep(next)
  }
  const close = () => setStep('closed')
  const cancel = () => {
    close()
    // A former device may have ended with the first step.
    void client.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  return (
    <Part
      title={t('identity.twoFactor.title')}
      // While it is set up it is neither on nor off.
      hint={t(`identity.twoFactor.${step === 'enrolling' ? 'purpose' : me.twoFactor ? 'on' : 'off'}`)}
    >
      <p role="status" className={styles.said}>
        {said !== null && t(`identity.twoFactor.${said}`)}
      </p>
      {step === 'enrolling' && (
        <EnrolTwoFactor
          username={me.username}
          isRenewal={me.twoFactor}
          onDone={next => settle(next, 'done')}
          onCancel={cancel}
        />
      )}
      {step === 'turningOff' && (
        <>
          <p className={styles.said}>{t('identity.twoFactor.turnOffLead')}</p>
          <ConfirmPasswordForm
            username={me.username}
            submit={t('identity.twoFactor.turnOffSubmit')}
            isPending={turnOff.isPending}
            error={turnOff.error}
            onSubmit={password => turnOff.mutate(password)}
            onCancel={close}
          />
        </>
      )}
      {step === 'closed' && (
        <div className="buttons">
          <Button variant="default" onClick={() => begin('enrolling')}>
            {t(me.twoFactor ? 'identity.twoFactor.renew' : 'identity.twoFactor.start')}
          </Button>
          {me.twoFactor && (
            <Button variant="default" onClick={() => begin('turningOff')}>
              {t('identity.twoFactor.turnOff')}
            </Button>
          )}
        </div>
      )}
    </Part>
  )
}
