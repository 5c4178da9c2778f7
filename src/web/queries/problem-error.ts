import type { Problem, ProblemCode } from '../../contract/problem.ts'

/** A refusal the server explained (problem+json), in the reader's language. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly problem: Problem
  /** After how long it is worth another try, where the server says so. */
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.code = problem.code
    this.status = problem.status
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The server could not be reached, or what came back was not an answer of this product. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'UnreachableError'
  }
}

/** True if an error is the server's refusal with this code. */
export function isProblem(error: unknown, code: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && error.code === code
}
