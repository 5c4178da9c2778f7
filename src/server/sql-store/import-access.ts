import { CodedProblem } from '../../api/coded-problem.ts'
import type { Upload } from '../../api/store.ts'
import type { LoaderRole } from '../../contract/fields.ts'
import type { Actor } from '../../domain/actor.ts'
import { everybodysFiles, memoryScope } from './memory-scope.ts'
import type { Db } from './schema.ts'
import type { ImportRow } from './stored-import.ts'

type Owned = Pick<ImportRow, 'created_by' | 'memory_scope' | 'kind' | 'agency_id'>

/** Who sees an import in the history: everybody once it counted, before that only those who work on it. */
export function mayList(actor: Actor, row: Owned & Pick<ImportRow, 'status'>): boolean {
  return row.status === 'committed' || row.status === 'withdrawn' || mayOpen(actor, row)
}

/**
 * Who may look into it, where people are named: an operator, and others into what they loaded themselves
 * in the function they have now. An account that was given another role or agency has lost the files of
 * the former one.
 */
export function mayOpen(actor: Actor, row: Owned): boolean {
  if (actor.role === 'operator') return true
  if (row.created_by !== actor.username) return false
  // Imports from before the function was kept with them go by what they are.
  if (row.memory_scope !== null && row.memory_scope !== memoryScope(actor)) return false
  if (actor.role === 'planner') return row.kind === 'coverage'
  return actor.role === 'secretary' && actor.agencyId !== null && row.agency_id === actor.agencyId
}

/** In which function somebody loaded a file. Imports of before this was kept go by what they are. */
export function loaderRole({ memory_scope, kind, agency_id }: Omit<Owned, 'created_by'>): LoaderRole {
  if (memory_scope === everybodysFiles) return 'operator'
  if (memory_scope !== null) return memory_scope === 'planner' ? 'planner' : 'secretary'
  return kind === 'registrations' && agency_id !== null ? 'secretary' : 'operator'
}

type Scope = Pick<Upload, 'kind' | 'agencyId'>

/** What an upload may be for: secretaries load registrations of their own agency, planners coverage. */
export function uploadScope(actor: Actor, asked: Scope): Scope {
  if (actor.role === 'operator') return { kind: asked.kind, agencyId: asked.agencyId }
  if (actor.role === 'planner') {
    if ((asked.kind ?? 'coverage') !== 'coverage') throw new CodedProblem('forbidden')
    return { kind: 'coverage', agencyId: null }
  }
  if (actor.role !== 'secretary' || actor.agencyId === null) throw new CodedProblem('forbidden')
  if ((asked.kind ?? 'registrations') !== 'registrations') throw new CodedProblem('forbidden')
  if (asked.agencyId !== null && asked.agencyId !== actor.agencyId) throw new CodedProblem('not-found')
  return { kind: 'registrations', agencyId: actor.agencyId }
}

/** Refuses an agency that does not exist. */
export async function assertAgency(db: Db, agencyId: string | null): Promise<void> {
  if (agencyId === null) return
  const found = await db.selectFrom('agencies').select('id').where('id', '=', agencyId).executeTakeFirst()
  if (found === undefined) throw new CodedProblem('not-found')
}
