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
    answer(createAgency, async ({ store, body, audited }) => {
      audited.about({ type: 'agency', id: body.id })
      const { aliases = [], validFrom = null, validUntil = null, ...agency } = body
      await store.agencySettings.create({ ...agency, aliases, validFrom, validUntil })
      return getSettings(store, agency.id)
    }),
    answer(changeAgency, async ({ store, params, body: { revision, ...change }, audited }) => {
      audited.about(null, { changed: codesOf(Object.keys(change)) })
      await store.agencySettings.change(params.agencyId ?? '', revision, change)
      return getSettings(store, params.agencyId)
    }),
    answer(listCutOffs, ({ store }) => store.cutOffs()),
  ]
}

/** Names of fields as the audit keeps them: `shortName,kind` → `short-name,kind`. */
function codesOf(fields: readonly string[]): string | null {
  const codes = fields.map(field => field.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`))
  return codes.length === 0 ? null : codes.join(',')
}

async function getSettings(store: ActorStore, agencyId = '') {
  const settings = await store.agencySettings.find(agencyId)
  if (settings === null) throw new CodedProblem('not-found')
  return settings
}
