import { listAgencies, listCutOffs } from '../../contract/agencies.ts'
import { answer, type Route } from '../call.ts'

/** The agencies and the dates there is data for. */
export function agencyRoutes(): Route[] {
  return [
    answer(listAgencies, async ({ store }) =>
      (await store.agencies()).map(agency => ({ ...agency, aliases: [...agency.aliases] })),
    ),
    answer(listCutOffs, ({ store }) => store.cutOffs()),
  ]
}
