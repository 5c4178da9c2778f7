import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { username as usernameShape } from '../../../contract/identity.ts'
import { requestSetUp, setUpQuery } from '../../queries/identity.ts'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import styles from './identity.module.css'
import { IdentityPage } from './identity-page.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { advise, passwordFault } from './password-advice.ts'

/** Makes the first administrator with the one-time link. */
export function SetUpScreen() {
  const { t } = useTranslation()
  const { token } = useSearch({ from: '/siapkan' })
  const { data } = useQuery(setUpQuery)
  const [done, setDone] = useState<string | null>(null)
  const closed = data?.open === false && done === null
  const isForm = done === null && !closed
  return (
    <IdentityPage title={t('identity.setUpTitle')} lead={isForm ? t('identity.setUpLead') : null}>
      {done !== null || closed ? (
        <>
          <p role="status">
            {done === null ? t('identity.setUpClosed') : t('identity.setUpDone', { username: done })}
          </p>
          {done !== null && <p className={styles.lead}>{t('identity.setUpTwoFactor')}</p>}
          <p className={styles.ways}>
            {done !== null && (
              <Link to="/masuk" search={{ to: '/akun' }} className="button-link">
                {t('identity.setUpTwoFactorLink')}
              </Link>
            )}
            <Link to="/masuk" search={{}} className={done === null ? 'button-link' : 'text-link'}>
              {t('identity.submit')}
            </Link>
          </p>
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
  const client = useQueryClient()
  const setUp = useMutation({
    mutationFn: requestSetUp,
    onSuccess: answer => {
      onDone(answer.username)
      // Else the sign-in that follows would still say that there is no account.
      client.setQueryData(setUpQuery.queryKey, { open: false })
    },
  })
  const faults = {
    name: form.name.trim() === '' ? t('identity.required') : null,
    username: usernameShape.safeParse(form.username).success ? null : t('identity.usernameShape'),
    password: passwordFault(advise(form.password, [form.username, form.name]), t),
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
      <NewPasswordField ownWords={[form.username, form.name]} {...field('password')} />
      <PasswordField
        label={t('identity.repeatPassword')}
        autoComplete="new-password"
        {...field('repeated')}
      />
      <Refusal error={setUp.error} words={{ 'password-weak': t('identity.change.weak') }} />
      <Button type="submit" size="md" loading={setUp.isPending}>
        {t('identity.setUpSubmit')}
      </Button>
    </form>
  )
}
