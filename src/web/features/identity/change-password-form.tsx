import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { requestPasswordChange } from '../../queries/identity.ts'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { AccountName } from './account-name.tsx'
import { FormSteps } from './form-steps.tsx'
import styles from './identity.module.css'
import { NewPasswordField } from './new-password-field.tsx'
import { advise, passwordFault } from './password-advice.ts'

interface ChangePasswordFormProps {
  readonly me: Pick<Me, 'username' | 'name' | 'mustChangePassword'>
  readonly onDone: (me: Me) => void
  /** Not set where there is no way back. */
  readonly onCancel?: () => void
}

const emptyForm = { current: '', password: '', repeated: '' }

/** The own password, by whoever knows the present one. */
export function ChangePasswordForm({ me, onDone, onCancel }: ChangePasswordFormProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState(emptyForm)
  const [isChecked, setIsChecked] = useState(false)
  const change = useMutation({ mutationFn: requestPasswordChange, onSuccess: onDone })
  const ownWords = [me.username, me.name]
  const faults = {
    current: form.current === '' ? t('identity.required') : null,
    password: passwordFault(advise(form.password, ownWords, form.current), t),
    repeated: form.repeated === form.password ? null : t('identity.mismatch'),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (change.isPending || Object.values(faults).some(fault => fault !== null)) return
    change.mutate({ current: form.current, password: form.password })
  }
  const field = (name: keyof typeof emptyForm) => ({
    value: form[name],
    error: isChecked ? faults[name] : null,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setForm(before => ({ ...before, [name]: value }))
    },
  })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <AccountName username={me.username} />
      <PasswordField
        label={t(me.mustChangePassword ? 'identity.change.temporary' : 'identity.change.current')}
        name="current-password"
        autoComplete="current-password"
        autoFocus
        data-autofocus
        {...field('current')}
      />
      <NewPasswordField
        name="new-password"
        ownWords={ownWords}
        current={form.current}
        {...field('password')}
      />
      <PasswordField
        label={t('identity.repeatPassword')}
        name="new-password-again"
        autoComplete="new-password"
        {...field('repeated')}
      />
      <Refusal
        error={change.error}
        words={{
          'wrong-password': t('identity.change.wrong'),
          'password-weak': t('identity.change.weak'),
          'password-same': t('identity.change.same'),
        }}
      />
      <FormSteps submit={t('identity.change.submit')} isPending={change.isPending} onCancel={onCancel} />
    </form>
  )
}
