import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { meQuery } from '../../queries/identity.ts'
import { IdentityPage } from './identity-page.tsx'
import { RequiredStep, requiredWords } from './required-step.tsx'
import { SignOutButton } from './sign-out-button.tsx'

/** A page of its own for what is due; afterwards the person goes on to where they wanted. */
export function RequiredScreen() {
  const { t } = useTranslation()
  const { to } = useSearch({ from: '/lengkapi-akun' })
  const client = useQueryClient()
  const router = useRouter()
  const { data: me } = useQuery(meQuery)
  if (me === undefined || me.must === null) return null
  const words = requiredWords[me.must]
  const goOn = (next: Me) => {
    client.setQueryData(meQuery.queryKey, next)
    if (next.must === null) router.history.replace(to ?? '/')
  }
  return (
    <IdentityPage title={t(words.title)} lead={t(words.lead)} after={<SignOutButton />}>
      <RequiredStep key={me.must} me={me} onDone={goOn} />
    </IdentityPage>
  )
}
