export const roles = ['admin', 'operator', 'mayor', 'secretary', 'planner'] as const
export type Role = (typeof roles)[number]

/** Who is asking. Every read of people is bound to one. */
export interface Actor {
  /** Opaque id of the account. Logs and the audit name people by it alone: a user name may be a NIP. */
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: Role
  /** A secretary's own agency; `null` for everybody else. */
  readonly agencyId: string | null
}
