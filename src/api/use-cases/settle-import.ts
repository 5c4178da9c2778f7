import { foldText } from '../../domain/agency.ts'
import { AgencyMatcher } from '../../domain/agency-match.ts'
import type { SystemStore } from '../system-store.ts'

/** Whose name a commit or withdrawal is noted under. */
export interface DoneBy {
  readonly username: string
  readonly at: Date
}

/** Makes a draft count, and remembers what its agencies' names were confirmed to mean. */
export async function commitDraft(system: SystemStore, importId: string, by: DoneBy): Promise<void> {
  const { answers, kind } = await system.getImport(importId)
  await system.commit(importId, by)
  // Only rosters ask for agencies, and only operators load them: nobody else's answer speaks for everybody.
  if (kind === 'roster') await system.rememberAliases(await confirmedAliases(system, answers))
}

/** Undoes a committed import exactly. */
export function withdrawCommitted(
  system: SystemStore,
  importId: string,
  by: DoneBy & { readonly reason: string },
): Promise<void> {
  return system.withdraw(importId, by)
}

const agencyQuestion = 'agency:'

/** What was said of names nobody knew; a known one is never turned to another agency by an answer. */
async function confirmedAliases(system: SystemStore, answers: Readonly<Record<string, string>>) {
  const agencies = await system.agencies()
  const matcher = new AgencyMatcher(agencies)
  const known = new Set(agencies.map(agency => agency.id))
  return Object.entries(answers)
    .filter(([question, answer]) => question.startsWith(agencyQuestion) && known.has(answer))
    .map(([question, agencyId]) => ({ text: foldText(question.slice(agencyQuestion.length)), agencyId }))
    .filter(({ text }) => matcher.match(text).type === 'unknown')
}
