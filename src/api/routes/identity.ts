import {
  beginTwoFactor,
  changeOwnPassword,
  confirmTwoFactor,
  disableTwoFactor,
  health,
  type Me,
  readMe,
  readSetUp,
  secondStep,
  setUp,
  signIn,
  signOut,
} from '../../contract/identity.ts'
import { answer, answerPublic, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { ApiServices } from '../services.ts'
import type { Renewed, SignInResult } from '../sessions.ts'

/** Who is calling, signing in and out, and the first administrator. */
export function identityRoutes({ sessions, version }: Pick<ApiServices, 'sessions' | 'version'>): Route[] {
  return [
    answerPublic(health, async () => ({ status: 'ok' as const, version })),
    answerPublic(signIn, async ({ request, body, answerHeaders }) => {
      const me = settle(await sessions.signIn(request, body), answerHeaders)
      return me ?? { secondStep: true as const }
    }),
    answerPublic(secondStep, async ({ request, body, answerHeaders }) => {
      const me = settle(await sessions.secondStep(request, body), answerHeaders)
      if (me === null) throw new Error('a second step after the second step')
      return me
    }),
    answerPublic(signOut, async ({ request, answerHeaders }) => {
      addCookies(answerHeaders, await sessions.signOut(request))
      // Whoever comes next to this computer finds no page of the last one, by the back button neither.
      answerHeaders.set('clear-site-data', '"cache"')
      return { ok: true as const }
    }),
    answer(readMe, async ({ me }) => me),
    answer(changeOwnPassword, async ({ request, body, answerHeaders }) =>
      renew(await sessions.own.changePassword(request, body), answerHeaders),
    ),
    answer(beginTwoFactor, ({ request, body }) => sessions.own.beginTwoFactor(request, body.password)),
    answer(confirmTwoFactor, async ({ request, body, answerHeaders }) =>
      renew(await sessions.own.confirmTwoFactor(request, body.code), answerHeaders),
    ),
    answer(disableTwoFactor, async ({ request, body, answerHeaders }) =>
      renew(await sessions.own.disableTwoFactor(request, body.password), answerHeaders),
    ),
    answerPublic(readSetUp, async () => ({ open: !(await sessions.users.hasAdministrator()) })),
    answerPublic(setUp, async ({ body: { token, ...account } }) => {
      const result = await sessions.completeSetUp(token, { ...account, mustChangePassword: false })
      if (result === 'closed') throw new CodedProblem('set-up-closed')
      if (result === 'wrong-token') throw new CodedProblem('set-up-link-invalid')
      if (result === 'password-weak') throw new CodedProblem('password-weak')
      return { username: result.user.username }
    }),
  ]
}

/** Hands on the cookies of a step of signing in, or its refusal. */
function settle(result: SignInResult, answerHeaders: Headers): Me | null {
  if (!result.ok) {
    const { reason, retryAfterSeconds } = result
    throw new CodedProblem(reason, retryAfterSeconds === undefined ? {} : { retryAfterSeconds })
  }
  addCookies(answerHeaders, result.headers)
  return result.me
}

function renew({ me, headers }: Renewed, answerHeaders: Headers): Me {
  addCookies(answerHeaders, headers)
  return me
}

function addCookies(to: Headers, from: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie)
}
