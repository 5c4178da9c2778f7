import { changeUser, createUser, listUsers } from '../../contract/identity.ts'
import { answer, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { InvalidRequest } from '../invalid-request.ts'
import type { ApiServices } from '../services.ts'
import type { ActorStore } from '../store.ts'

/** The accounts, for administrators. */
export function userRoutes({ sessions }: Pick<ApiServices, 'sessions'>): Route[] {
  return [
    answer(listUsers, () => sessions.users.list()),
    answer(createUser, async ({ store, body }) => {
      const { agencyId = null, mustChangePassword = true, ...account } = body
      await requireAgency(store, agencyId)
      const made = await sessions.users.create({ ...account, agencyId, mustChangePassword })
      if (made === 'taken') throw new CodedProblem('conflict')
      if (made === 'password-weak') throw new CodedProblem('password-weak')
      return made.user
    }),
    answer(changeUser, async ({ store, params, body, actor }) => {
      await requireAgency(store, body.agencyId ?? null)
      const { user } = await sessions.users.change(params.username ?? '', body, actor)
      return user
    }),
  ]
}

async function requireAgency(store: ActorStore, agencyId: string | null): Promise<void> {
  if (agencyId !== null && !(await store.agencies()).some(agency => agency.id === agencyId)) {
    throw new InvalidRequest([{ path: 'agencyId', code: 'agency-unknown' }])
  }
}
