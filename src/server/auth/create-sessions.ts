import { APIError, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Sessions, SignedIn } from '../../api/sessions.ts'
import type { Me } from '../../contract/identity.ts'
import { type AuthSettings, absoluteSeconds, authOptions } from './auth-options.ts'
import { createUsers, isActive, type StoredUser, userView } from './create-users.ts'
import type { SetUpLink } from './set-up-link.ts'
import { SignInLimits } from './sign-in-limits.ts'

export interface SessionsSettings extends AuthSettings {
  readonly clock: () => Date
  readonly setUpLink: SetUpLink
  /** Where a request came from. */
  readonly addressOf: (request: Request) => string
}

/** The real sessions, on the server's own database; makes and upgrades their tables first. */
export async function createSessions(settings: SessionsSettings): Promise<Sessions> {
  const { clock, setUpLink, addressOf } = settings
  const auth = betterAuth(authOptions(settings))
  const migrations = await getMigrations(auth.options)
  await migrations.runMigrations()
  const users = createUsers(await auth.$context, clock)
  const limits = new SignInLimits(clock)

  return {
    users,
    async actorOf({ headers }) {
      const found = await auth.api.getSession({ headers })
      if (found === null) return null
      const startedAt = new Date(found.session.createdAt).getTime()
      const user = found.user as StoredUser
      if (clock().getTime() - startedAt > absoluteSeconds * 1000 || !isActive(user)) {
        await auth.api.signOut({ headers })
        return null
      }
      return signedIn(user)
    },
    async signIn(request, { username: typed, password }) {
      const username = typed.trim().toLowerCase()
      const address = addressOf(request)
      const retryAfterSeconds = limits.waitFor(username, address)
      if (retryAfterSeconds !== null) return { ok: false, reason: 'too-many-attempts', retryAfterSeconds }
      try {
        const { headers, response } = await auth.api.signInUsername({
          body: { username, password },
          headers: request.headers,
          returnHeaders: true,
        })
        limits.noteSuccess(username, address)
        const user = await users.find(username)
        if (response === null || user === null) return { ok: false, reason: 'wrong-credentials' }
        return { ok: true, me: signedIn(user).me, headers: untilBrowserCloses(headers) }
      } catch (error) {
        // Wrong password, unknown name and disabled account look the same to the caller.
        if (!(error instanceof APIError) || error.statusCode >= 500) throw error
        limits.noteFailure(username, address)
        return { ok: false, reason: 'wrong-credentials' }
      }
    },
    async signOut({ headers }) {
      const answer = await auth.api.signOut({ headers, returnHeaders: true })
      return answer.headers
    },
    async completeSetUp(token, account) {
      if (await users.hasAdministrator()) return 'closed'
      const taken = setUpLink.take(token)
      if (taken === null) return 'wrong-token'
      let user: Awaited<ReturnType<typeof users.create>> | null = null
      try {
        user = await users.create({ ...account, role: 'admin', agencyId: null })
      } finally {
        if (user === null || typeof user === 'string') taken.giveBack()
      }
      return user === 'taken' ? 'closed' : user
    },
  }
}

function signedIn(user: StoredUser): SignedIn {
  const { username, name, role, agencyId, mustChangePassword } = userView(user)
  const me: Me = { username, name, role, agencyId, locale: 'id', mustChangePassword }
  return { actor: { id: user.id, username, name, role, agencyId }, me }
}

/**
 * The cookie lives as long as the browser is open; how long the session lives is
 * decided here alone, since a call that extends it cannot always set a cookie.
 */
function untilBrowserCloses(headers: Headers): Headers {
  const kept = new Headers()
  for (const cookie of headers.getSetCookie())
    kept.append('set-cookie', cookie.replace(/;\s*Max-Age=\d+/i, ''))
  return kept
}
