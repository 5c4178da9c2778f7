import { sampleActors } from '../../../mocks/fixed-sessions.ts'
import type { Actor } from '../../../src/domain/actor.ts'
import { agencyA, agencyB, type Canary, type Eyes } from './canary-people.ts'

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

const secretaryA: Actor = { ...sampleActors.secretary, agencyId: agencyA }
const secretaryB: Actor = {
  ...secretaryA,
  id: 'akun-secretary-dua',
  username: 'sekretaris.dua',
  name: 'Sekretaris Dua',
  agencyId: agencyB,
}

/** Everybody who calls. Whose account was changed still has the name that earlier uploads were made under. */
export const actors: Readonly<Record<ActorName, Actor | null>> = {
  anonymous: null,
  admin: sampleActors.admin,
  operator: sampleActors.operator,
  mayor: sampleActors.mayor,
  planner: sampleActors.planner,
  secretaryA,
  secretaryB,
  secretaryOfNone: {
    ...secretaryA,
    id: 'akun-secretary-tanpa',
    username: 'sekretaris.tanpa',
    agencyId: null,
  },
  operatorNowSecretaryA: { ...sampleActors.operator, role: 'secretary', agencyId: agencyA },
  secretaryBNowOfA: { ...secretaryB, agencyId: agencyA },
  plannerNowMayor: { ...sampleActors.planner, role: 'mayor' },
  secretaryANowPlanner: { ...secretaryA, role: 'planner', agencyId: null },
}

export const actorNames = Object.keys(actors) as ActorName[]

const peopleOfA: readonly Eyes[] = ['people-a']

/** Whose canaries somebody may ever be shown. */
const eyesOf: Readonly<Record<ActorName, readonly Eyes[]>> = {
  anonymous: [],
  admin: [],
  operator: [
    'people-a',
    'people-b',
    'formerly-a',
    'formerly-b',
    'operator',
    'upload-a',
    'upload-b',
    'planner',
  ],
  mayor: ['people-a', 'people-b', 'formerly-a', 'formerly-b'],
  planner: ['planner'],
  secretaryA: ['people-a', 'upload-a'],
  secretaryB: ['people-b', 'upload-b'],
  secretaryOfNone: [],
  operatorNowSecretaryA: peopleOfA,
  secretaryBNowOfA: peopleOfA,
  plannerNowMayor: ['people-a', 'people-b', 'formerly-a', 'formerly-b'],
  secretaryANowPlanner: [],
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
