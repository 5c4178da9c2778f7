import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery, setUpQuery } from '../../queries/identity.ts'
import { IdentityPage } from './identity-page.tsx'
import { isSecondStep, type SignInStep, SignInSteps } from './sign-in-steps.tsx'

/** Sign-in; goes on to the address that was asked for. */
export function SignInScreen() {
  const { t } = useTranslation()
  const { to } = useSearch({ from: '/masuk' })
  const client = useQueryClient()
  const router = useRouter()
  const { data: setUp } = useQuery(setUpQuery)
  const [step, setStep] = useState<SignInStep>('password')
  const lead = setUp?.open ? t('identity.signInNoAccount') : t('identity.signInLead')
  return (
    <IdentityPage
      title={t(isSecondStep(step) ? 'identity.second.title' : 'identity.signInTitle')}
      lead={isSecondStep(step) ? null : lead}
    >
      <SignInSteps
        step={step}
        onStep={setStep}
        onSignedIn={me => {
          client.clear()
          client.setQueryData(meQuery.queryKey, me)
          // In place of this page: going back leads past the sign-in, not to it.
          router.history.replace(to ?? '/')
        }}
      />
    </IdentityPage>
  )
}
