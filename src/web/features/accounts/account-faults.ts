import type { TFunction } from 'i18next'
import { holdsUsername, newPassword, username } from '../../../contract/identity.ts'
import type { Role } from '../../../domain/actor.ts'
import type { NewAccount } from '../../queries/accounts.ts'
import { isProblem } from '../../queries/problem-error.ts'

export interface AccountForm {
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly agencyId: string
  readonly password: string
}

export type Faults = Partial<Record<keyof AccountForm, string>>

/** What is wrong with the form before it is sent. */
export function faultsOf(form: AccountForm, t: TFunction): Faults {
  return {
    ...(form.name.trim() === '' && { name: t('accounts.required') }),
    ...(!username.safeParse(form.username).success && { username: t('identity.usernameShape') }),
    ...(form.role === 'secretary' && form.agencyId === '' && { agencyId: t('accounts.agencyRequired') }),
    ...(holdsUsername(form.password, form.username) && { password: t('accounts.holdsUsername') }),
    ...(!newPassword.safeParse(form.password).success && { password: t('identity.tooShort') }),
  }
}

/** The server's refusal beside the fields it means; empty when it means none of them. */
export function refusedFields(error: unknown, sent: NewAccount, t: TFunction): Faults {
  if (isProblem(error, 'conflict')) return { username: t('accounts.taken', { username: sent.username }) }
  if (isProblem(error, 'password-weak')) return { password: t('accounts.weak') }
  if (!isProblem(error, 'invalid-request')) return {}
  const named = (error.problem.errors ?? []).filter(({ path }) => isField(path))
  return Object.fromEntries(named.map(({ path, message }) => [path, message]))
}

/** The form as the call wants it; only a secretary has an agency. */
export function bodyOf(form: AccountForm): NewAccount {
  const { agencyId, ...account } = { ...form, name: form.name.trim() }
  return form.role === 'secretary' ? { ...account, agencyId } : account
}

function isField(path: string): path is keyof AccountForm {
  return ['name', 'username', 'role', 'agencyId', 'password'].includes(path)
}
