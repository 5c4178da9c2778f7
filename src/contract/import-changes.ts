import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { agencyId, count, plainDate } from './fields.ts'
import { importPath } from './imports.ts'

export const readDifference = endpoint({
  id: 'imports.difference',
  method: 'GET',
  path: `${importPath}/difference`,
  summary: 'People in, out, moved and changed against what stands at the same date',
  response: z.object({
    /** Date of what stands now; `null`: nothing does. */
    against: plainDate.nullable(),
    added: count,
    removed: count,
    moved: count,
    changed: count,
    unchanged: count,
    /** Something stands, and nothing of it would change. */
    isUnchanged: z.boolean(),
    /** The committed import of another date that says exactly the same: likely the wrong file. */
    sameAs: z.object({ importId: z.string(), asOf: plainDate }).nullable(),
  }),
})

export const recordChanges = ['added', 'removed', 'moved', 'changed'] as const
export type RecordChange = (typeof recordChanges)[number]

export const differenceItem = z.object({
  /** Tells the items of one answer apart; says nothing else. */
  key: z.string(),
  /** The person's name; a worker's without one is the masked NIK, of coverage the month and segment. */
  name: z.string(),
  nip: z.string().nullable(),
  change: z.enum(recordChanges),
  fromAgencyId: agencyId.nullable(),
  toAgencyId: agencyId.nullable(),
  fields: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** Where the file says so; `null` for what is removed. */
  row: z.object({ sheet: z.string(), row: z.number().int() }).nullable(),
})
export type DifferenceItem = z.infer<typeof differenceItem>

export const listDifference = endpoint({
  id: 'imports.difference-items',
  method: 'GET',
  path: `${importPath}/difference/items`,
  summary: 'Who is added, removed, moved or changed, page by page',
  query: z.object({
    change: z.enum(recordChanges),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({ items: z.array(differenceItem), total: count }),
})

export const previewWithdrawal = endpoint({
  id: 'imports.withdrawal',
  method: 'GET',
  path: `${importPath}/withdrawal`,
  summary: 'What a withdrawal would do: what then stands against what stands now',
  response: z.object({
    /** The import that stands again in its place, if one does. */
    restores: z.string().nullable(),
    /** Completions that go with it. */
    completions: z.array(z.string()),
    /** Dates whose figures change or go. */
    cutOffs: z.array(plainDate),
    added: count,
    removed: count,
    moved: count,
    changed: count,
  }),
})
