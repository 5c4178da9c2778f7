import { changeUser, createUser, listUsers, type User } from '../../contract/identity.ts'
import type { AuditDetail } from '../audit.ts'
import { answer, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { InvalidRequest } from '../invalid-request.ts'
import { noteAccount } from '../note-account.ts'
import type { ApiServices } from '../services.ts'
import type { UserChange } from '../sessions.ts'
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
      const { id, user, endsSessions } = await sessions.users.change(params.username ?? '', body, actor)
      await noteAccount(audit, call, 'account-changed', id, changedIn(body, user))
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

/** What was changed, and into what where that is no secret and nobody's name. */
function changedIn(change: UserChange, { role, agencyId }: User): AuditDetail {
  return {
    fields: Object.keys(change)
      .map(field => field.toLowerCase())
      .join(','),
    ...(change.role !== undefined && { role }),
    ...((change.agencyId !== undefined || change.role !== undefined) && { agencyId }),
  }
}
