import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { requestSignIn } from '../../queries/identity.ts'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import styles from './identity.module.css'

interface SignInFormProps {
  /** Who is expected; may be changed. */
  readonly username: string
  readonly onUsername: (username: string) => void
  readonly onSignedIn: (me: Me) => void
  /** The password is right; a code is asked for next. */
  readonly onSecondStep: () => void
}

/** Username and password; what was typed stays when the server refuses. */
export function SignInForm({ username, onUsername, onSignedIn, onSecondStep }: SignInFormProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [isExpected] = useState(username !== '')
  const signIn = useMutation({
    mutationFn: requestSignIn,
    onSuccess: answer => ('secondStep' in answer ? onSecondStep() : onSignedIn(answer)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending || username.trim() === '' || password === '') return
    signIn.mutate({ username: username.trim(), password })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('identity.username')}
        name="username"
        value={username}
        onChange={event => onUsername(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        size="md"
        {...(!isExpected && { autoFocus: true, 'data-autofocus': true })}
      />
      <PasswordField
        label={t('identity.password')}
        name="password"
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        {...(isExpected && { autoFocus: true, 'data-autofocus': true })}
      />
      <Refusal error={signIn.error} words={{ 'wrong-credentials': t('identity.wrong') }} />
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t('identity.submit')}
      </Button>
    </form>
  )
}
