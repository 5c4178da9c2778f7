import { z } from 'zod'
import { asnSorts, sponsorState } from '../../contract/asn.ts'
import { agencyId, employmentFilter, plainDate } from '../../contract/fields.ts'
import { roles } from '../../domain/actor.ts'
import { agencyKinds } from '../../domain/agency.ts'
import { auditActions } from '../../domain/audit-action.ts'
import { issueCodes, outcomes } from '../../domain/issue.ts'
import { accountStates } from '../features/accounts/account-states.ts'

/**
 * An address may be typed or old: what does not fit is left out instead of refused. Whatever names a person
 * stands in no address; see `person-view.ts`.
 */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What every screen shows: the cut-off, what it is compared with, and whose. */
export const viewSearch = z.object({
  asOf: lenient(plainDate),
  compare: lenient(plainDate),
  employment: lenient(employmentFilter),
})

export const agencySorts = [
  'rank',
  'name',
  'headcount',
  'active',
  'awaiting',
  'lapsed',
  'none',
  'rate',
] as const
export type AgencySort = (typeof agencySorts)[number]

export const agenciesSearch = z.object({
  sort: lenient(z.enum([...agencySorts, ...agencySorts.map(sort => `-${sort}` as const)])),
  find: lenient(z.string().max(100)),
  state: lenient(z.enum(['zero', 'started', 'complete', 'notApplicable'])),
})

export const agencyLists = ['not-participating', 'active', 'exempt'] as const

export const agencySearch = z.object({
  /** Which of its lists is open. */
  list: lenient(z.enum(agencyLists)),
})

export const pendingSearch = z.object({
  agencyId: lenient(agencyId),
  /** Reason; not set means all who are not participating. */
  state: lenient(sponsorState),
  sort: lenient(z.enum(asnSorts)),
})

export const importsSearch = z.object({
  /** The import whose details are open. */
  import: lenient(z.string().max(64)),
  /** The findings of it that are listed row by row. */
  code: lenient(z.enum(issueCodes)),
  outcome: lenient(z.enum(outcomes)),
  page: lenient(z.coerce.number().int().min(1).max(100_000)),
})

export const auditSearch = z.object({
  tab: lenient(z.enum(['person', 'account'])),
  action: lenient(z.enum(auditActions)),
  from: lenient(plainDate),
  until: lenient(plainDate),
  page: lenient(z.coerce.number().int().min(1).max(100_000)),
})

export const agencySettingsSearch = z.object({
  find: lenient(z.string().max(100)),
  kind: lenient(z.enum(agencyKinds)),
  /** The agency that is being edited. */
  edit: lenient(agencyId),
})

export const signInSearch = z.object({
  /** Where to go on after signing in; only an address of this site. */
  to: lenient(z.string().regex(/^\/(?![/\\])/)),
})

export const accountsSearch = z.object({
  role: lenient(z.enum(roles)),
  state: lenient(z.enum(accountStates)),
})

export const setUpSearch = z.object({ token: lenient(z.string().max(200)) })
