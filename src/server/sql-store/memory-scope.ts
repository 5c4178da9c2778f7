import type { Actor } from '../../domain/actor.ts'

/** An operator's answers speak for everybody's files. */
export const everybodysFiles = 'city'

/** Whose files an actor's answers speak for; `null`: nobody's. */
export function memoryScope({ role, agencyId }: Actor): string | null {
  if (role === 'operator') return everybodysFiles
  if (role === 'planner') return 'planner'
  return role === 'secretary' && agencyId !== null ? `agency:${agencyId}` : null
}

/** The agency a scope is of; `null` for the city's and the planners'. */
export function agencyOfScope(scope: string): string | null {
  return scope.startsWith('agency:') ? scope.slice('agency:'.length) : null
}
