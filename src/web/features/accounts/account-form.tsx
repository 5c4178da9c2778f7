import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { type Role, roles } from '../../../domain/actor.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import type { AccountForm as Form } from './account-faults.ts'
import styles from './accounts.module.css'
import { generatePassword } from './generate-password.ts'
import { useNewAccount } from './use-new-account.ts'

/** Offered in the order in which a new city needs them. */
const offeredRoles: readonly Role[] = ['operator', ...roles.filter(role => role !== 'operator')]

interface AccountFormProps {
  readonly nameRef: RefObject<HTMLInputElement | null>
  /** `generated` is the password made here; `null` if the administrator wrote one. */
  readonly onMade: (user: User, generated: string | null) => void
}

/** Makes an account; what was typed stays when the server refuses. */
export function AccountForm({ nameRef, onMade }: AccountFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [generated, setGenerated] = useState('')
  const [isShown, setIsShown] = useState(false)
  const account = useNewAccount((user, password) => {
    setGenerated('')
    setIsShown(false)
    onMade(user, password === generated ? password : null)
  })
  const { data: agencies = [] } = useQuery(agenciesQuery)
  const { form, change } = account
  const field = (name: keyof Form) => ({
    value: form[name],
    error: account.faults[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  const generate = () => {
    const password = generatePassword()
    setGenerated(password)
    setIsShown(true)
    change({ password })
  }
  return (
    <form className={styles.form} ref={account.formRef} onSubmit={account.submit} noValidate>
      <TextInput label={t('accounts.fullName')} autoComplete="off" ref={nameRef} {...field('name')} />
      <TextInput
        label={t('identity.username')}
        description={t('accounts.usernameHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field('username')}
      />
      <NativeSelect
        label={t('accounts.role')}
        description={t(`accounts.reach_${form.role}`)}
        data={offeredRoles.map(value => ({ value, label: t(`frame.role_${value}`) }))}
        {...field('role')}
      />
      {form.role === 'secretary' && (
        <NativeSelect
          label={t('accounts.agency')}
          data={[
            { value: '', label: t('accounts.chooseAgency') },
            ...agencies
              .toSorted((a, b) => format.compare(a.name, b.name))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field('agencyId')}
        />
      )}
      <PasswordInput
        label={t('accounts.password')}
        description={t('accounts.passwordHint')}
        autoComplete="new-password"
        visible={isShown}
        onVisibilityChange={setIsShown}
        visibilityToggleButtonProps={{ 'aria-label': t('accounts.showPassword'), 'aria-pressed': isShown }}
        inputContainer={input => (
          <div className={styles.withButton}>
            {input}
            <Button variant="default" onClick={generate} aria-label={t('accounts.generateLabel')}>
              {t('accounts.generate')}
            </Button>
          </div>
        )}
        {...field('password')}
      />
      <p role="status" className="visually-hidden">
        {generated !== '' && form.password === generated && t('accounts.generated')}
      </p>
      {account.refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {messageOf(account.refusal, t)}
        </p>
      )}
      <Button type="submit" loading={account.isPending}>
        {t('accounts.submit')}
      </Button>
    </form>
  )
}
