import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { meQuery, requestTwoFactorOff, twoFactorQuery } from '../../queries/identity.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { ConfirmPasswordForm } from '../identity/confirm-password-form.tsx'
import { EnrolTwoFactor } from '../identity/enrol-two-factor.tsx'
import { NewRecoveryCodes } from './new-recovery-codes.tsx'
import styles from './own-account.module.css'
import { Part } from './part.tsx'

type Step = 'enrolling' | 'turningOff' | 'newCodes'

/** Two-step verification: on by choice, off again where the role may. */
export function TwoFactorPart({ me }: { me: Me }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [step, setStep] = useState<'closed' | Step>('closed')
  const [said, setSaid] = useState<'done' | 'turnedOff' | 'mandatory' | 'newCodesDone' | null>(null)
  const settle = (next: Me, word: 'done' | 'turnedOff') => {
    client.setQueryData(meQuery.queryKey, next)
    void client.invalidateQueries({ queryKey: twoFactorQuery.queryKey })
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
  const begin = (next: Step) => {
    turnOff.reset()
    setSaid(null)
    setStep(next)
  }
  const close = () => setStep('closed')
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
          onCancel={close}
        />
      )}
      {step === 'newCodes' && (
        <NewRecoveryCodes
          username={me.username}
          onDone={() => {
            setSaid('newCodesDone')
            close()
          }}
          onCancel={close}
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
      {step === 'closed' && me.twoFactor && <CodesLeft />}
      {step === 'closed' && (
        <div className="buttons">
          <Button variant="default" onClick={() => begin('enrolling')}>
            {t(me.twoFactor ? 'identity.twoFactor.renew' : 'identity.twoFactor.start')}
          </Button>
          {me.twoFactor && (
            <>
              <Button variant="default" onClick={() => begin('newCodes')}>
                {t('identity.twoFactor.newCodes')}
              </Button>
              <Button variant="default" onClick={() => begin('turningOff')}>
                {t('identity.twoFactor.turnOff')}
              </Button>
            </>
          )}
        </div>
      )}
    </Part>
  )
}

/** Nothing while it is not known: a number that is not there yet is not missed. */
function CodesLeft() {
  const { t } = useTranslation()
  const { data } = useQuery(twoFactorQuery)
  const left = data?.recoveryCodesLeft
  if (left == null) return null
  return (
    <p className={styles.said}>
      {left === 0 ? t('identity.twoFactor.noneLeft') : t('identity.twoFactor.left', { count: left })}
    </p>
  )
}
