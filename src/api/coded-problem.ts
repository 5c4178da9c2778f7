import type { ProblemCode } from '../contract/problem.ts'

/** An expected refusal: thrown anywhere, mapped to an answer in one place. */
export class CodedProblem extends Error {
  readonly code: ProblemCode
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ProblemCode, detail: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'CodedProblem'
    this.code = code
    this.detail = detail
  }
}
