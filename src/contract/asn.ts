import { z } from 'zod'
import { employments } from '../domain/nip.ts'
import { debitResults } from '../domain/records.ts'
import { sponsorStates } from '../domain/sponsor-state.ts'
import { endpoint, fileEndpoint, xlsxMediaType } from './endpoint.ts'
import { agencyId, basis, count, employmentFilter, plainDate } from './fields.ts'

export const sponsorState = z.enum(sponsorStates)

export const asnListItem = z.object({
  nip: z.string(),
  name: z.string(),
  position: z.string().nullable(),
  grade: z.string().nullable(),
  employment: z.enum(employments),
  agencyId,
  state: sponsorState,
  /** First of the unbroken run of cut-offs with this state; null if it is the first cut-off of all. */
  since: plainDate.nullable(),
  registeredWorkers: count,
  activeWorkers: count,
  /** Rows that name this ASN and wait for correction. */
  heldRows: count,
  /** A debit of the month went through but does not cover what the workers cost, so they stay awaiting. */
  debitShort: z.boolean(),
})
export type AsnListItem = z.infer<typeof asnListItem>

export const asnSorts = [
  'name',
  '-name',
  'nip',
  '-nip',
  'agency',
  '-agency',
  'position',
  '-position',
  'state',
  '-state',
] as const

export const asnFilter = z.object({
  asOf: plainDate.optional(),
  agencyId: agencyId.optional(),
  state: z.union([sponsorState, z.literal('not-participating')]).optional(),
  employment: employmentFilter.default('all'),
  /** At least 2 characters of name or NIP; shorter is no filter. */
  search: z.string().max(100).optional(),
  sort: z.enum(asnSorts).default('name'),
})
export type AsnFilter = z.infer<typeof asnFilter>

export const listAsn = endpoint({
  id: 'asn.list',
  method: 'GET',
  path: '/api/asn',
  summary: 'ASN of the roster with their state',
  query: asnFilter.extend({
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    asOf: plainDate,
    items: z.array(asnListItem),
    /** People who fit every filter. */
    total: count,
    /** People who fit every filter but `state`, by state. */
    byState: z.record(sponsorState, count),
  }),
})

/** File, sheet and row that a statement rests on. */
export const recordOrigin = z.object({
  importId: z.string(),
  fileName: z.string(),
  asOf: plainDate,
  sheet: z.string(),
  row: z.number().int(),
  group: z.number().int(),
})

export const workerStates = ['active', 'arrears', 'awaiting', 'ended', 'rejected', 'ineligible'] as const

export const asnDetail = asnListItem.extend({
  asOf: plainDate,
  /** What the workers' states rest on. */
  basis,
  /** Numbers this person had before, the latest first. */
  formerNips: z.array(z.string()),
  /** Debits of the month, where the states rest on them. */
  debits: z.array(
    z.object({
      month: plainDate,
      /** Masked; null: for all workers. */
      nik: z.string().nullable(),
      result: z.enum(debitResults),
      amount: z.number().nullable(),
      remark: z.string().nullable(),
      origin: recordOrigin,
    }),
  ),
  /** Rupiah a month that a debit for all workers must reach; null: no such debit, or no tariff. */
  expectedDebit: z.number().nullable(),
  subUnit: z.string().nullable(),
  origin: recordOrigin,
  workers: z.array(
    z.object({
      /** Masked: `3374••••••••0002`. */
      /** Opaque: tells workers apart and names one to the server, and gives nobody the number. */
      id: z.string(),
      nik: z.string(),
      name: z.string().nullable(),
      occupation: z.string().nullable(),
      state: z.enum(workerStates),
      registeredOn: plainDate.nullable(),
      paidThrough: plainDate.nullable(),
      origins: z.array(recordOrigin),
    }),
  ),
  /** State at each cut-off, oldest first. */
  history: z.array(
    z.object({ asOf: plainDate, state: sponsorState, activeWorkers: count, registeredWorkers: count }),
  ),
})
export type AsnDetail = z.infer<typeof asnDetail>

export const readAsn = endpoint({
  id: 'asn.read',
  method: 'GET',
  path: '/api/asn/:nip',
  summary: 'One ASN: workers (NIK masked), history, origin of each record',
  query: z.object({ asOf: plainDate.optional() }),
  response: asnDetail,
})

export const exportAsnXlsx = fileEndpoint({
  id: 'reports.asn-xlsx',
  method: 'GET',
  path: '/api/reports/asn.xlsx',
  summary: 'The list on the screen, exactly its rows and filters',
  query: asnFilter,
  mediaType: xlsxMediaType,
})

export const exportAsnCsv = fileEndpoint({
  id: 'reports.asn-csv',
  method: 'GET',
  path: '/api/reports/asn.csv',
  summary: 'The list on the screen as CSV',
  query: asnFilter,
  mediaType: 'text/csv; charset=utf-8',
})

export const change = z.object({
  nip: z.string(),
  name: z.string(),
  agencyId,
  /** null: was not on the roster. */
  from: sponsorState.nullable(),
  /** null: is no longer on the roster. */
  to: sponsorState.nullable(),
})

export const listChanges = endpoint({
  id: 'changes.list',
  method: 'GET',
  path: '/api/changes',
  summary: 'Who joined, left or moved between states, by name',
  query: z.object({ from: plainDate, to: plainDate, agencyId: agencyId.optional() }),
  response: z.object({ from: plainDate, to: plainDate, items: z.array(change).max(500), total: count }),
})
