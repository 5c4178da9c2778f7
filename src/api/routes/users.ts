import { createUser, listUsers } from '../../contract/identity.ts'
import { answer, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { InvalidRequest } from '../invalid-request.ts'
import type { ApiServices } from '../services.ts'

/** The accounts, for administrators. */
export function userRoutes({ sessions }: Pick<ApiServices, 'sessions'>): Route[] {
  return [
    answer(listUsers, () => sessions.users.list()),
    answer(createUser, async ({ store, body }) => {
      const { agencyId = null, mustChangePassword = true, ...account } = body
      if (agencyId !== null && !(await store.agencies()).some(agency => agency.id === agencyId)) {
        throw new InvalidRequest([{ path: 'agencyId', code: 'agency-unknown' }])
      }
      const user = await sessions.users.create({ ...account, agencyId, mustChangePassword })
      if (user === 'taken') throw new CodedProblem('conflict')
      if (user === 'password-weak') throw new CodedProblem('password-weak')
      return user
    }),
  ]
}
