import { changeUser, createUser, listUsers } from '../../contract/identity.ts'
import type { AuditDetail } from '../audit.ts'
import { answer, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { InvalidRequest } from '../invalid-request.ts'
import { noteAccount } from '../note-account.ts'
import type { ApiServices } from '../services.ts'
import type { UserChange, UserChanged } from '../sessions.ts'
import type { ActorStore } from '../store.ts'

/** The accounts, for administrators. */
export function userRoutes({ sessions, audit }: Pick<ApiServices, 'sessions' | 'audit'>): Route[] {
  return [
    answer(listUsers, () => sessions.users.list()),
    answer(createUser, async call => {
      const { store, body } = call
      const { agencyId = null, mustChangePassword = true, ...account } = body
      await requireAgency(store, agencyId)
      const made = await sessions.users.create({ ...account, agencyId, mustChangePassword })
      if (made === 'taken') throw new CodedProblem('conflict')
      if (made === 'password-weak') throw new CodedProblem('password-weak')
      await noteAccount(audit, call, 'account-made', made.id, { role: body.role, agencyId })
      return made.user
    }),
    answer(changeUser, async call => {
      const { store, params, body, actor } = call
      await requireAgency(store, body.agencyId ?? null)
      const changed = await sessions.users.change(params.username ?? '', body, actor)
      const { id, user, endsSessions } = changed
      await noteAccount(audit, call, 'account-changed', id, changedIn(body, changed))
      if (body.disabled === true) await noteAccount(audit, call, 'account-disabled', id)
      if (endsSessions) await noteAccount(audit, call, 'sessions-ended', id)
      return user
    }),
  ]
}

async function requireAgency(store: ActorStore, agencyId: string | null): Promise<void> {
  if (agencyId !== null && !(await store.agencies()).some(agency => agency.id === agencyId)) {
    throw new InvalidRequest([{ path: 'agencyId', code: 'agency-unknown' }])
  }
}

/** What was asked to be changed, and from what into what where that is no secret and nobody's name. */
function changedIn(change: UserChange, { user, before }: UserChanged): AuditDetail {
  return {
    fields: Object.keys(change)
      .map(field => field.toLowerCase())
      .join(','),
    ...(user.role !== before.role && { roleBefore: before.role, role: user.role }),
    ...(user.agencyId !== before.agencyId && { agencyBefore: before.agencyId, agencyId: user.agencyId }),
    ...(user.disabled !== before.disabled && { disabled: user.disabled }),
  }
}
