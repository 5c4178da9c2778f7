import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newPassword, username as usernameShape } from '../../../contract/identity.ts'
import { requestSetUp, setUpQuery } from '../../queries/identity.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './identity.module.css'
import { IdentityPage } from './identity-page.tsx'

/** Makes the first administrator with the one-time link. */
export function SetUpScreen() {
  const { t } = useTranslation()
  const { token } = useSearch({ from: '/siapkan' })
  const { data } = useQuery(setUpQuery)
  const [done, setDone] = useState<string | null>(null)
  const closed = data?.open === false && done === null
  return (
    <IdentityPage title={t('identity.setUpTitle')} lead={t('identity.setUpLead')}>
      {done !== null || closed ? (
        <>
          <p role="status">
            {done === null ? t('identity.setUpClosed') : t('identity.setUpDone', { username: done })}
          </p>
          <Link to="/masuk" search={{}} className="button-link">
            {t('identity.submit')}
          </Link>
        </>
      ) : token === undefined ? (
        <p role="alert">{t('identity.setUpNoToken')}</p>
      ) : (
        <SetUpForm token={token} onDone={setDone} />
      )}
    </IdentityPage>
  )
}

const emptyForm = { name: '', username: '', password: '', repeated: '' }

function SetUpForm({ token, onDone }: { token: string; onDone: (username: string) => void }) {
  const { t } = useTranslation()
  const [form, setForm] = useState(emptyForm)
  const [checked, setChecked] = useState(false)
  const setUp = useMutation({ mutationFn: requestSetUp, onSuccess: answer => onDone(answer.username) })
  const faults = {
    name: form.name.trim() === '' ? t('identity.required') : null,
    username: usernameShape.safeParse(form.username).success ? null : t('identity.usernameShape'),
    password: newPassword.safeParse(form.password).success ? null : t('identity.tooShort'),
    repeated: form.repeated === form.password ? null : t('identity.mismatch'),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (Object.values(faults).some(fault => fault !== null)) return
    setUp.mutate({ token, name: form.name.trim(), username: form.username, password: form.password })
  }
  const field = (name: keyof typeof emptyForm) => ({
    value: form[name],
    error: checked ? faults[name] : null,
    size: 'md',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setForm(before => ({ ...before, [name]: value }))
    },
  })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput label={t('identity.name')} autoComplete="name" {...field('name')} />
      <TextInput
        label={t('identity.username')}
        description={t('identity.usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...field('username')}
      />
      <PasswordInput
        label={t('identity.newPassword')}
        description={t('identity.passwordHint')}
        autoComplete="new-password"
        {...field('password')}
      />
      <PasswordInput
        label={t('identity.repeatPassword')}
        autoComplete="new-password"
        {...field('repeated')}
      />
      {setUp.error !== null && (
        <p role="alert" className={styles.refusal}>
          {messageOf(setUp.error, t)}
        </p>
      )}
      <Button type="submit" size="md" loading={setUp.isPending}>
        {t('identity.setUpSubmit')}
      </Button>
    </form>
  )
}
