import type { Sessions } from '../src/api/sessions.ts'
import type { User } from '../src/contract/identity.ts'
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

/** Sessions without cookies: everybody who calls is `actor` until they sign out or in as another. */
export function fixedSessions(actor: Actor | null = sampleActors.operator): Sessions {
  let current = actor
  const known = new Map(Object.values(sampleActors).map(known => [known.username, known]))
  if (actor !== null) known.set(actor.username, actor)
  const users = [...known.values()].map(userOf)

  return {
    actorOf: async () => current && { actor: current, me: meOf(current) },
    async signIn(_request, { username, password }) {
      const found = known.get(username)
      if (found === undefined || password !== samplePassword)
        return { ok: false, reason: 'wrong-credentials' }
      current = found
      return { ok: true, me: meOf(found), headers: new Headers() }
    },
    async signOut() {
      current = null
      return new Headers()
    },
    users: {
      list: async () => [...users],
      async create({ password: _, ...user }) {
        if (users.some(({ username }) => username === user.username)) return 'taken'
        const made: User = { ...user, disabled: false }
        users.push(made)
        return made
      },
      hasAdministrator: async () => true,
    },
    completeSetUp: async () => 'closed',
  }
}

function meOf({ id: _, ...actor }: Actor) {
  return { ...actor, locale: 'id' as const, mustChangePassword: false }
}

function userOf({ id: _, ...actor }: Actor): User {
  return { ...actor, disabled: false, mustChangePassword: false }
}
