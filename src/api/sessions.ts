import type { Me, User } from '../contract/identity.ts'
import type { Actor, Role } from '../domain/actor.ts'

/** Who is calling, and the accounts. The real one lives with the server; tests use fixed actors. */
export interface Sessions {
  /** `null`: nobody is signed in, or the session has ended. */
  actorOf(request: Request): Promise<SignedIn | null>
  /** Answers with the session cookie, with the cookie of the second step, or says why not. */
  signIn(request: Request, credentials: { username: string; password: string }): Promise<SignInResult>
  secondStep(request: Request, answer: { kind: 'totp' | 'recovery'; code: string }): Promise<SignInResult>
  signOut(request: Request): Promise<Headers>
  own: OwnAccount
  users: {
    list(): Promise<User[]>
    /** Whom the ids of the audit stand for. */
    names(): Promise<AccountName[]>
    create(user: NewUser): Promise<ChangedUser | 'taken' | 'password-weak'>
    /**
     * Changes somebody else's account and ends its sessions where rights or secrets change.
     *
     * @throws CodedProblem `not-found`, `own-account`, `last-administrator`, `password-weak`
     */
    change(username: string, change: UserChange, by: Actor): Promise<UserChanged>
    hasAdministrator(): Promise<boolean>
  }
  /**
   * Makes the first administrator if the one-time token is right and there is none yet.
   *
   * @param begin done before, where the token is right
   */
  completeSetUp(
    token: string,
    user: Omit<NewUser, 'role' | 'agencyId'>,
    begin: () => Promise<unknown>,
  ): Promise<ChangedUser | 'closed' | 'wrong-token' | 'password-weak'>
}

/** What somebody signed in does with their own account. Each answer carries the cookie of a new session. */
export interface OwnAccount {
  /** @throws CodedProblem `wrong-password`, `password-weak`, `password-same`, `too-many-attempts` */
  changePassword(request: Request, body: { current: string; password: string }): Promise<Renewed>
  /**
   * A device that is there stays until the new one is confirmed.
   *
   * @throws CodedProblem `wrong-password`, `too-many-attempts`
   */
  beginTwoFactor(request: Request, password: string): Promise<Enrolment>
  /** @throws CodedProblem `wrong-code`, `enrolment-expired` */
  confirmTwoFactor(request: Request, code: string): Promise<Renewed>
  /** @throws CodedProblem `wrong-password`, `too-many-attempts`, `two-factor-mandatory` */
  disableTwoFactor(request: Request, password: string): Promise<Renewed>
  /** `null`: there is no second device. */
  recoveryCodesLeft(request: Request): Promise<number | null>
  /** @throws CodedProblem `wrong-password`, `too-many-attempts`, `two-factor-off` */
  makeRecoveryCodes(request: Request, password: string): Promise<Renewed & { recoveryCodes: string[] }>
}

export interface Renewed {
  readonly me: Me
  readonly headers: Headers
}

export interface Enrolment {
  readonly uri: string
  readonly secret: string
  readonly recoveryCodes: string[]
}

export interface AccountName {
  readonly id: string
  readonly username: string
  readonly name: string
}

export interface SignedIn {
  readonly actor: Actor
  readonly me: Me
}

export type SignInResult = (
  | {
      readonly ok: true
      readonly me: Me
      readonly headers: Headers
      /** After a recovery code: how many are left. */
      readonly recoveryCodesLeft?: number
    }
  /** The password was right; the code is still to come. */
  | { readonly ok: true; readonly me: null; readonly headers: Headers }
  | {
      readonly ok: false
      readonly reason:
        | 'wrong-credentials'
        | 'too-many-attempts'
        | 'busy'
        | 'wrong-code'
        | 'second-step-expired'
      readonly retryAfterSeconds?: number
    }
) & { readonly trace: SignInTrace }

/** Whom the audit names. Never the name that was typed: it may be a password in the wrong field. */
export interface SignInTrace {
  /** `null`: there is no such account. */
  readonly accountId: string | null
  readonly role: Role | null
  /** A keyed hash of the address called from: tells addresses apart without naming one. */
  readonly addressId: string
}

/** An account after a change, with the id by which the audit knows it. */
export interface ChangedUser {
  readonly id: string
  readonly user: User
}

export interface UserChanged extends ChangedUser {
  /** The account as it was before. */
  readonly before: User
  readonly endsSessions: boolean
}

/** What is absent stays as it is. */
export interface UserChange {
  readonly name?: string | undefined
  readonly role?: Role | undefined
  readonly agencyId?: string | null | undefined
  readonly password?: string | undefined
  readonly mustChangePassword?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly resetTwoFactor?: true | undefined
}

export interface NewUser {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly agencyId: string | null
  readonly password: string
  readonly mustChangePassword: boolean
}
