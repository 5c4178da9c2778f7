import { CodedProblem } from '../src/api/coded-problem.ts'
import type { Sessions } from '../src/api/sessions.ts'
import { planUserChange } from '../src/api/use-cases/plan-user-change.ts'
import type { Me, User } from '../src/contract/identity.ts'
import type { Actor, Role } from '../src/domain/actor.ts'

/** One invented person for each role. */
export const sampleActors: Readonly<Record<Role, Actor>> = {
  admin: sampleActor('admin', 'admin.contoh', 'Administrator Contoh'),
  operator: sampleActor('operator', 'operator.contoh', 'Operator Contoh'),
  mayor: sampleActor('mayor', 'walikota.contoh', 'Staf Wali Kota Contoh'),
  secretary: {
    id: 'akun-secretary',
    username: 'sekretaris.contoh',
    name: 'Sekretaris Contoh',
    role: 'secretary',
    agencyId: 'disbudpar',
  },
  planner: sampleActor('planner', 'perencana.contoh', 'Perencana Contoh'),
}

function sampleActor(role: Role, username: string, name: string): Actor {
  return { id: `akun-${role}`, username, name, role, agencyId: null }
}

/** The password with which `fixedSessions` lets anybody of {@link sampleActors} sign in. */
export const samplePassword = 'kuda-laut-biru-melompat'
/** The only codes that `fixedSessions` takes for a second step. */
export const sampleCode = '246810'
export const sampleRecoveryCode = '7F3A9-1C0KX'
/** How many recovery codes an account with a second device has left here; new ones are as many. */
export const sampleCodesLeft = 9

export interface FixedSessionsOptions {
  /** What the caller has to do before anything else. */
  readonly must?: Me['must']
  /** User names that sign in with a second step. */
  readonly withTwoFactor?: readonly string[]
}

interface Account {
  readonly id: string
  user: User
  password: string
}

const trace = { accountId: null, role: null, addressId: 'alamat-contoh' }

/** Sessions without cookies: everybody who calls is `actor` until they sign out or in as another. */
export function fixedSessions(
  actor: Actor | null = sampleActors.operator,
  { must = null, withTwoFactor = [] }: FixedSessionsOptions = {},
): Sessions {
  const known = new Map(Object.values(sampleActors).map(known => [known.username, known]))
  if (actor !== null) known.set(actor.username, actor)
  const accounts = [...known.values()].map(accountOf)
  for (const { user } of accounts) user.twoFactor = withTwoFactor.includes(user.username)
  const find = (username: string) => accounts.find(account => account.user.username === username)
  let current = (actor && find(actor.username)) ?? null
  if (current !== null) current.user.mustChangePassword = must === 'change-password'
  let pending: Account | null = null

  const mustOf = ({ mustChangePassword, twoFactor }: User): Me['must'] => {
    if (mustChangePassword) return 'change-password'
    return must === 'enrol-two-factor' && !twoFactor ? must : null
  }
  const meOf = ({ user: { disabled: _, lastSignInAt: __, ...user } }: Account): Me => ({
    ...user,
    locale: 'id',
    must: mustOf({ ...user, disabled: false, lastSignInAt: null }),
  })
  const enter = (account: Account) => {
    current = account
    return { ok: true as const, me: meOf(account), headers: new Headers(), trace: traceOf(account) }
  }
  const own = (password?: string): Account => {
    if (current === null) throw new CodedProblem('not-signed-in')
    if (password !== undefined && password !== current.password) throw new CodedProblem('wrong-password')
    return current
  }
  const renewed = (account: Account) => ({ me: meOf(account), headers: new Headers() })

  return {
    async actorOf() {
      return current && { actor: actorOf(current), me: meOf(current) }
    },
    async signIn(_request, { username, password }) {
      const found = find(username)
      if (found === undefined || password !== found.password || found.user.disabled)
        return { ok: false, reason: 'wrong-credentials', trace }
      if (!found.user.twoFactor) return enter(found)
      pending = found
      return { ok: true, me: null, headers: new Headers(), trace: traceOf(found) }
    },
    async secondStep(_request, { kind, code }) {
      if (pending === null) return { ok: false, reason: 'second-step-expired', trace }
      const isRight = code === (kind === 'totp' ? sampleCode : sampleRecoveryCode)
      if (!isRight) return { ok: false, reason: 'wrong-code', trace: traceOf(pending) }
      const account = pending
      pending = null
      const entered = enter(account)
      return kind === 'totp' ? entered : { ...entered, recoveryCodesLeft: sampleCodesLeft }
    },
    async signOut() {
      current = null
      return new Headers()
    },
    own: {
      async changePassword(_request, { current: typed, password }) {
        const account = own(typed)
        if (password === typed) throw new CodedProblem('password-same')
        account.password = password
        account.user.mustChangePassword = false
        return renewed(account)
      },
      async beginTwoFactor(_request, password) {
        const { user } = own(password)
        const secret = 'JBSWY3DPEHPK3PXP'
        const uri = `otpauth://totp/Pantau%20Asuh:${user.username}?secret=${secret}&issuer=Pantau%20Asuh`
        return { uri, secret, recoveryCodes: [sampleRecoveryCode] }
      },
      async confirmTwoFactor(_request, code) {
        const account = own()
        if (code !== sampleCode) throw new CodedProblem('wrong-code')
        account.user.twoFactor = true
        return renewed(account)
      },
      async disableTwoFactor(_request, password) {
        const account = own(password)
        if (must === 'enrol-two-factor') throw new CodedProblem('two-factor-mandatory')
        account.user.twoFactor = false
        return renewed(account)
      },
      async recoveryCodesLeft() {
        return own().user.twoFactor ? sampleCodesLeft : null
      },
      async makeRecoveryCodes(_request, password) {
        const account = own(password)
        if (!account.user.twoFactor) throw new CodedProblem('two-factor-off')
        return { ...renewed(account), recoveryCodes: [sampleRecoveryCode] }
      },
    },
    users: {
      list: async () => accounts.map(({ user }) => ({ ...user })),
      names: async () => accounts.map(({ id, user: { username, name } }) => ({ id, username, name })),
      async create({ password, ...user }) {
        if (find(user.username) !== undefined) return 'taken'
        const made = { ...user, disabled: false, twoFactor: false, lastSignInAt: null }
        const account = { id: `akun-${accounts.length + 1}`, user: made, password }
        accounts.push(account)
        return { id: account.id, user: { ...made } }
      },
      async change(username, change, by) {
        const account = find(username)
        if (account === undefined) throw new CodedProblem('not-found')
        const users = accounts.map(({ user }) => user)
        const before = account.user
        const { next, endsSessions } = planUserChange(users, before, change, by)
        account.user = next
        if (change.password !== undefined) account.password = change.password
        return { id: account.id, user: { ...account.user }, before, endsSessions }
      },
      hasAdministrator: async () => true,
    },
    completeSetUp: async () => 'closed',
  }
}

function accountOf({ id, ...actor }: Actor): Account {
  const user = {
    ...actor,
    disabled: false,
    mustChangePassword: false,
    twoFactor: false,
    lastSignInAt: null,
  }
  return { id, user, password: samplePassword }
}

function actorOf({ id, user: { username, name, role, agencyId } }: Account): Actor {
  return { id, username, name, role, agencyId }
}

function traceOf({ id, user: { role } }: Account) {
  return { ...trace, accountId: id, role }
}
