import { z } from 'zod'
import { agencyKinds } from '../domain/agency.ts'
import { endpoint } from './endpoint.ts'
import { agencyId, plainDate, snapshotKind } from './fields.ts'

export const agency = z.object({
  id: agencyId,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(agencyKinds),
  aliases: z.array(z.string()),
  validFrom: plainDate.nullable(),
  validUntil: plainDate.nullable(),
})

export const listAgencies = endpoint({
  id: 'agencies.list',
  method: 'GET',
  path: '/api/agencies',
  summary: 'The agencies of the city',
  response: z.array(agency),
})

export const cutOff = z.object({ asOf: plainDate, kinds: z.array(snapshotKind) })
export type CutOff = z.infer<typeof cutOff>

export const listCutOffs = endpoint({
  id: 'cut-offs.list',
  method: 'GET',
  path: '/api/cut-offs',
  summary: 'The dates for which there is data, newest first',
  response: z.array(cutOff),
})
