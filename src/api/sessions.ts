import type { Me, User } from '../contract/identity.ts'
import type { Actor, Role } from '../domain/actor.ts'

/** Who is calling, and the accounts. The real one lives with the server; tests use fixed actors. */
export interface Sessions {
  /** `null`: nobody is signed in, or the session has ended. */
  actorOf(request: Request): Promise<SignedIn | null>
  /** Answers with the session cookie, or says why not. */
  signIn(request: Request, credentials: { username: string; password: string }): Promise<SignInResult>
  signOut(request: Request): Promise<Headers>
  users: {
    list(): Promise<User[]>
    create(user: NewUser): Promise<User | 'taken' | 'password-weak'>
    hasAdministrator(): Promise<boolean>
  }
  /** Makes the first administrator if the one-time token is right and there is none yet. */
  completeSetUp(
    token: string,
    user: Omit<NewUser, 'role' | 'agencyId'>,
  ): Promise<User | 'closed' | 'wrong-token' | 'password-weak'>
}

export interface SignedIn {
  readonly actor: Actor
  readonly me: Me
}

export type SignInResult =
  | { readonly ok: true; readonly me: Me; readonly headers: Headers }
  | {
      readonly ok: false
      readonly reason: 'wrong-credentials' | 'too-many-attempts'
      readonly retryAfterSeconds?: number
    }

export interface NewUser {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly agencyId: string | null
  readonly password: string
  readonly mustChangePassword: boolean
}
