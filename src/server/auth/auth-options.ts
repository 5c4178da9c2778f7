import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { admin, twoFactor, username } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { idleMinutes } from '../../contract/identity.ts'
import { roles } from '../../domain/actor.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { renewSession } from './renew-session.ts'

export interface AuthSettings {
  readonly database: NonNullable<BetterAuthOptions['database']>
  readonly secret: string
  /** Under which browsers know the server. */
  readonly publicUrl: string
  /** Browsers reach the server over TLS alone; what they are given then never travels without it. */
  readonly isSecure: boolean
}

/** A cookie `__Host-…` is taken only over TLS, for this host alone and all of it: nobody beside can plant one. */
export function cookiePrefix({ isSecure }: Pick<AuthSettings, 'isSecure'>): string {
  return `${isSecure ? '__Host-' : ''}pantau-asuh`
}

/** A session ends after this long without a call. */
export const idleSeconds = idleMinutes * 60
/** And after this long in any case. */
export const absoluteSeconds = 12 * 60 * 60
/** The second step has to follow the first within this long. */
export const secondStepSeconds = 5 * 60
/** An account whose codes were guessed too often takes none for this long. */
export const lockoutSeconds = 15 * 60

// What each role may do is decided by the API's policy table; the plugin only has to know their names.
const access = createAccessControl({})
const namedRoles = Object.fromEntries(roles.map(role => [role, access.newRole({})]))

/**
 * Sign-in by user name. The HTTP routes of better-auth are not mounted: the API
 * calls it in process, so sign-up and its admin routes cannot be reached.
 */
function authOptions({ database, secret, publicUrl, isSecure }: AuthSettings) {
  const cookies = cookiePrefix({ isSecure })
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
        lastSignInAt: { type: 'date', required: false, input: false },
        usedCode: { type: 'string', required: false, input: false, returned: false },
      },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 100, usernameValidator: () => true }),
      admin({ roles: namedRoles, adminRoles: ['admin'], defaultRole: 'mayor' }),
      twoFactor({
        issuer: 'Pantau Asuh',
        // Five minutes for the code; five tries, ten in a row for the account (NIST SP 800-63B, 5.2.2).
        twoFactorCookieMaxAge: secondStepSeconds,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: lockoutSeconds },
        backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: makeRecoveryCodes },
      }),
      renewSession,
    ],
    advanced: {
      cookiePrefix: cookies,
      // It would put `__Secure-` before the name.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure },
      // Nobody needs to know afterwards where somebody worked from.
      ipAddress: { disableIpTracking: true },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
  } satisfies BetterAuthOptions
}

/** The sign-in library, set up for this server. */
export function createAuth(settings: AuthSettings) {
  return betterAuth(authOptions(settings))
}
