import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { type AccountChange, requestAccountChange } from '../../queries/accounts.ts'
import styles from './accounts.module.css'
import { ChangeRefusal } from './change-refusal.tsx'
import { RoleFields } from './role-fields.tsx'

interface AccountDetailsProps {
  readonly user: User
  readonly isOwn: boolean
  readonly onSaved: (user: User) => void
}

/** Name, role and agency. What the change costs the person is said before it is saved. */
export function AccountDetails({ user, isOwn, onSaved }: AccountDetailsProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState({ name: user.name, role: user.role, agencyId: user.agencyId ?? '' })
  const [isChecked, setIsChecked] = useState(false)
  const [said, setSaid] = useState('')
  const save = useMutation({
    mutationFn: (change: AccountChange) => requestAccountChange(user.username, change),
    onSuccess: (next, change) => {
      const isOut = 'role' in change || 'agencyId' in change
      setSaid(t(isOut ? 'accounts.edit.savedSignedOut' : 'accounts.edit.saved', { name: next.name }))
      onSaved(next)
    },
  })
  const change = changeOf(user, form)
  const faults = {
    name: form.name.trim() === '' ? t('accounts.required') : '',
    agencyId: form.role === 'secretary' && form.agencyId === '' ? t('accounts.agencyRequired') : '',
  }
  const edit = (part: Partial<typeof form>) => {
    setSaid('')
    save.reset()
    setForm(before => ({ ...before, ...part }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (save.isPending || change === null || faults.name !== '' || faults.agencyId !== '') return
    save.mutate(change)
  }
  const losesSessions = change !== null && ('role' in change || 'agencyId' in change)
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('accounts.fullName')}
        autoComplete="off"
        value={form.name}
        error={isChecked && faults.name}
        onChange={event => edit({ name: event.currentTarget.value })}
      />
      <RoleFields
        role={form.role}
        agencyId={form.agencyId}
        isFixed={isOwn}
        faults={isChecked ? { agencyId: faults.agencyId } : {}}
        onChange={edit}
      />
      {losesSessions && <p className={styles.note}>{t('accounts.edit.willSignOut', { name: user.name })}</p>}
      <ChangeRefusal error={save.error} />
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Button type="submit" disabled={change === null} loading={save.isPending}>
        {t('accounts.edit.save')}
      </Button>
    </form>
  )
}

/** Only what differs is sent; `null`: nothing does. A role without an agency loses it. */
function changeOf(
  user: User,
  form: { name: string; role: User['role']; agencyId: string },
): AccountChange | null {
  const name = form.name.trim()
  const agencyId = form.role === 'secretary' ? form.agencyId : null
  const change = {
    ...(name !== user.name && { name }),
    ...(form.role !== user.role && { role: form.role }),
    ...(agencyId !== user.agencyId && { agencyId }),
  }
  return Object.keys(change).length === 0 ? null : change
}
