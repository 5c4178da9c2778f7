import type { Sessions, SignInResult, SignInTrace } from '../../api/sessions.ts'
import { addressId } from './address-id.ts'
import { refusalCode } from './api-refusal.ts'
import type { AuthBase } from './auth-base.ts'
import { cookiePrefix, lockoutSeconds } from './auth-options.ts'
import { type StoredUser, userView } from './create-users.ts'
import { cookieOf, cookiesOf, cookiesWithout, untilBrowserCloses } from './request-cookies.ts'

/** Signing in: user name and password, then a code where the account has a second device. */
export function signInSteps(base: AuthBase): Pick<Sessions, 'signIn' | 'secondStep'> {
  const { auth, context, limits, settings, users } = base

  async function endEarlierSession(request: Request): Promise<void> {
    // Whoever planted a session before somebody signs in must not be let in with them.
    const earlier = await auth.api.getSession({ headers: cookiesOf(request) })
    if (earlier !== null) await context.internalAdapter.deleteSession(earlier.session.token)
  }

  async function entered(user: StoredUser, headers: Headers, trace: SignInTrace): Promise<SignInResult> {
    await context.internalAdapter.updateUser(user.id, { lastSignInAt: settings.clock() })
    return { ok: true, me: base.signedIn(user).me, headers: untilBrowserCloses(headers), trace }
  }

  return {
    async signIn(request, { username: typed, password }) {
      const username = typed.trim().toLowerCase()
      const address = settings.addressOf(request)
      const user = await users.find(username)
      const trace = traceOf(base, user, address)
      const retryAfterSeconds = limits.waitFor(username, address)
      if (retryAfterSeconds !== null) {
        return { ok: false, reason: 'too-many-attempts', retryAfterSeconds, trace }
      }
      try {
        const { headers, response } = await auth.api.signInUsername({
          body: { username, password },
          headers: cookiesOf(request),
          returnHeaders: true,
        })
        limits.noteSuccess(username, address)
        if (response === null || user === null) return { ok: false, reason: 'wrong-credentials', trace }
        await endEarlierSession(request)
        if (!('user' in response)) return { ok: true, me: null, headers: untilBrowserCloses(headers), trace }
        return await entered(user, headers, trace)
      } catch (error) {
        // Wrong password, unknown name and disabled account look the same to the caller.
        refusalCode(error)
        limits.noteFailure(username, address)
        return { ok: false, reason: 'wrong-credentials', trace }
      }
    },
    async secondStep(request, { kind, code }) {
      const address = settings.addressOf(request)
      const user = await pendingUser(base, request)
      const trace = traceOf(base, user, address)
      if (user === null) return { ok: false, reason: 'second-step-expired', trace }
      // A session beside the pending cookie would be asked about its own account instead.
      const headers = cookiesWithout(request, context.authCookies.sessionToken.name)
      const isClaimed = kind === 'recovery' || base.usedCodes.claim(user.id, code)
      if (!isClaimed) return { ok: false, reason: 'wrong-code', trace }
      try {
        const call = { body: { code }, headers, returnHeaders: true } as const
        const answer =
          kind === 'totp' ? await auth.api.verifyTOTP(call) : await auth.api.verifyBackupCode(call)
        await endEarlierSession(request)
        return await entered(user, answer.headers, trace)
      } catch (error) {
        const reason = refusalCode(error)
        if (kind === 'totp') base.usedCodes.giveBack(user.id, code)
        return { ok: false, ...secondStepRefusal(reason), trace }
      }
    },
  }
}

function traceOf({ settings }: AuthBase, user: StoredUser | null, address: string): SignInTrace {
  return {
    accountId: user?.id ?? null,
    role: user && userView(user).role,
    addressId: addressId(settings.secret, address),
  }
}

/** Whose password was right a moment ago. The library checks the cookie's signature when it checks the code. */
async function pendingUser({ context, settings }: AuthBase, request: Request): Promise<StoredUser | null> {
  const cookie = cookieOf(request, `${cookiePrefix(settings)}.two_factor`)
  const identifier = decodeURIComponent(cookie ?? '').split('.')[0] ?? ''
  if (!identifier.startsWith('2fa-')) return null
  const pending = await context.internalAdapter.findVerificationValue(identifier)
  if (pending === null || new Date(pending.expiresAt).getTime() <= Date.now()) return null
  return (await context.internalAdapter.findUserById(pending.value)) as StoredUser | null
}

function secondStepRefusal(code: string) {
  switch (code) {
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'BANNED_USER':
      return { reason: 'second-step-expired' as const }
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return { reason: 'too-many-attempts' as const, retryAfterSeconds: 1 }
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return { reason: 'too-many-attempts' as const, retryAfterSeconds: lockoutSeconds }
    default:
      return { reason: 'wrong-code' as const }
  }
}
