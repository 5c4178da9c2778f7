import type { ActorCall } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'

/**
 * The agency a call is about: without one, a secretary's own and for others the
 * whole city. Another's agency is answered exactly like one that does not exist.
 */
export async function agencyInScope(
  { actor, scope, store }: Pick<ActorCall, 'actor' | 'scope' | 'store'>,
  agencyId: string | undefined,
): Promise<string | undefined> {
  if (scope === 'own-agency') {
    // A secretary without an agency has nobody to see.
    if (actor.agencyId === null) throw new CodedProblem('forbidden')
    if (agencyId !== undefined && agencyId !== actor.agencyId) throw new CodedProblem('not-found')
    return actor.agencyId
  }
  if (agencyId === undefined) return undefined
  const agencies = await store.agencies()
  if (!agencies.some(agency => agency.id === agencyId)) throw new CodedProblem('not-found')
  return agencyId
}
