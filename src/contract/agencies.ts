import { z } from 'zod'
import { agencyKinds } from '../domain/agency.ts'
import { endpoint } from './endpoint.ts'
import { agencyId, count, plainDate, snapshotKind } from './fields.ts'

export const agency = z.object({
  id: agencyId,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(agencyKinds),
  aliases: z.array(z.string()),
  validFrom: plainDate.nullable(),
  validUntil: plainDate.nullable(),
})

export type AgencyView = z.infer<typeof agency>

export const listAgencies = endpoint({
  id: 'agencies.list',
  method: 'GET',
  path: '/api/agencies',
  summary: 'The agencies of the city',
  response: z.array(agency),
})

/** An agency as its administrator sees it. */
export const agencySettings = agency.extend({
  /** People on the latest roster. */
  headcount: count,
  /** Aliases that a file's answer taught, each with the answer that can be forgotten. */
  taught: z.array(z.object({ alias: z.string(), answerId: z.string() })),
  /** Changes with every change; a change names the one it was made on. */
  revision: z.string(),
})
export type AgencySettings = z.infer<typeof agencySettings>

export const readAgency = endpoint({
  id: 'agencies.read',
  method: 'GET',
  path: '/api/agencies/:agencyId',
  summary: 'One agency with what its settings need',
  response: agencySettings,
})

const agencyName = z.string().trim().min(1).max(160)
const shortName = z.string().trim().min(1).max(60)
const aliases = z.array(z.string().trim().min(1).max(200)).max(300)

export const createAgency = endpoint({
  id: 'agencies.create',
  method: 'POST',
  path: '/api/agencies',
  summary: 'Make an agency; its id stays for good',
  body: z.strictObject({
    // Ids stand in the audit, where no run of digits may be a person's number.
    id: agencyId.regex(/^(?!.*\d(?:-?\d){7})/),
    name: agencyName,
    shortName,
    kind: z.enum(agencyKinds),
    aliases: aliases.optional(),
    validFrom: plainDate.nullable().optional(),
    validUntil: plainDate.nullable().optional(),
  }),
  response: agencySettings,
  status: 201,
})

export const changeAgency = endpoint({
  id: 'agencies.change',
  method: 'PATCH',
  path: '/api/agencies/:agencyId',
  summary:
    'Change an agency. It is never deleted: its validity ends. What counts already is not counted anew',
  body: z.strictObject({
    /** What the caller saw; refused with `agency-changed` if somebody changed it since. */
    revision: z.string().max(100),
    name: agencyName.optional(),
    shortName: shortName.optional(),
    kind: z.enum(agencyKinds).optional(),
    /** All of them: one that is left out is forgotten. */
    aliases: aliases.optional(),
    validFrom: plainDate.nullable().optional(),
    validUntil: plainDate.nullable().optional(),
  }),
  response: agencySettings,
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
