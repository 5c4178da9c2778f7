import { getMigrations } from 'better-auth/db/migration'
import type { Sessions, SignedIn } from '../../api/sessions.ts'
import type { AuthBase, SessionsSettings } from './auth-base.ts'
import { absoluteSeconds, createAuth } from './auth-options.ts'
import { createUsers, type Users } from './create-users.ts'
import { ownAccount } from './own-account.ts'
import { cookiesOf } from './request-cookies.ts'
import { SignInLimits } from './sign-in-limits.ts'
import { signInSteps } from './sign-in-steps.ts'
import { isActive, type StoredUser, userView } from './stored-user.ts'
import { UsedCodes } from './used-codes.ts'

/** Who has to enrol a second device where it is required: whoever sees more than one agency's people, or gives rights. */
const withTwoFactor = ['admin', 'operator', 'mayor']

/** The sessions with what no call of the API may do. */
export interface ServerSessions extends Sessions {
  recover: Users['recover']
}

/** The real sessions, on the server's own database; makes and upgrades their tables first. */
export async function createSessions(settings: SessionsSettings): Promise<ServerSessions> {
  const { clock, setUpLink } = settings
  const auth = createAuth(settings)
  const migrations = await getMigrations(auth.options)
  await migrations.runMigrations()
  await settings.prepareAccounts?.()
  const context = await auth.$context
  const users = createUsers(context, clock)
  const requiresTwoFactor = (role: string) => settings.requireTwoFactor && withTwoFactor.includes(role)
  const base: AuthBase = {
    ...{ auth, context, users, settings, requiresTwoFactor },
    limits: new SignInLimits(clock),
    usedCodes: new UsedCodes(settings.secret, clock),
    signedIn: user => signedIn(user, requiresTwoFactor),
  }

  const { recover, ...openUsers } = users
  return {
    users: openUsers,
    recover,
    ...signInSteps(base),
    own: ownAccount(base),
    async actorOf(request) {
      const headers = cookiesOf(request)
      const found = await auth.api.getSession({ headers })
      if (found === null) return null
      const startedAt = new Date(found.session.createdAt).getTime()
      const user = found.user as StoredUser
      if (clock().getTime() - startedAt > absoluteSeconds * 1000 || !isActive(user)) {
        await auth.api.signOut({ headers })
        return null
      }
      return base.signedIn(user)
    },
    async signOut(request) {
      const answer = await auth.api.signOut({ headers: cookiesOf(request), returnHeaders: true })
      return answer.headers
    },
    async completeSetUp(token, account, begin) {
      if (await users.hasAdministrator()) return 'closed'
      const taken = setUpLink.take(token)
      if (taken === null) return 'wrong-token'
      let made: Awaited<ReturnType<typeof users.create>> | null = null
      try {
        await begin()
        made = await users.create({ ...account, role: 'admin', agencyId: null })
      } finally {
        if (made === null || typeof made === 'string') taken.giveBack()
      }
      return made === 'taken' ? 'closed' : made
    },
  }
}

function signedIn(user: StoredUser, requiresTwoFactor: (role: string) => boolean): SignedIn {
  const { username, name, role, agencyId, mustChangePassword, twoFactor } = userView(user)
  const mustEnrol = requiresTwoFactor(role) && !twoFactor
  const must = mustChangePassword ? 'change-password' : mustEnrol ? 'enrol-two-factor' : null
  return {
    actor: { id: user.id, username, name, role, agencyId },
    me: { username, name, role, agencyId, locale: 'id', mustChangePassword, twoFactor, must },
  }
}
