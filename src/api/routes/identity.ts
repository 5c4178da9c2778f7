import {
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
import { noteAccount } from '../note-account.ts'
import type { ApiServices } from '../services.ts'
import type { SignInResult } from '../sessions.ts'
import { SignInNotes } from '../sign-in-notes.ts'
import { traceIdOf } from '../trace-id.ts'

type Services = Pick<ApiServices, 'sessions' | 'audit' | 'clock' | 'version'>

/** Who is calling, signing in and out, and the first administrator. */
export function identityRoutes({ sessions, audit, clock, version }: Services): Route[] {
  const notes = new SignInNotes(audit, clock)
  return [
    answerPublic(health, async () => ({ status: 'ok' as const, version })),
    answerPublic(signIn, async ({ request, body, answerHeaders }) => {
      const result = await sessions.signIn(request, body)
      await notes.note(result, traceIdOf(request), 'password')
      return settle(result, answerHeaders) ?? { secondStep: true as const }
    }),
    answerPublic(secondStep, async ({ request, body, answerHeaders }) => {
      const result = await sessions.secondStep(request, body)
      await notes.note(result, traceIdOf(request), body.kind)
      const me = settle(result, answerHeaders)
      if (me === null) throw new Error('a second step after the second step')
      const left = result.ok && 'recoveryCodesLeft' in result ? result.recoveryCodesLeft : undefined
      return { ...me, recoveryCodesLeft: left ?? null }
    }),
    answerPublic(signOut, async ({ request, answerHeaders }) => {
      const signedIn = await sessions.actorOf(request)
      addCookies(answerHeaders, await sessions.signOut(request))
      // Whoever comes next to this computer finds no page of the last one, by the back button neither.
      answerHeaders.set('clear-site-data', '"cache"')
      if (signedIn !== null) {
        const { actor } = signedIn
        await noteAccount(audit, { request, actor }, 'sign-out', actor.id)
      }
      return { ok: true as const }
    }),
    answer(readMe, async ({ me }) => me),
    answerPublic(readSetUp, async () => ({ open: !(await sessions.users.hasAdministrator()) })),
    answerPublic(setUp, async ({ request, body: { token, ...account } }) => {
      const entry = { action: 'set-up', actorId: null, role: null, traceId: traceIdOf(request) } as const
      const result = await sessions.completeSetUp(token, { ...account, mustChangePassword: false }, () =>
        audit.note({ ...entry, outcome: 'begun' }),
      )
      if (result === 'closed') throw new CodedProblem('set-up-closed')
      if (result === 'wrong-token') throw new CodedProblem('set-up-link-invalid')
      if (result === 'password-weak') throw new CodedProblem('password-weak')
      const subject = { type: 'account', id: result.id } as const
      await audit.note({ ...entry, subject })
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

/** Hands on what a browser is to keep. */
export function addCookies(to: Headers, from: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie)
}
