import type { Kysely } from 'kysely'
import type { SignedIn } from '../../api/sessions.ts'
import type { AuthSettings, createAuth } from './auth-options.ts'
import type { Users } from './create-users.ts'
import type { SetUpLink } from './set-up-link.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import type { StoredUser } from './stored-user.ts'
import type { UsedCodes } from './used-codes.ts'

export interface SessionsSettings extends AuthSettings {
  // biome-ignore lint/suspicious/noExplicitAny: the tables are made by the library that uses them
  readonly database: { readonly db: Kysely<any>; readonly type: 'sqlite' }
  readonly clock: () => Date
  readonly setUpLink: SetUpLink
  /** Runs when the tables are there and nobody has looked into them yet. */
  readonly prepareAccounts?: () => Promise<unknown>
  /** Where a request came from. */
  readonly addressOf: (request: Request) => string
  /** Whether roles that see the whole city, or give rights, must sign in with a second device. */
  readonly requireTwoFactor: boolean
}

/** What the parts of signing in share. */
export interface AuthBase {
  readonly auth: ReturnType<typeof createAuth>
  readonly context: Awaited<ReturnType<typeof createAuth>['$context']>
  readonly users: Users
  readonly settings: SessionsSettings
  readonly limits: SignInLimits
  readonly usedCodes: UsedCodes
  requiresTwoFactor(role: string): boolean
  signedIn(user: StoredUser): SignedIn
}
