import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { AccountName } from './account-name.tsx'
import { FormSteps } from './form-steps.tsx'
import styles from './identity.module.css'

interface ConfirmPasswordFormProps {
  readonly username: string
  readonly submit: string
  readonly isPending: boolean
  readonly error: unknown
  readonly onSubmit: (password: string) => void
  /** Not set where there is no way back. */
  readonly onCancel: (() => void) | undefined
}

/** The own password once more, before something that guards the account is changed. */
export function ConfirmPasswordForm(props: ConfirmPasswordFormProps) {
  const { username, submit, isPending, error, onSubmit, onCancel } = props
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && password !== '') onSubmit(password)
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <AccountName username={username} />
      <PasswordField
        label={t('identity.change.current')}
        name="current-password"
        autoComplete="current-password"
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        required
        withAsterisk={false}
        autoFocus
        data-autofocus
      />
      <Refusal error={error} words={{ 'wrong-password': t('identity.change.wrong') }} />
      <FormSteps submit={submit} isPending={isPending} onCancel={onCancel} />
    </form>
  )
}
