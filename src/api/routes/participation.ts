import { readParticipation, readTrend } from '../../contract/participation.ts'
import { answer, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'

/** Participation of city and agencies, at one cut-off and over all of them. */
export function participationRoutes(): Route[] {
  return [
    answer(readParticipation, async ({ store, query }) => {
      const participation = await store.findParticipation(query.asOf, query.employment)
      if (participation === null) throw new CodedProblem('no-data')
      return participation
    }),
    answer(readTrend, ({ store, query }) => store.trend(query.employment)),
  ]
}
