import type { ActorCall } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { StoredImport } from '../store.ts'

type ImportCall = Pick<ActorCall, 'actor' | 'scope' | 'store' | 'params'>

/** The import of the address, if the caller may see it in the history. */
export async function getVisibleImport({ store, params }: ImportCall): Promise<StoredImport> {
  const found = await store.imports.find(params.importId ?? '')
  if (found === null) throw new CodedProblem('not-found')
  return found
}

/** The import of the address, if the caller may work on it; another's is answered like an unknown one. */
export async function getImportToWorkOn(call: ImportCall): Promise<StoredImport> {
  const found = await getVisibleImport(call)
  if (call.scope !== 'all' && found.createdBy !== call.actor.username) throw new CodedProblem('not-found')
  return found
}
