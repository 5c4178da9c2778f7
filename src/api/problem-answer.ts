import type { Problem, ProblemCode } from '../contract/problem.ts'
import { CodedProblem } from './coded-problem.ts'
import { InvalidRequest } from './invalid-request.ts'
import type { Texts } from './texts/texts.ts'

const statuses: Readonly<Record<ProblemCode, number>> = {
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  forbidden: 403,
  'not-found': 404,
  'invalid-request': 400,
  'cross-origin': 403,
  'file-missing': 400,
  'file-too-large': 413,
  'import-not-draft': 409,
  'import-not-committed': 409,
  'import-not-ready': 409,
  'import-duplicate': 409,
  'import-needs-answers': 409,
  'import-failed': 409,
  'import-changed': 409,
  'completes-unknown': 409,
  'completes-not-committed': 409,
  'no-rows-set-aside': 404,
  'storage-full': 507,
  'storage-damaged': 503,
  'no-data': 404,
  'original-deleted': 410,
  'too-many-reveals': 429,
  'too-many-views': 429,
  'person-unknown': 404,
  'already-erased': 409,
  conflict: 409,
  'alias-taken': 409,
  'agency-changed': 409,
  'set-up-closed': 409,
  'set-up-link-invalid': 403,
  'password-weak': 400,
  'wrong-code': 401,
  'second-step-expired': 401,
  'enrolment-expired': 409,
  'two-factor-off': 409,
  'wrong-password': 403,
  'password-same': 400,
  'password-change-required': 403,
  'two-factor-required': 403,
  'two-factor-mandatory': 409,
  'last-administrator': 409,
  'own-account': 409,
  busy: 503,
  unexpected: 500,
}

/** The answer to an error, in the caller's language; a bug becomes `unexpected` and tells nothing. */
export function problemAnswer(error: unknown, texts: Texts): Response {
  const refusal = error instanceof CodedProblem ? error : new CodedProblem('unexpected')
  const { title, detail } = texts.problem(refusal.code, refusal.detail)
  const problem: Problem = {
    type: `urn:pantau-asuh:problem:${refusal.code}`,
    title,
    status: statuses[refusal.code],
    detail,
    code: refusal.code,
    ...(refusal instanceof InvalidRequest && {
      errors: refusal.faults.map(fault => ({ ...fault, message: texts.fault(fault.code) })),
    }),
  }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  const retryAfter = refusal.detail.retryAfterSeconds
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
