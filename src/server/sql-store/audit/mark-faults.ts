import type { Audit, AuditFault, AuditHead } from '../../../api/audit.ts'
import type { ChainCheck } from './check-chain.ts'
import type { StoredHead } from './ledger-view.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import type { WitnessSaid } from './witness.ts'

/** A broken chain goes on, but says for good where it broke: what is written next would hide it otherwise. */
export async function markFaults(
  audit: Audit,
  writer: LedgerWriter,
  { faults, marked }: ChainCheck,
): Promise<void> {
  const isMarked = (fault: AuditFault) =>
    marked.some(({ no, kind }) => no === fault.no && kind === fault.kind)
  const open = faults.filter(fault => !isMarked(fault))
  for (const { no, kind } of open) {
    await audit.note({
      ...{ action: 'chain-broken', actorId: null, role: 'system', outcome: 'failed' },
      detail: { no, kind },
    })
  }
  if (open.some(({ kind }) => kind === 'unguarded')) await writer.guard()
}

/**
 * What the next entry is bound to: the entry that stands last. Its number comes behind every number that
 * was ever taken, so that entries that are gone leave a gap that nothing fills.
 */
export function endOfChain(
  { stored, last }: { readonly stored: StoredHead; readonly last: AuditHead },
  witness: WitnessSaid,
): AuditHead {
  const ofRow = stored.isGenuine ? stored.no : 0
  const ofWitness = witness.kind === 'head' ? witness.head.no : 0
  return { no: Math.max(last.no, ofRow, ofWitness), hash: last.hash }
}
