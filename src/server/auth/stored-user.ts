import type { User } from '../../contract/identity.ts'
import { roles } from '../../domain/actor.ts'

/** A user as better-auth hands it on, with the fields added to it. */
export interface StoredUser {
  readonly id: string
  readonly name: string
  readonly username?: string | null
  readonly role?: string | null
  readonly banned?: boolean | null
  readonly agencyId?: string | null
  readonly mustChangePassword?: boolean | null
  readonly twoFactorEnabled?: boolean | null
  readonly lastSignInAt?: Date | string | null
  /** Keyed hash of the last code that was taken from the second device. */
  readonly usedCode?: string | null
}

/** Whether the account may sign in: a role that is known no longer opens nothing. */
export function isActive(user: StoredUser): boolean {
  return user.banned !== true && roles.some(role => role === user.role)
}

/** The account as the contract tells it. */
export function userView(user: StoredUser): User {
  const role = roles.find(known => known === user.role)
  if (role === undefined) throw new Error('account with an unknown role')
  const { lastSignInAt } = user
  return {
    username: user.username ?? '',
    name: user.name,
    role,
    agencyId: user.agencyId ?? null,
    disabled: user.banned === true,
    mustChangePassword: user.mustChangePassword === true,
    twoFactor: user.twoFactorEnabled === true,
    lastSignInAt: lastSignInAt ? new Date(lastSignInAt).toISOString() : null,
  }
}
