import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { meQuery, setUpQuery } from '../../queries/identity.ts'
import { IdentityPage } from './identity-page.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Sign-in; goes on to the address that was asked for. */
export function SignInScreen() {
  const { t } = useTranslation()
  const { to } = useSearch({ from: '/masuk' })
  const client = useQueryClient()
  const router = useRouter()
  const { data: setUp } = useQuery(setUpQuery)
  return (
    <IdentityPage
      title={t('identity.signInTitle')}
      lead={setUp?.open ? t('identity.signInNoAccount') : t('identity.signInLead')}
    >
      <SignInForm
        onSignedIn={me => {
          client.clear()
          client.setQueryData(meQuery.queryKey, me)
          router.history.push(to ?? '/')
        }}
      />
    </IdentityPage>
  )
}
