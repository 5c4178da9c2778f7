import type { Sessions, SignInResult, SignInTrace } from '../../api/sessions.ts'
import { addressGroup } from './address-group.ts'
import { addressId } from './address-id.ts'
import { refusalCode } from './api-refusal.ts'
import type { AuthBase } from './auth-base.ts'
import { cookiePrefix } from './auth-options.ts'
import { DeviceTokens } from './device-tokens.ts'
import { storedCodeOf } from './recovery-codes.ts'
import { recoveryCodesOf } from './recovery-codes-of.ts'
import { cookieOf, cookiesOf, cookiesWithout, untilBrowserCloses } from './request-cookies.ts'
import { secondStepRefusal } from './second-step-refusal.ts'
import type { Attempt } from './sign-in-limits.ts'
import { SignInTurns } from './sign-in-turns.ts'
import { type StoredUser, userView } from './stored-user.ts'

const busySeconds = 5

type Refusal = Extract<SignInResult, { ok: false }>['reason']

/** Signing in: user name and password, then a code where the account has a second device. */
export function signInSteps(base: AuthBase): Pick<Sessions, 'signIn' | 'secondStep'> {
  const { auth, context, limits, settings, usedCodes, users } = base
  const { secret, isSecure } = settings
  const devices = new DeviceTokens(secret, cookiePrefix(settings), isSecure)
  const turns = new SignInTurns()

  /** What the library answers to name and password, or why it was not asked. */
  async function checkPassword(
    attempt: Attempt,
    request: Request,
    user: StoredUser | null,
    password: string,
  ) {
    // A second time: others may have failed while this one waited.
    const seconds = limits.waitFor(attempt)
    if (seconds !== null) return refusal('too-many-attempts', seconds)
    try {
      const before = user && (await passwordHash(base, user))
      const answer = await auth.api.signInUsername({
        body: { username: attempt.username, password },
        headers: cookiesOf(request),
        returnHeaders: true,
      })
      // Changed while it was being checked: the password was the old one.
      if (user === null || answer.response === null || (await passwordHash(base, user)) !== before) {
        await endSession(answer.response)
        return refusal('wrong-credentials')
      }
      limits.noteSuccess(attempt)
      return { headers: answer.headers, needsCode: !('user' in answer.response) }
    } catch (error) {
      // Wrong password, unknown name and disabled account look the same to the caller.
      refusalCode(error)
      limits.noteFailure(attempt)
      return refusal('wrong-credentials')
    }
  }

  async function endSession(response: unknown): Promise<void> {
    const { token } = (response ?? {}) as { token?: unknown }
    if (typeof token === 'string') await context.internalAdapter.deleteSession(token)
  }

  /** Whoever planted a session in the browser before must not be let in with them. */
  async function endEarlierSession(request: Request): Promise<void> {
    const earlier = await auth.api.getSession({ headers: cookiesOf(request) })
    if (earlier !== null) await context.internalAdapter.deleteSession(earlier.session.token)
  }

  async function enter(request: Request, user: StoredUser, from: Headers, trace: SignInTrace) {
    await endEarlierSession(request)
    await context.internalAdapter.updateUser(user.id, { lastSignInAt: settings.clock() })
    const headers = untilBrowserCloses(from)
    headers.append('set-cookie', devices.cookieFor(request.headers, user.id))
    return { ok: true as const, me: base.signedIn(user).me, headers, trace }
  }

  return {
    async signIn(request, { username: typed, password }) {
      const username = typed.trim().toLowerCase()
      const address = addressGroup(settings.addressOf(request))
      const user = await users.find(username)
      const trace = traceOf(base, user, address)
      const device = user && devices.find(request.headers, user.id)
      const attempt = { username, address, device }
      const seconds = limits.waitFor(attempt)
      if (seconds !== null) return { ...refusal('too-many-attempts', seconds), trace }
      const lane = { name: device ?? `address ${address}`, isKnown: device !== null }
      const answer = await turns.run(lane, () => checkPassword(attempt, request, user, password))
      if (answer === 'busy') return { ...refusal('busy', busySeconds), trace }
      if ('reason' in answer) return { ...answer, trace }
      if (!answer.needsCode && user !== null) return enter(request, user, answer.headers, trace)
      await endEarlierSession(request)
      return { ok: true, me: null, headers: untilBrowserCloses(answer.headers), trace }
    },
    async secondStep(request, { kind, code }) {
      const user = await pendingUser(base, request)
      const trace = traceOf(base, user, addressGroup(settings.addressOf(request)))
      if (user === null) return { ...refusal('second-step-expired'), trace }
      const isCode = kind === 'totp'
      if (isCode && !usedCodes.claim(user, code)) return { ...refusal('wrong-code'), trace }
      // A session beside the pending cookie would be asked about its own account instead.
      const headers = cookiesWithout(request, context.authCookies.sessionToken.name)
      const stored = isCode ? code : (storedCodeOf(code, await recoveryCodesOf(base, user.id)) ?? code)
      const call = { body: { code: stored }, headers, returnHeaders: true } as const
      try {
        const before = await secretsOf(base, user)
        const answer = isCode ? await auth.api.verifyTOTP(call) : await auth.api.verifyBackupCode(call)
        // Another device, or another password, took its place while the code was being checked.
        if ((await secretsOf(base, user)) !== before) {
          await endSession(answer.response)
          return { ...refusal('wrong-code'), trace }
        }
        const usedCode = usedCodes.hash(user, code)
        if (isCode) await context.internalAdapter.updateUser(user.id, { usedCode })
        const entered = await enter(request, user, answer.headers, trace)
        if (isCode) return entered
        return { ...entered, recoveryCodesLeft: (await recoveryCodesOf(base, user.id)).length }
      } catch (error) {
        const { reason, retryAfterSeconds } = secondStepRefusal(refusalCode(error))
        if (isCode) usedCodes.giveBack(user, code)
        return { ...refusal(reason, retryAfterSeconds), trace }
      }
    },
  }
}

function refusal(reason: Refusal, retryAfterSeconds?: number) {
  return { ok: false as const, reason, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
}

async function passwordHash({ context }: AuthBase, user: StoredUser): Promise<string | null> {
  const account = await context.internalAdapter.findCredentialAccount(user.id)
  return account?.password ?? null
}

/** Tells what the account signs in with from what it signed in with before. */
async function secretsOf(base: AuthBase, user: StoredUser): Promise<string> {
  const where = [{ field: 'userId', value: user.id }]
  const device = await base.context.adapter.findOne<{ id: string }>({ model: 'twoFactor', where })
  return JSON.stringify([device?.id, await passwordHash(base, user)])
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
  const identifier = cookie?.split(/\.|%2e/i)[0] ?? ''
  if (!identifier.startsWith('2fa-') || identifier.startsWith('2fa-attempts-')) return null
  const pending = await context.internalAdapter.findVerificationValue(identifier)
  if (pending === null || new Date(pending.expiresAt).getTime() <= Date.now()) return null
  return (await context.internalAdapter.findUserById(pending.value)) as StoredUser | null
}
