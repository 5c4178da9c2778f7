import { health, readMe, readSetUp, setUp, signIn, signOut } from '../../contract/identity.ts'
import { answer, answerPublic, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { ApiServices } from '../services.ts'

/** Who is calling, signing in and out, and the first administrator. */
export function identityRoutes({ sessions, version }: Pick<ApiServices, 'sessions' | 'version'>): Route[] {
  return [
    answerPublic(health, async () => ({ status: 'ok' as const, version })),
    answerPublic(signIn, async ({ request, body, answerHeaders }) => {
      const result = await sessions.signIn(request, body)
      if (!result.ok) {
        throw new CodedProblem(
          result.reason,
          result.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: result.retryAfterSeconds },
        )
      }
      addCookies(answerHeaders, result.headers)
      return result.me
    }),
    answerPublic(signOut, async ({ request, answerHeaders }) => {
      addCookies(answerHeaders, await sessions.signOut(request))
      return { ok: true as const }
    }),
    answer(readMe, async ({ me }) => me),
    answerPublic(readSetUp, async () => ({ open: !(await sessions.users.hasAdministrator()) })),
    answerPublic(setUp, async ({ body: { token, ...account } }) => {
      const result = await sessions.completeSetUp(token, { ...account, mustChangePassword: false })
      if (result === 'closed') throw new CodedProblem('set-up-closed')
      if (result === 'wrong-token') throw new CodedProblem('set-up-link-invalid')
      if (result === 'password-weak') throw new CodedProblem('password-weak')
      return { username: result.username }
    }),
  ]
}

function addCookies(to: Headers, from: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie)
}
