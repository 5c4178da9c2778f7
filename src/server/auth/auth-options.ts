import type { BetterAuthOptions } from 'better-auth'
import { admin, username } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { roles } from '../../domain/actor.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

export interface AuthSettings {
  readonly database: NonNullable<BetterAuthOptions['database']>
  readonly secret: string
  /** Under which browsers know the server; `https:` makes the cookie secure. */
  readonly publicUrl: string
}

/** A session ends after this long without a call. */
export const idleSeconds = 30 * 60
/** And after this long in any case. */
export const absoluteSeconds = 12 * 60 * 60

// What each role may do is decided by the API's policy table; the plugin only has to know their names.
const access = createAccessControl({})
const namedRoles = Object.fromEntries(roles.map(role => [role, access.newRole({})]))

/**
 * Sign-in by user name. The HTTP routes of better-auth are not mounted: the API
 * calls it in process, so sign-up and its admin routes cannot be reached.
 */
export function authOptions({ database, secret, publicUrl }: AuthSettings) {
  return {
    appName: 'Pantau Asuh',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database,
    telemetry: { enabled: false },
    // Its messages may hold user names.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: idleSeconds, updateAge: 60, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        agencyId: { type: 'string', required: false, input: false },
        mustChangePassword: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 100, usernameValidator: () => true }),
      admin({ roles: namedRoles, adminRoles: ['admin'], defaultRole: 'mayor' }),
    ],
    advanced: {
      cookiePrefix: 'pantau-asuh',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
  } satisfies BetterAuthOptions
}
