import { CodedProblem } from '../../api/coded-problem.ts'
import type { OwnAccount, Renewed } from '../../api/sessions.ts'
import { refusalCode } from './api-refusal.ts'
import type { AuthBase } from './auth-base.ts'
import { passwordJudge } from './password-judge.ts'
import { beginDevice, forgetBegun, pendingDevice, settleDevice } from './pending-devices.ts'
import { recoveryCodesOf } from './recovery-codes-of.ts'
import { cookiesOf, untilBrowserCloses } from './request-cookies.ts'
import { deviceKeyText, deviceUri, isCodeOf } from './second-device.ts'
import type { StoredUser } from './stored-user.ts'

/** What people do with their own account. Each change of a secret gives the session a new id. */
export function ownAccount(base: AuthBase): OwnAccount {
  const { auth, context, limits, usedCodes } = base

  async function current(request: Request): Promise<{ user: StoredUser; token: string }> {
    const found = await auth.api.getSession({ headers: cookiesOf(request) })
    if (found === null) throw new CodedProblem('not-signed-in')
    return { user: found.user as StoredUser, token: found.session.token }
  }

  /** Whoever finds an open browser must not be able to guess the password at leisure. */
  async function requirePassword(request: Request, password: string): Promise<StoredUser> {
    const { user } = await current(request)
    const retryAfterSeconds = limits.waitForOwn(user.id)
    if (retryAfterSeconds !== null) throw new CodedProblem('too-many-attempts', { retryAfterSeconds })
    // Counted before it is known to be wrong: many guesses at once must not all pass the limit above.
    limits.noteOwn(user.id, false)
    try {
      await auth.api.verifyPassword({ body: { password }, headers: cookiesOf(request) })
    } catch (error) {
      refusalCode(error)
      throw new CodedProblem('wrong-password')
    }
    limits.noteOwn(user.id, true)
    return user
  }

  /** Ends every other session of the account; `headers` carry the one that goes on. */
  async function renewed(user: StoredUser, headers: Headers): Promise<Renewed> {
    const kept = tokenIn(headers, context.authCookies.sessionToken.name)
    const sessions = await context.internalAdapter.listSessions(user.id)
    const others = sessions.map(session => session.token).filter(token => token !== kept)
    await context.internalAdapter.deleteSessions(others)
    const stored = (await context.internalAdapter.findUserById(user.id)) as StoredUser
    return { me: base.signedIn(stored).me, headers: untilBrowserCloses(headers) }
  }

  async function renewedAnew(request: Request, user: StoredUser): Promise<Renewed> {
    const { headers } = await auth.api.renewSession({ headers: cookiesOf(request), returnHeaders: true })
    return renewed(user, headers)
  }

  return {
    async changePassword(request, { current: typed, password }) {
      const user = await requirePassword(request, typed)
      if (password === typed) throw new CodedProblem('password-same')
      if (await passwordJudge.isWeak(password, user.username ?? '', user.name)) {
        throw new CodedProblem('password-weak')
      }
      const { headers } = await auth.api.changePassword({
        body: { currentPassword: typed, newPassword: password, revokeOtherSessions: true },
        headers: cookiesOf(request),
        returnHeaders: true,
      })
      await context.internalAdapter.updateUser(user.id, { mustChangePassword: false })
      await forgetBegun(context, user.id)
      return renewed(user, headers)
    },
    async beginTwoFactor(request, password) {
      const { id, username } = await requirePassword(request, password)
      const { key, recoveryCodes } = await beginDevice(base, id)
      return { uri: deviceUri(key, username ?? ''), secret: deviceKeyText(key), recoveryCodes }
    },
    async confirmTwoFactor(request, code) {
      const { user, token } = await current(request)
      const device = await pendingDevice(base, user.id)
      if (device === null) throw new CodedProblem('enrolment-expired')
      if (!(await isCodeOf(device.key, code))) throw new CodedProblem('wrong-code')
      if (!usedCodes.claim(user, code)) throw new CodedProblem('wrong-code')
      const usedCode = usedCodes.hash(user, code)
      let isSettled = false
      try {
        isSettled = await settleDevice(base, user.id, device, { usedCode, keptToken: token })
      } finally {
        if (!isSettled) usedCodes.giveBack(user, code)
      }
      if (!isSettled) throw new CodedProblem('enrolment-expired')
      return renewedAnew(request, user)
    },
    async disableTwoFactor(request, password) {
      const user = await requirePassword(request, password)
      if (base.requiresTwoFactor(user.role ?? '')) throw new CodedProblem('two-factor-mandatory')
      const { headers } = await auth.api.disableTwoFactor({
        body: { password },
        headers: cookiesOf(request),
        returnHeaders: true,
      })
      await forgetBegun(context, user.id)
      return renewed(user, headers)
    },
    async recoveryCodesLeft(request) {
      const { user } = await current(request)
      return user.twoFactorEnabled ? (await recoveryCodesOf(base, user.id)).length : null
    },
    async makeRecoveryCodes(request, password) {
      const user = await requirePassword(request, password)
      if (!user.twoFactorEnabled) throw new CodedProblem('two-factor-off')
      const { backupCodes } = await auth.api.generateBackupCodes({
        body: { password },
        headers: cookiesOf(request),
      })
      return { ...(await renewedAnew(request, user)), recoveryCodes: backupCodes }
    },
  }
}

function tokenIn(headers: Headers, name: string): string | null {
  const cookie = headers.getSetCookie().findLast(cookie => cookie.startsWith(`${name}=`))
  const value = cookie?.slice(name.length + 1).split(';')[0] ?? ''
  return decodeURIComponent(value).split('.')[0] ?? null
}
