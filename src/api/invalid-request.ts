import { CodedProblem } from './coded-problem.ts'

export interface FieldFault {
  /** Name of the parameter or field, dotted; empty for the whole request. */
  readonly path: string
  readonly code: string
}

/** A request whose fields are wrong; each fault is shown beside its field. */
export class InvalidRequest extends CodedProblem {
  readonly faults: readonly FieldFault[]

  constructor(faults: readonly FieldFault[]) {
    super('invalid-request')
    this.name = 'InvalidRequest'
    this.faults = faults
  }
}
