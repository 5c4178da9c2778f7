import { z } from 'zod'
import { roles } from '../domain/actor.ts'
import { auditActions, auditFaults, auditOutcomes, auditSubjects } from '../domain/audit-action.ts'
import { endpoint } from './endpoint.ts'
import { count, instant } from './fields.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** As somebody types it from a printed page: capitals and blanks do not matter. */
const printedHash = z
  .string()
  .max(200)
  .transform(text => text.replace(/[\s-]/g, '').toLowerCase())
  .pipe(hash)

const page = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}
const period = { from: instant.optional(), until: instant.optional() }
/** As accounts may be called, or as they are shown. */
const accountName = z.string().min(1).max(100)

export const auditHead = z.object({ no: count, hash })

/** `null`: nobody was signed in, or the system itself; without a name: an account that is gone. */
export const auditActor = z.object({
  username: z.string().nullable(),
  name: z.string().nullable(),
  role: z.enum([...roles, 'system']).nullable(),
})

export const auditEntry = z.object({
  no: count,
  at: instant,
  action: z.enum(auditActions),
  outcome: z.enum(auditOutcomes),
  actor: auditActor.nullable(),
  subject: z
    .object({
      type: z.enum(auditSubjects),
      id: z.string(),
      /** An account as it is called now; absent of everything else, and of an account that is gone. */
      username: z.string().optional(),
      name: z.string().optional(),
    })
    .nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  traceId: z.string().nullable(),
  /** How many people the answer showed. */
  people: count,
  /** What the account gave as its reason, while it is kept. */
  reason: z.string().nullable(),
})
export type AuditEntryView = z.infer<typeof auditEntry>

export const listAudit = endpoint({
  id: 'audit.list',
  method: 'GET',
  path: '/api/audit',
  summary: 'Who did what, newest first',
  query: z.object({
    action: z.enum(auditActions).optional(),
    username: accountName.optional(),
    ...period,
    ...page,
  }),
  response: z.object({ items: z.array(auditEntry), total: count, head: auditHead }),
})

export const checkAudit = endpoint({
  id: 'audit.check',
  method: 'GET',
  path: '/api/audit/check',
  summary: 'Goes through the whole chain; `head` is a hash printed in a workbook, to be found in it',
  query: z.object({ head: printedHash.optional() }),
  response: z.object({
    ok: z.boolean(),
    entries: count,
    head: auditHead,
    /** Number of the entry with the asked hash; `null`: it stands nowhere, or none was asked for. */
    knownAt: count.nullable(),
    /** The first fault, also one that was found and marked earlier. */
    fault: z.object({ no: count, kind: z.enum(auditFaults) }).nullable(),
  }),
})
export type AuditCheckView = z.infer<typeof checkAudit.response>

export const whoSaw = endpoint({
  id: 'audit.who-saw',
  method: 'POST',
  path: '/api/audit/who-saw',
  summary: 'Who was shown a person, newest first; the number travels in the body',
  body: z.union([
    z.strictObject({ nip: z.string().regex(/^\d{18}$/), ...page }),
    z.strictObject({ nik: z.string().regex(/^\d{16}$/), ...page }),
  ]),
  response: z.object({
    person: z.string(),
    /** Opaque ids of the other numbers that are the same person's, by confirmed changes of NIP. */
    others: z.array(z.string()),
    items: z.array(
      z.object({
        no: count,
        at: instant,
        actor: auditActor.nullable(),
        action: z.enum(auditActions),
        traceId: z.string().nullable(),
        /** Under which of the ids; none where it was the whole file that showed them. */
        people: z.array(z.string()),
      }),
    ),
    total: count,
  }),
})

export const seenBy = endpoint({
  id: 'audit.seen-by',
  method: 'GET',
  path: '/api/audit/seen-by',
  summary: 'Whom an account was shown, the most recent first; people by their opaque ids',
  query: z.object({ username: accountName.optional(), ...period, ...page }),
  response: z.object({
    items: z.array(
      z.object({
        person: z.string(),
        kind: z.enum(['asn', 'worker']),
        first: instant,
        last: instant,
        times: count,
        actions: z.array(z.enum(auditActions)),
      }),
    ),
    total: count,
  }),
})
