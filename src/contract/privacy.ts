import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { count, instant } from './fields.ts'

/** Why somebody wants to see or do it, in their own words; blanks say nothing. */
const reason = z.string().trim().min(5).max(300)

/** The number of a person, in the body of a request and never in an address, where logs would keep it. */
export const personNumber = z.union([
  z.strictObject({ nip: z.string().regex(/^\d{18}$/) }),
  z.strictObject({ nik: z.string().regex(/^\d{16}$/) }),
])
export type PersonNumber = z.infer<typeof personNumber>

export const personKinds = ['asn', 'worker'] as const

export const revealNik = endpoint({
  id: 'workers.reveal',
  method: 'POST',
  path: '/api/workers/:workerId/reveal',
  summary: 'The whole NIK of one worker, for a reason that is kept',
  body: z.strictObject({ reason }),
  response: z.object({ nik: z.string() }),
})

export const previewErasure = endpoint({
  id: 'erasures.preview',
  method: 'POST',
  path: '/api/erasures/preview',
  summary: 'What an erasure of a person would replace and delete',
  body: personNumber,
  response: z.object({
    /** Opaque: the same person has the same one in the audit. */
    person: z.string(),
    kind: z.enum(personKinds),
    known: z.boolean(),
    /** Rows of any kind that name the person. */
    records: count,
    /** Original files that would be deleted whole. */
    originals: count,
    /** Drafts that would be deleted with them. */
    drafts: count,
    /** Reasons, of numbers shown whole and of earlier erasures, that are about the person or mention them. */
    reasons: count,
    /** When the person was erased before, the last time. */
    erasedAt: instant.nullable(),
    /** An account is named by the person's number: disabling it is a step of its own. */
    hasAccount: z.boolean(),
  }),
})
export type ErasurePreview = z.infer<typeof previewErasure.response>

export const erasure = z.object({
  id: z.string(),
  person: z.string(),
  kind: z.enum(personKinds),
  at: instant,
  /** Username; `null` once the account is unknown. */
  by: z.string().nullable(),
  reason: z.string(),
  records: count,
  originals: count,
  drafts: count,
})
export type Erasure = z.infer<typeof erasure>

export const createErasure = endpoint({
  id: 'erasures.create',
  method: 'POST',
  path: '/api/erasures',
  summary: 'Replace a person’s data by a tombstone everywhere; figures stay as they are',
  body: z.union([
    z.strictObject({ nip: z.string().regex(/^\d{18}$/), reason }),
    z.strictObject({ nik: z.string().regex(/^\d{16}$/), reason }),
  ]),
  response: erasure,
  status: 201,
})

export const listErasures = endpoint({
  id: 'erasures.list',
  method: 'GET',
  path: '/api/erasures',
  summary: 'Erasures that were made, newest first',
  response: z.array(erasure),
})
