import type { ActorCall } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { StoredImport } from '../store.ts'
import { withActivity } from './import-activity.ts'

type ImportCall = Pick<ActorCall, 'store' | 'params' | 'imports'>

/** The import of the address, if the caller may see it in the history. */
export async function getVisibleImport({ store, params, imports }: ImportCall): Promise<StoredImport> {
  const found = await store.imports.find(params.importId ?? '')
  if (found === null) throw new CodedProblem('not-found')
  return withActivity(found, imports)
}

/** The import of the address, if the caller may work on it; another's is answered like an unknown one. */
export async function getImportToWorkOn({ store, params, imports }: ImportCall): Promise<StoredImport> {
  const found = await store.imports.findOpen(params.importId ?? '')
  if (found === null) throw new CodedProblem('not-found')
  return withActivity(found, imports)
}
