import type { Actor } from '../domain/actor.ts'
import { CodedProblem } from './coded-problem.ts'
import type { ImportJobs } from './jobs.ts'
import type { ActorStore } from './store.ts'

/**
 * Work on imports as one actor may have it done. The jobs themselves are bound
 * to nobody; here each is held to imports that the actor may look into, so that
 * a route that forgets to ask gives nothing away.
 */
export function importJobsFor(
  actor: Actor,
  jobs: ImportJobs,
  store: { readonly imports: Pick<ActorStore['imports'], 'findOpen'> },
): ImportJobs {
  const requireOpen = async (importId: string) => {
    if ((await store.imports.findOpen(importId)) === null) throw new CodedProblem('not-found')
  }
  const held =
    <Rest extends unknown[], Result>(work: (importId: string, ...rest: Rest) => Promise<Result>) =>
    async (importId: string, ...rest: Rest): Promise<Result> => {
      await requireOpen(importId)
      return work(importId, ...rest)
    }
  return {
    // Reading shows nothing by itself, and only what was just stored or changed is read.
    read: importId => jobs.read(importId),
    activityOf: importId => jobs.activityOf(importId),
    cancel: held(importId => jobs.cancel(importId)),
    commit: held((importId, by: Actor, revision?: string) => jobs.commit(importId, by, revision)),
    withdraw: held((importId, by: Actor, reason: string) => jobs.withdraw(importId, by, reason)),
    difference: held(importId => jobs.difference(importId)),
    differenceItems: held((importId, query: Parameters<ImportJobs['differenceItems']>[1]) =>
      jobs.differenceItems(importId, query),
    ),
    withdrawal: held(importId => jobs.withdrawal(importId)),
    setAside: held((importId, language: Parameters<ImportJobs['setAside']>[1]) =>
      jobs.setAside(importId, language),
    ),
    async decideNipLinks(ids, decision, by) {
      if (actor.role !== 'operator') throw new CodedProblem('forbidden')
      return jobs.decideNipLinks(ids, decision, by)
    },
  }
}
