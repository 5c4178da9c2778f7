import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import { accountsQuery, requestAccount } from '../../queries/accounts.ts'
import { type AccountForm, bodyOf, type Faults, faultsOf, refusedFields } from './account-faults.ts'

const emptyForm: AccountForm = { name: '', username: '', role: 'operator', agencyId: '', password: '' }

/** The form's values, what is wrong with each, and sending it; the first fault gets the focus. */
export function useNewAccount(onMade: (user: User, password: string) => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [form, setForm] = useState(emptyForm)
  const [checked, setChecked] = useState(0)
  const formRef = useRef<HTMLFormElement>(null)
  const create = useMutation({
    mutationFn: requestAccount,
    onSuccess: (user, sent) => {
      setForm(emptyForm)
      setChecked(0)
      void client.invalidateQueries(accountsQuery)
      onMade(user, sent.password)
    },
  })
  const refused =
    create.isError && create.variables !== undefined ? refusedFields(create.error, create.variables, t) : {}
  const faults: Faults = {
    ...stillMeant(refused, create.variables, form),
    ...(checked > 0 ? faultsOf(form, t) : {}),
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: at every refused try, not at every keystroke
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [checked, create.error])

  return {
    form,
    formRef,
    faults,
    isPending: create.isPending,
    /** A refusal that means no field. */
    refusal: create.isError && Object.keys(refused).length === 0 ? create.error : null,
    change: (change: Partial<AccountForm>) => setForm(before => ({ ...before, ...change })),
    submit: (event: FormEvent) => {
      event.preventDefault()
      if (create.isPending) return
      setChecked(tries => tries + 1)
      if (Object.keys(faultsOf(form, t)).length === 0) create.mutate(bodyOf(form))
    },
  }
}

/** A refused value that has been changed since is no longer wrong. */
function stillMeant(
  refused: Faults,
  sent: Readonly<Partial<Record<keyof AccountForm, string | undefined>>> | undefined,
  form: AccountForm,
): Faults {
  const fields = Object.entries(refused) as [keyof AccountForm, string][]
  return Object.fromEntries(fields.filter(([field]) => sent?.[field] === bodyOf(form)[field]))
}
