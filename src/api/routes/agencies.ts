import { changeAgency, createAgency, listAgencies, listCutOffs, readAgency } from '../../contract/agencies.ts'
import { answer, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { ActorStore } from '../store.ts'

/** The agencies and the dates there is data for; an administrator keeps the agencies. */
export function agencyRoutes(): Route[] {
  return [
    answer(listAgencies, async ({ store }) =>
      (await store.agencies()).map(agency => ({ ...agency, aliases: [...agency.aliases] })),
    ),
    answer(readAgency, ({ store, params }) => getSettings(store, params.agencyId)),
    answer(createAgency, async ({ store, body }) => {
      const { aliases = [], validFrom = null, validUntil = null, ...agency } = body
      await store.agencySettings.create({ ...agency, aliases, validFrom, validUntil })
      return getSettings(store, agency.id)
    }),
    answer(changeAgency, async ({ store, params, body: { revision, ...change } }) => {
      await store.agencySettings.change(params.agencyId ?? '', revision, change)
      return getSettings(store, params.agencyId)
    }),
    answer(listCutOffs, ({ store }) => store.cutOffs()),
  ]
}

async function getSettings(store: ActorStore, agencyId = '') {
  const settings = await store.agencySettings.find(agencyId)
  if (settings === null) throw new CodedProblem('not-found')
  return settings
}
