import type { PersonNumber } from '../../contract/privacy.ts'
import type { Audit } from '../audit.ts'
import type { ActorStore } from '../store.ts'

/** Entries of the audit whose reason is about a person, or mentions them though it is about somebody else. */
export async function reasonsAbout(
  { audit, store }: { readonly audit: Audit; readonly store: ActorStore },
  person: PersonNumber,
): Promise<number[]> {
  const reasons = await audit.reasons()
  const ids = await store.privacy.idsOf(person)
  const mentions = await store.privacy.mentioning(
    person,
    reasons.map(({ reason }) => reason),
  )
  return reasons
    .filter((about, at) => (about.person !== null && ids.includes(about.person)) || mentions[at])
    .map(({ no }) => no)
}
