import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { agencyId, agencyState, basis, count, employmentFilter, plainDate, source, tally } from './fields.ts'

export const unmatched = z.object({ left: count, unknown: count })

export const agencyTally = z.object({
  agency: z.object({ id: agencyId, name: z.string(), shortName: z.string() }),
  state: agencyState,
  tally,
})
export type AgencyTally = z.infer<typeof agencyTally>

export const participation = z.object({
  asOf: plainDate,
  basis,
  /** ASN whose debit went through without covering what their workers cost; 0 on another basis. */
  shortDebits: count,
  sources: z.array(source),
  city: tally.extend({
    /** Always the whole city, whatever the employment filter. */
    unmatchedSponsors: unmatched,
    unmatchedWorkers: unmatched,
    medianWorkers: z.number().nullable(),
    maxWorkers: count.nullable(),
  }),
  /** Number of agencies in each state. */
  agencyStates: z.object({ notApplicable: count, zero: count, complete: count, started: count }),
  /** Ranked: by rate, ties by larger headcount, then by name. Agencies without ASN come last. */
  agencies: z.array(agencyTally),
})
export type Participation = z.infer<typeof participation>

export const readParticipation = endpoint({
  id: 'participation.read',
  method: 'GET',
  path: '/api/participation',
  summary: 'Participation of the city and of each agency as of a cut-off',
  query: z.object({ asOf: plainDate.optional(), employment: employmentFilter.default('all') }),
  response: participation,
})

export const trend = z.object({
  points: z.array(
    z.object({
      asOf: plainDate,
      city: tally,
      agencies: z.array(z.object({ agencyId, tally })),
    }),
  ),
})
export type Trend = z.infer<typeof trend>

export const readTrend = endpoint({
  id: 'participation.trend',
  method: 'GET',
  path: '/api/participation/trend',
  summary: 'Participation at every cut-off that has a roster, oldest first',
  query: z.object({ employment: employmentFilter.default('all') }),
  response: trend,
})
