import { CodedProblem } from '../../../api/coded-problem.ts'
import type { LedgerWrite } from './ledger-file.ts'
import type { LedgerView } from './ledger-view.ts'
import { type LedgerWriter, WriterEnded } from './ledger-writer.ts'

const mostTries = 3

/**
 * Writes entries once, also when the thread ends meanwhile: one that ended before it answered may have stored
 * them, all or none, so they are looked for before they are written again.
 *
 * @throws `busy` when threads kept ending; nothing is stored then
 */
export async function writeSurely(
  writer: Pick<LedgerWriter, 'write'>,
  view: LedgerView,
  batch: readonly LedgerWrite[],
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await writer.write(batch)
    } catch (error) {
      if (!(error instanceof WriterEnded)) throw error
      if (isStored(view, batch)) return
      if (tries === mostTries) throw new CodedProblem('busy', { retryAfterSeconds: 5 })
    }
  }
}

function isStored(view: LedgerView, batch: readonly LedgerWrite[]): boolean {
  const last = batch.at(-1)?.entry
  // The hash binds it to all before it.
  return last !== undefined && view.entryBefore(last.no + 1).hash === last.hash
}
