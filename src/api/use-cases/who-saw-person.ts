import type { PersonNumber } from '../../contract/privacy.ts'
import type { Audit } from '../audit.ts'
import type { ActorStore } from '../store.ts'

/**
 * Who was shown a person, under whatever number: a renewed contract brings another NIP, and who looked before it
 * did looked at the same person. Of somebody who was erased only the opaque ids tell which numbers were theirs.
 */
export async function whoSawPerson(
  { audit, store }: { readonly audit: Audit; readonly store: ActorStore },
  person: PersonNumber,
  page: { readonly offset: number; readonly limit: number },
) {
  const [, ...others] = await store.privacy.idsOf(person)
  const imports = await store.importsNaming(person)
  const seen = await audit.whoSaw(person, page, { imports, also: others })
  return { ...seen, others }
}
