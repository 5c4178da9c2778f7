import type { Erasure, PersonNumber } from '../../contract/privacy.ts'
import type { Audit } from '../audit.ts'
import type { ActorCall } from '../call.ts'

/** Erases a person, and notes every file that went with them. */
export async function erasePerson(
  { imports, actor }: Pick<ActorCall, 'imports' | 'actor'>,
  { reason, ...person }: PersonNumber & { readonly reason: string },
  audit: Audit,
): Promise<Erasure> {
  const { erasure, originals, drafts } = await imports.erasePerson(person, reason, actor)
  const by = { actorId: actor.id, role: actor.role }
  for (const [action, ids] of [
    ['original-deleted', originals],
    ['draft-deleted', drafts],
  ] as const) {
    for (const id of ids) {
      await audit.note({ action, ...by, subject: { type: 'import', id }, detail: { why: 'erasure' } })
    }
  }
  await audit.note({
    action: 'person-erased',
    ...by,
    subject: { type: 'person', id: erasure.person },
    detail: {
      kind: erasure.kind,
      records: erasure.records,
      originals: erasure.originals,
      drafts: erasure.drafts,
    },
  })
  return erasure
}
