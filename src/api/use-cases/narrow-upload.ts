import type { ActorCall } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { Upload } from '../store.ts'

type NewUpload = Omit<Upload, 'at'>

/** Holds an upload to what its caller may load: registrations of the own agency, or coverage. */
export function narrowUpload(
  { scope, actor }: Pick<ActorCall, 'scope' | 'actor'>,
  upload: NewUpload,
): NewUpload {
  if (scope === 'own-registrations') {
    if (actor.agencyId === null) throw new CodedProblem('forbidden')
    if (upload.kind !== null && upload.kind !== 'registrations') throw new CodedProblem('forbidden')
    if (upload.agencyId !== null && upload.agencyId !== actor.agencyId) throw new CodedProblem('not-found')
    return { ...upload, kind: 'registrations', agencyId: actor.agencyId }
  }
  if (scope === 'coverage-only') {
    if (upload.kind !== null && upload.kind !== 'coverage') throw new CodedProblem('forbidden')
    if (upload.agencyId !== null) throw new CodedProblem('forbidden')
    return { ...upload, kind: 'coverage' }
  }
  return upload
}
