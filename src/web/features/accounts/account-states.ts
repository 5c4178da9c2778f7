import type { User } from '../../../contract/identity.ts'

/** What an administrator looks for among the accounts. */
export const accountStates = ['active', 'disabled', 'initialPassword', 'withoutTwoFactor'] as const
export type AccountState = (typeof accountStates)[number]

const isIn: Readonly<Record<AccountState, (user: User) => boolean>> = {
  active: user => !user.disabled,
  disabled: user => user.disabled,
  initialPassword: user => !user.disabled && user.mustChangePassword,
  withoutTwoFactor: user => !user.disabled && !user.twoFactor,
}

export interface AccountFilter {
  readonly find?: string | undefined
  readonly role?: User['role'] | undefined
  readonly state?: AccountState | undefined
}

/** The accounts that fit; every word of the search stands in the name, the username or the agency. */
export function filterAccounts(
  users: readonly User[],
  { find = '', role, state }: AccountFilter,
  agencyNames: ReadonlyMap<string, string>,
): User[] {
  const words = fold(find).split(/\s+/).filter(Boolean)
  return users.filter(user => {
    if (role !== undefined && user.role !== role) return false
    if (state !== undefined && !isIn[state](user)) return false
    const agency = user.agencyId === null ? '' : (agencyNames.get(user.agencyId) ?? user.agencyId)
    const text = fold(`${user.name} ${user.username} ${agency}`)
    return words.every(word => text.includes(word))
  })
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
