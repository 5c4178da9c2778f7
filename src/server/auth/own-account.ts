import { CodedProblem } from '../../api/coded-problem.ts'
import type { OwnAccount, Renewed } from '../../api/sessions.ts'
import { refusalCode } from './api-refusal.ts'
import type { AuthBase } from './auth-base.ts'
import type { StoredUser } from './create-users.ts'
import { passwordJudge } from './password-judge.ts'
import { cookiesOf, untilBrowserCloses } from './request-cookies.ts'

/** What people do with their own account. Each change of a secret gives the session a new id. */
export function ownAccount(base: AuthBase): OwnAccount {
  const { auth, context, limits, usedCodes } = base

  async function current(request: Request): Promise<StoredUser> {
    const found = await auth.api.getSession({ headers: cookiesOf(request) })
    if (found === null) throw new CodedProblem('not-signed-in')
    return found.user as StoredUser
  }

  /** Whoever finds an open browser must not be able to guess the password at leisure. */
  async function requirePassword(request: Request, password: string): Promise<StoredUser> {
    const user = await current(request)
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
      return renewed(user, headers)
    },
    async beginTwoFactor(request, password) {
      const user = await requirePassword(request, password)
      // Enrolled again, for a new device: the old one ends now, which the password may do as well.
      if (user.twoFactorEnabled)
        await context.internalAdapter.updateUser(user.id, { twoFactorEnabled: false })
      await context.adapter.delete({ model: 'twoFactor', where: [{ field: 'userId', value: user.id }] })
      const answer = await auth.api.enableTwoFactor({
        body: { password, method: 'totp' },
        headers: cookiesOf(request),
      })
      if (answer.method !== 'totp') throw new Error('another second factor than the one asked for')
      const uri = new URL(answer.totpURI)
      // The library would show the made-up mail address.
      uri.pathname = `/${encodeURIComponent('Pantau Asuh')}:${encodeURIComponent(user.username ?? '')}`
      const secret = uri.searchParams.get('secret') ?? ''
      return { uri: uri.toString(), secret, recoveryCodes: answer.backupCodes }
    },
    async confirmTwoFactor(request, code) {
      const user = await current(request)
      if (!usedCodes.claim(user, code)) throw new CodedProblem('wrong-code')
      try {
        const { headers } = await auth.api.verifyTOTP({
          body: { code },
          headers: cookiesOf(request),
          returnHeaders: true,
        })
        await context.internalAdapter.updateUser(user.id, { usedCode: usedCodes.hash(user, code) })
        return await renewed(user, headers)
      } catch (error) {
        refusalCode(error)
        usedCodes.giveBack(user, code)
        throw new CodedProblem('wrong-code')
      }
    },
    async disableTwoFactor(request, password) {
      const user = await requirePassword(request, password)
      if (base.requiresTwoFactor(user.role ?? '')) throw new CodedProblem('two-factor-mandatory')
      const { headers } = await auth.api.disableTwoFactor({
        body: { password },
        headers: cookiesOf(request),
        returnHeaders: true,
      })
      return renewed(user, headers)
    },
  }
}

function tokenIn(headers: Headers, name: string): string | null {
  const cookie = headers.getSetCookie().findLast(cookie => cookie.startsWith(`${name}=`))
  const value = cookie?.slice(name.length + 1).split(';')[0] ?? ''
  return decodeURIComponent(value).split('.')[0] ?? null
}
