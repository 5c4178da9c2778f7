import type { Erasure, PersonNumber } from '../../contract/privacy.ts'
import type { Audit } from '../audit.ts'
import type { ActorCall } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { ErasureDone } from '../system-store.ts'
import { reasonsAbout } from './reasons-about.ts'

/** Erases a person, and notes every file that went with them, and every reason. */
export async function erasePerson(
  { imports, actor, store }: Pick<ActorCall, 'imports' | 'actor' | 'store'>,
  { reason, ...person }: PersonNumber & { readonly reason: string },
  audit: Audit,
): Promise<Erasure> {
  const by = { actorId: actor.id, role: actor.role }
  // Whom a reason mentions can be told only as long as the name is there.
  const before = await reasonsAbout({ audit, store }, person)
  const forgetReasons = async () => {
    // Going through the files takes its time, and somebody may have given another one meanwhile.
    const reasons = [...new Set([...before, ...(await reasonsAbout({ audit, store }, person))])]
    await audit.forgetReasons(reasons, { ...by, subject: { type: 'person', id: audit.personId(person) } })
    return reasons.length
  }
  const { erasure, originals, drafts } = await erase()
  for (const [action, ids] of [
    ['original-deleted', originals],
    ['draft-deleted', drafts],
  ] as const) {
    for (const id of ids) {
      await audit.note({ action, ...by, subject: { type: 'import', id }, detail: { why: 'erasure' } })
    }
  }
  const reasons = await forgetReasons()
  const { kind, records } = erasure
  await audit.note({
    action: 'person-erased',
    ...by,
    subject: { type: 'person', id: erasure.person },
    detail: {
      ...{ kind, records, originals: erasure.originals, drafts: erasure.drafts },
      reasons,
    },
  })
  return erasure

  async function erase(): Promise<ErasureDone> {
    try {
      return await imports.erasePerson(person, reason, actor)
    } catch (error) {
      // The power may have gone between the two: asked for again, what was left is deleted.
      if (error instanceof CodedProblem && error.code === 'already-erased') await forgetReasons()
      throw error
    }
  }
}
