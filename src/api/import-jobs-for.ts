import type { Actor } from '../domain/actor.ts'
import { CodedProblem } from './coded-problem.ts'
import type { ImportJobs } from './jobs.ts'
import { PeopleSeen } from './people-seen.ts'
import type { ActorStore } from './store.ts'

type Rest<Job extends 'setAside' | 'differenceItems'> =
  Parameters<ImportJobs[Job]> extends [string, ...infer Others] ? Others : never

/**
 * Work on imports as one actor may have it done. The jobs themselves are bound
 * to nobody; here each is held to imports that the actor may look into, so that
 * a route that forgets to ask gives nothing away.
 *
 * @param seen takes whom their answers show
 */
export function importJobsFor(
  actor: Actor,
  jobs: ImportJobs,
  store: { readonly imports: Pick<ActorStore['imports'], 'findOpen'> },
  seen: PeopleSeen = new PeopleSeen(),
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
    differenceItems: held(async (importId, ...rest: Rest<'differenceItems'>) => {
      const page = await jobs.differenceItems(importId, ...rest)
      for (const { nip, fields } of page.items) {
        if (nip !== null) seen.addAsn(nip)
        for (const { from, to } of fields) for (const text of [from, to]) seen.addText(text)
      }
      return page
    }),
    withdrawal: held(importId => jobs.withdrawal(importId)),
    setAside: held(async (importId, ...rest: Rest<'setAside'>) => {
      const file = await jobs.setAside(importId, ...rest)
      seen.addAll(file.people)
      return file
    }),
    async previewErasure(person) {
      if (actor.role !== 'admin') throw new CodedProblem('forbidden')
      return jobs.previewErasure(person)
    },
    async erasePerson(person, reason, by) {
      if (actor.role !== 'admin') throw new CodedProblem('forbidden')
      return jobs.erasePerson(person, reason, by)
    },
    async decideNipLinks(ids, decision, by) {
      if (actor.role !== 'operator') throw new CodedProblem('forbidden')
      return jobs.decideNipLinks(ids, decision, by)
    },
  }
}
