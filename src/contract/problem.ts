import { z } from 'zod'

export const problemCodes = [
  'not-signed-in',
  'wrong-credentials',
  'too-many-attempts',
  'forbidden',
  'not-found',
  'invalid-request',
  'cross-origin',
  'file-missing',
  'file-too-large',
  'import-not-draft',
  'import-not-committed',
  'import-not-ready',
  'import-duplicate',
  'import-needs-answers',
  'import-failed',
  'import-changed',
  'completes-unknown',
  'completes-not-committed',
  'no-rows-set-aside',
  'storage-full',
  'storage-damaged',
  'no-data',
  'original-deleted',
  'too-many-reveals',
  'person-unknown',
  'already-erased',
  'conflict',
  'alias-taken',
  'agency-changed',
  'set-up-closed',
  'set-up-link-invalid',
  'password-weak',
  'unexpected',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** RFC 9457 problem details, plus a stable `code` and findings by field or row. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
