import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { requestSignIn } from '../../queries/identity.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './identity.module.css'

/** Username and password; what was typed stays when the server refuses. */
export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useTranslation()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({ mutationFn: requestSignIn, onSuccess: onSignedIn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (username !== '' && password !== '') signIn.mutate({ username: username.trim(), password })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('identity.username')}
        value={username}
        onChange={event => setUsername(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        size="md"
        data-autofocus
        autoFocus
      />
      <PasswordInput
        label={t('identity.password')}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
      />
      {signIn.error !== null && (
        <p role="alert" className={styles.refusal}>
          {isProblem(signIn.error, 'wrong-credentials') ? t('identity.wrong') : messageOf(signIn.error, t)}
        </p>
      )}
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t('identity.submit')}
      </Button>
    </form>
  )
}
