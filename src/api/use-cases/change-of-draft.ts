import { plainDate, snapshotKind } from '../../contract/fields.ts'
import type { ActorCall } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { InvalidRequest } from '../invalid-request.ts'
import type { DraftChange, StoredImport } from '../store.ts'
import { requireDiscardable } from './import-steps.ts'

/** What a caller sets on a draft. Answers to `kind` and `asOf` set the same as the fields. */
export function changeOfDraft(
  call: Pick<ActorCall, 'scope'>,
  { answers = {}, ...fields }: DraftChange,
  status: StoredImport['status'],
): DraftChange {
  // Asked before anything is stopped: a reading that is cut short and not begun again would wait for ever.
  if (status === 'reading') throw new CodedProblem('import-not-ready')
  requireDiscardable(status)
  const { kind: kindAnswer, asOf: asOfAnswer, ...rest } = answers
  const change: DraftChange = {
    ...fields,
    ...(kindAnswer !== undefined && { kind: parseAnswer('kind', snapshotKind, kindAnswer) }),
    ...(asOfAnswer !== undefined && { asOf: parseAnswer('asOf', plainDate, asOfAnswer) }),
    answers: rest,
  }
  // Kind and scope of a secretary's or planner's file are settled by who they are.
  if (call.scope !== 'all' && (change.kind !== undefined || change.agencyId !== undefined)) {
    throw new CodedProblem('forbidden')
  }
  return change
}

function parseAnswer<Value>(
  id: string,
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
  answer: string,
): Value {
  const result = schema.safeParse(answer)
  if (result.success) return result.data
  throw new InvalidRequest([{ path: `answers.${id}`, code: id === 'asOf' ? 'date' : 'invalid_value' }])
}
