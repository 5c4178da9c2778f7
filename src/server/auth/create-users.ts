import type { AuthContext } from 'better-auth'
import { CodedProblem } from '../../api/coded-problem.ts'
import type { ChangedUser, NewUser, Sessions, UserChange, UserChanged } from '../../api/sessions.ts'
import { planUserChange } from '../../api/use-cases/plan-user-change.ts'
import type { Actor, Role } from '../../domain/actor.ts'
import { oneByOne } from './one-by-one.ts'
import { hashPassword } from './password-hash.ts'
import { passwordJudge } from './password-judge.ts'
import { forgetBegun } from './pending-devices.ts'
import { type StoredUser, userView } from './stored-user.ts'

export type Users = Sessions['users'] & {
  find(username: string): Promise<StoredUser | null>
  /**
   * Gives an account a password that must be changed, takes its second device and ends its sessions;
   * `false`: there is no such account.
   */
  recover(id: string, passwordHash: string): Promise<boolean>
}

interface Accounts {
  readonly adapter: Pick<AuthContext['adapter'], 'findOne' | 'findMany' | 'delete' | 'deleteMany'>
  readonly internalAdapter: Pick<
    AuthContext['internalAdapter'],
    | 'createUser'
    | 'deleteUser'
    | 'deleteUserSessions'
    | 'findCredentialAccount'
    | 'linkAccount'
    | 'updatePassword'
    | 'updateUser'
  >
}

/** The accounts in better-auth's tables. */
export function createUsers(accounts: Accounts, clock: () => Date): Users {
  const { adapter } = accounts
  // Two calls with one name, two first administrators, or the last two administrators who
  // disable each other must not both pass the check.
  const inTurn = oneByOne()
  const find = (username: string) =>
    adapter.findOne<StoredUser>({ model: 'user', where: [{ field: 'username', value: username }] })
  const findAll = () =>
    adapter.findMany<StoredUser>({
      model: 'user',
      limit: 10_000,
      sortBy: { field: 'username', direction: 'asc' },
    })

  return {
    find,
    async list() {
      return (await findAll()).map(userView)
    },
    async names() {
      return (await findAll()).map(({ id, username, name }) => ({ id, username: username ?? '', name }))
    },
    async create(user) {
      if (await passwordJudge.isWeak(user.password, user.username, user.name)) return 'password-weak'
      const hash = await hashPassword(user.password)
      return inTurn(async () => {
        const there = await find(user.username)
        if (there !== null && (await hasPassword(accounts, there))) return 'taken'
        if (there !== null) await accounts.internalAdapter.deleteUser(there.id)
        return addUser(accounts, user, hash, clock())
      })
    },
    async change(username, change, by) {
      const hash = await hashOfChange(username, change, find)
      return inTurn(async () => changeUser(accounts, await findAll(), username, change, hash, by))
    },
    recover(id, passwordHash) {
      return inTurn(async () => recoverUser(accounts, await findAll(), id, passwordHash))
    },
    async hasAdministrator() {
      const where = [{ field: 'role', value: 'admin' satisfies Role }]
      for (const admin of await adapter.findMany<StoredUser>({ model: 'user', where })) {
        if (await hasPassword(accounts, admin)) return true
      }
      return false
    },
  }
}

/**
 * An account and its password are two rows. Without the second, the power went between the two: nobody
 * was ever told of that account, so it may be made again.
 */
async function hasPassword({ internalAdapter }: Accounts, { id }: StoredUser): Promise<boolean> {
  return Boolean((await internalAdapter.findCredentialAccount(id))?.password)
}

async function addUser(
  { internalAdapter }: Accounts,
  { password: _, username, ...user }: NewUser,
  hash: string,
  now: Date,
): Promise<ChangedUser | 'taken'> {
  const made = await createOnce(internalAdapter, {
    ...user,
    username,
    displayUsername: username,
    // better-auth wants an address; nobody signs in or is written to with it.
    email: `${username}@nip.invalid`,
    emailVerified: true,
    createdAt: now,
    updatedAt: now,
  })
  if (made === null) return 'taken'
  await internalAdapter.linkAccount({
    userId: made.id,
    accountId: made.id,
    providerId: 'credential',
    password: hash,
  })
  return { id: made.id, user: userView({ ...user, username, id: made.id }) }
}

type NewRow = Parameters<Accounts['internalAdapter']['createUser']>[0]

/** `null`: another process made one of that name meanwhile. */
async function createOnce(internalAdapter: Accounts['internalAdapter'], row: NewRow) {
  try {
    return await internalAdapter.createUser(row, { method: 'admin' })
  } catch (error) {
    if (error instanceof Error && /UNIQUE constraint failed: user\./.test(error.message)) return null
    throw error
  }
}

/** Hashing takes its time: it is done before the turn, not in it. */
async function hashOfChange(
  username: string,
  { password }: UserChange,
  find: Users['find'],
): Promise<string | null> {
  if (password === undefined) return null
  const user = await find(username)
  if (await passwordJudge.isWeak(password, username, user?.name)) throw new CodedProblem('password-weak')
  return hashPassword(password)
}

async function changeUser(
  accounts: Accounts,
  stored: readonly StoredUser[],
  username: string,
  change: UserChange,
  hash: string | null,
  by: Actor,
): Promise<UserChanged> {
  const { internalAdapter } = accounts
  const found = stored.find(user => user.username === username)
  if (found === undefined) throw new CodedProblem('not-found')
  const { id } = found
  const before = userView(found)
  const { next, endsSessions } = planUserChange(stored.map(userView), before, change, by)
  const { name, role, agencyId, disabled, mustChangePassword } = next
  // Not whether there is a device: the account's own person may confirm one in this moment.
  await internalAdapter.updateUser(id, { name, role, agencyId, mustChangePassword, banned: disabled })
  if (hash !== null) await internalAdapter.updatePassword(id, hash)
  if (change.resetTwoFactor) await dropDevice(accounts, id)
  else if (endsSessions) await forgetBegun(accounts, id)
  // After the change, so that no session begins in between under the old rights.
  if (endsSessions) await internalAdapter.deleteUserSessions(id)
  return { id, user: next, before, endsSessions }
}

async function recoverUser(
  accounts: Accounts,
  stored: readonly StoredUser[],
  id: string,
  passwordHash: string,
): Promise<boolean> {
  if (!stored.some(user => user.id === id)) return false
  const { internalAdapter } = accounts
  await internalAdapter.updateUser(id, { mustChangePassword: true })
  await internalAdapter.updatePassword(id, passwordHash)
  await dropDevice(accounts, id)
  await internalAdapter.deleteUserSessions(id)
  return true
}

/** The one begun with goes first: confirmed a moment later, it would leave the account with half a device. */
async function dropDevice({ adapter, internalAdapter }: Accounts, userId: string): Promise<void> {
  await forgetBegun({ adapter }, userId)
  await internalAdapter.updateUser(userId, { twoFactorEnabled: false })
  await adapter.delete({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] })
}
