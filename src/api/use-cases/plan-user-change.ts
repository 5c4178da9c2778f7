import type { User } from '../../contract/identity.ts'
import type { Actor } from '../../domain/actor.ts'
import { CodedProblem } from '../coded-problem.ts'
import { InvalidRequest } from '../invalid-request.ts'
import type { UserChange } from '../sessions.ts'

export interface PlannedUserChange {
  /** The account as it will be. */
  readonly next: User
  /** Rights or secrets change: whoever is signed in with the account has to sign in again. */
  readonly endsSessions: boolean
}

/**
 * What a change makes of an account, if it may be made. Both the accounts and the
 * one who asks must be as they are now: call it where nobody else changes accounts.
 *
 * @throws CodedProblem `last-administrator`, `forbidden`, `own-account`, or an invalid request
 */
export function planUserChange(
  users: readonly User[],
  user: User,
  change: UserChange,
  by: Pick<Actor, 'username'>,
): PlannedUserChange {
  const next = nextOf(user, change)
  const others = users.filter(other => other.username !== user.username && isActiveAdministrator(other))
  // First of all: of two who demote each other at once, the second is told this.
  if (isActiveAdministrator(user) && !isActiveAdministrator(next) && others.length === 0) {
    throw new CodedProblem('last-administrator')
  }
  // Asked again: the one who asks may have lost the right since their call was let in.
  if (!users.some(known => known.username === by.username && isActiveAdministrator(known))) {
    throw new CodedProblem('forbidden')
  }
  const changesRights =
    next.role !== user.role || next.agencyId !== user.agencyId || next.disabled !== user.disabled
  const endsSessions = changesRights || change.password !== undefined || change.resetTwoFactor === true
  if (user.username === by.username && endsSessions) throw new CodedProblem('own-account')
  return { next, endsSessions }
}

function nextOf(user: User, change: UserChange): User {
  const role = change.role ?? user.role
  // Whoever stops being a secretary leaves the agency with it.
  const agencyId =
    change.agencyId ?? (change.agencyId === null || role !== 'secretary' ? null : user.agencyId)
  if ((role === 'secretary') !== (agencyId !== null)) {
    throw new InvalidRequest([{ path: 'agencyId', code: 'secretary-needs-agency' }])
  }
  return {
    ...user,
    role,
    agencyId,
    name: change.name ?? user.name,
    disabled: change.disabled ?? user.disabled,
    // A password that somebody else chose is known to two people until it is changed.
    mustChangePassword:
      change.mustChangePassword ?? (change.password === undefined ? user.mustChangePassword : true),
    twoFactor: change.resetTwoFactor === true ? false : user.twoFactor,
  }
}

function isActiveAdministrator({ role, disabled }: User): boolean {
  return role === 'admin' && !disabled
}
