import type { AgencyDraft } from './agency-draft.ts'

/** What somebody else changed meanwhile; `isBoth` where the reader changed it too and keeps their own. */
export type TheirChange =
  | { readonly field: MergedField; readonly value: string; readonly isBoth: boolean }
  | { readonly alias: string; readonly isAdded: boolean }

const mergedFields = ['name', 'shortName', 'kind', 'validFrom', 'validUntil'] as const
export type MergedField = (typeof mergedFields)[number]

/**
 * Puts the reader's changes on what stands now: what they did not touch takes the newer value, what they
 * did stays theirs, and every change of the other's is named, so that nothing is overwritten unseen.
 */
export function mergeDraft(
  base: AgencyDraft,
  mine: AgencyDraft,
  theirs: AgencyDraft,
): { readonly draft: AgencyDraft; readonly changes: readonly TheirChange[] } {
  const changes: TheirChange[] = []
  const draft = { ...mine, ...fieldsOf(base, mine, theirs, changes) }
  for (const alias of theirs.aliases) {
    if (!base.aliases.includes(alias)) changes.push({ alias, isAdded: true })
  }
  for (const alias of base.aliases) {
    if (!theirs.aliases.includes(alias)) changes.push({ alias, isAdded: false })
  }
  const kept = theirs.aliases.filter(alias => mine.aliases.includes(alias) || !base.aliases.includes(alias))
  const added = mine.aliases.filter(alias => !base.aliases.includes(alias) && !kept.includes(alias))
  return { draft: { ...draft, aliases: [...kept, ...added] }, changes }
}

function fieldsOf(
  base: AgencyDraft,
  mine: AgencyDraft,
  theirs: AgencyDraft,
  changes: TheirChange[],
): Partial<AgencyDraft> {
  const fields: Partial<Record<MergedField, string>> = {}
  for (const field of mergedFields) {
    if (theirs[field] === base[field]) continue
    const isMine = mine[field] !== base[field] && mine[field] !== theirs[field]
    changes.push({ field, value: theirs[field], isBoth: isMine })
    if (!isMine) fields[field] = theirs[field]
  }
  return fields as Partial<AgencyDraft>
}
