import { Button, TextInput } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { FieldAndButton } from '../../ui/field-and-button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import type { AccountForm as Form } from './account-faults.ts'
import styles from './accounts.module.css'
import { generatePassword } from './generate-password.ts'
import { RoleFields } from './role-fields.tsx'
import { useNewAccount } from './use-new-account.ts'

interface AccountFormProps {
  readonly nameRef: RefObject<HTMLInputElement | null>
  /** `generated` is the password made here; `null` if the administrator wrote one. */
  readonly onMade: (user: User, generated: string | null) => void
}

/** Makes an account; what was typed stays when the server refuses. */
export function AccountForm({ nameRef, onMade }: AccountFormProps) {
  const { t } = useTranslation()
  const [generated, setGenerated] = useState('')
  const [isShown, setIsShown] = useState(false)
  const account = useNewAccount((user, password) => {
    setGenerated('')
    setIsShown(false)
    onMade(user, password === generated ? password : null)
  })
  const { form, change } = account
  const field = (name: keyof Form) => ({
    value: form[name],
    error: account.faults[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  const generate = () => {
    const password = generatePassword(form.username)
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
      <RoleFields
        role={form.role}
        agencyId={form.agencyId}
        faults={{
          ...(account.faults.role !== undefined && { role: account.faults.role }),
          ...(account.faults.agencyId !== undefined && { agencyId: account.faults.agencyId }),
        }}
        onChange={change}
      />
      <PasswordField
        size="sm"
        label={t('accounts.password')}
        description={t('accounts.passwordHint')}
        autoComplete="new-password"
        visible={isShown}
        onVisibilityChange={setIsShown}
        inputContainer={input => (
          <FieldAndButton input={input}>
            <Button variant="default" onClick={generate} aria-label={t('accounts.generateLabel')}>
              {t('accounts.generate')}
            </Button>
          </FieldAndButton>
        )}
        {...field('password')}
      />
      <p role="status" className="visually-hidden">
        {generated !== '' && form.password === generated && t('accounts.generated')}
      </p>
      <Refusal error={account.refusal} />
      <Button type="submit" loading={account.isPending}>
        {t('accounts.submit')}
      </Button>
    </form>
  )
}
