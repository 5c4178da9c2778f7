import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import type { Actor } from '../../../src/domain/actor.ts'
import { accounts, agencyA, agencyB, type Canary, type Eyes } from './canary-people.ts'

export type ActorName =
  | 'anonymous'
  | 'admin'
  | 'operator'
  | 'mayor'
  | 'planner'
  | 'secretaryA'
  | 'secretaryB'
  | 'secretaryOfNone'
  | 'operatorNowSecretaryA'
  | 'secretaryBNowOfA'
  | 'plannerNowMayor'
  | 'secretaryANowPlanner'

const account = (of: keyof typeof accounts) => ({
  ...{ id: `akun-${of}-matriks`, username: accounts[of][0], name: accounts[of][1] },
})
const operator: Actor = { ...sampleActors.operator, ...account('operator') }
const planner: Actor = { ...sampleActors.planner, ...account('planner') }
const secretaryA: Actor = { ...sampleActors.secretary, ...account('a'), agencyId: agencyA }
const secretaryB: Actor = { ...sampleActors.secretary, ...account('b'), agencyId: agencyB }

/** Everybody who calls. Whose account was changed still has the name that earlier uploads were made under. */
export const actors: Readonly<Record<ActorName, Actor | null>> = {
  anonymous: null,
  admin: sampleActors.admin,
  operator,
  mayor: sampleActors.mayor,
  planner,
  secretaryA,
  secretaryB,
  secretaryOfNone: {
    ...sampleActors.secretary,
    id: 'akun-secretary-tanpa',
    username: 'sekretaris.tanpa',
    agencyId: null,
  },
  operatorNowSecretaryA: { ...operator, role: 'secretary', agencyId: agencyA },
  secretaryBNowOfA: { ...secretaryB, agencyId: agencyA },
  plannerNowMayor: { ...planner, role: 'mayor' },
  secretaryANowPlanner: { ...secretaryA, role: 'planner', agencyId: null },
}

export const actorNames = Object.keys(actors) as ActorName[]

/** Whose canaries somebody may ever be shown. */
const eyesOf: Readonly<Record<ActorName, readonly Eyes[]>> = {
  anonymous: [],
  admin: ['account-operator', 'account-a', 'account-b', 'account-planner'],
  operator: [
    'people-a',
    'people-b',
    'formerly-a',
    'formerly-b',
    'operator',
    'upload-a',
    'upload-b',
    'planner',
    'account-operator',
  ],
  mayor: ['people-a', 'people-b', 'formerly-a', 'formerly-b'],
  planner: ['planner', 'account-planner'],
  secretaryA: ['people-a', 'upload-a', 'account-a'],
  secretaryB: ['people-b', 'upload-b', 'account-b'],
  secretaryOfNone: [],
  operatorNowSecretaryA: ['people-a', 'account-operator'],
  secretaryBNowOfA: ['people-a', 'account-b'],
  plannerNowMayor: ['people-a', 'people-b', 'formerly-a', 'formerly-b', 'account-planner'],
  secretaryANowPlanner: ['account-a'],
}

/** Whether somebody may see a canary; the former agency of a person only in what speaks of then. */
export function maySee(actor: ActorName, { eyes }: Canary, isOfThen: boolean): boolean {
  const own = eyesOf[actor]
  const former: readonly Eyes[] = isOfThen
    ? [
        ...(own.includes('people-a') ? (['formerly-a'] as const) : []),
        ...(own.includes('people-b') ? (['formerly-b'] as const) : []),
      ]
    : []
  return eyes.some(eye => own.includes(eye) || former.includes(eye))
}
