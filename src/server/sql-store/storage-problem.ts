import { CodedProblem } from '../../api/coded-problem.ts'

const sqliteBusy = 5
const sqliteCorrupt = 11
const sqliteFull = 13
const sqliteNotADatabase = 26

/** Whether another connection holds the lock, so that trying again will do. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === sqliteBusy
}

/** The coded refusal behind an error of the database, or the error itself. */
export function storageProblem(error: unknown): unknown {
  const code = primaryCode(error)
  if (code === sqliteFull || systemCode(error) === 'ENOSPC') return new CodedProblem('storage-full')
  if (code === sqliteCorrupt || code === sqliteNotADatabase) return new CodedProblem('storage-damaged')
  return error
}

/** Extended codes keep the primary one in their low byte. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}

function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
