import type { AuthContext } from 'better-auth'
import type { NewUser, Sessions } from '../../api/sessions.ts'
import type { User } from '../../contract/identity.ts'
import { type Role, roles } from '../../domain/actor.ts'
import { hashPassword } from './password-hash.ts'
import { isWeakPassword } from './weak-password.ts'

/** A user as better-auth hands it on, with the fields added to it. */
export interface StoredUser {
  readonly id: string
  readonly name: string
  readonly username?: string | null
  readonly role?: string | null
  readonly banned?: boolean | null
  readonly agencyId?: string | null
  readonly mustChangePassword?: boolean | null
}

export type Users = Sessions['users'] & { find(username: string): Promise<StoredUser | null> }

interface Accounts {
  readonly adapter: Pick<AuthContext['adapter'], 'findOne' | 'findMany' | 'count'>
  readonly internalAdapter: Pick<AuthContext['internalAdapter'], 'createUser' | 'linkAccount'>
}

/** The accounts in better-auth's tables. */
export function createUsers({ adapter, internalAdapter }: Accounts, clock: () => Date): Users {
  const find = (username: string) =>
    adapter.findOne<StoredUser>({ model: 'user', where: [{ field: 'username', value: username }] })

  async function add({ password, username, ...user }: NewUser): Promise<User | 'taken'> {
    if ((await find(username)) !== null) return 'taken'
    const hash = await hashPassword(password)
    const now = clock()
    const fields = {
      ...user,
      username,
      displayUsername: username,
      // better-auth wants an address; nobody signs in or is written to with it.
      email: `${username}@nip.invalid`,
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
    }
    const made = await internalAdapter.createUser(fields, { method: 'admin' })
    await internalAdapter.linkAccount({
      userId: made.id,
      accountId: made.id,
      providerId: 'credential',
      password: hash,
    })
    return userView({ ...user, username, id: made.id })
  }

  // One after the other: two calls with one name, or two first administrators, must not both pass the check.
  let last: Promise<unknown> = Promise.resolve()
  const oneByOne = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  return {
    find,
    async list() {
      const found = await adapter.findMany<StoredUser>({
        model: 'user',
        limit: 10_000,
        sortBy: { field: 'username', direction: 'asc' },
      })
      return found.map(userView)
    },
    async create(user) {
      if (isWeakPassword(user.password, user.username)) return 'password-weak'
      return oneByOne(() => add(user))
    },
    async hasAdministrator() {
      const where = [{ field: 'role', value: 'admin' satisfies Role }]
      return (await adapter.count({ model: 'user', where })) > 0
    },
  }
}

export function isActive(user: StoredUser): boolean {
  return user.banned !== true && roles.some(role => role === user.role)
}

export function userView(user: StoredUser): User {
  const role = roles.find(known => known === user.role)
  if (role === undefined) throw new Error('account with an unknown role')
  return {
    username: user.username ?? '',
    name: user.name,
    role,
    agencyId: user.agencyId ?? null,
    disabled: user.banned === true,
    mustChangePassword: user.mustChangePassword === true,
  }
}
