import { CodedProblem } from '../../api/coded-problem.ts'
import type { Upload } from '../../api/store.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Db } from './schema.ts'
import type { ImportRow } from './stored-import.ts'

/** Who sees an import in the history: everybody once it counted, before that only those who work on it. */
export function mayList(actor: Actor, row: Pick<ImportRow, 'status' | 'created_by'>): boolean {
  return row.status === 'committed' || row.status === 'withdrawn' || mayOpen(actor, row)
}

/** Who may look into it, where people are named: an operator, and others into what they loaded themselves. */
export function mayOpen(actor: Actor, row: Pick<ImportRow, 'created_by'>): boolean {
  if (actor.role === 'operator') return true
  return (actor.role === 'secretary' || actor.role === 'planner') && row.created_by === actor.username
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
