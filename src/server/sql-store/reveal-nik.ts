import { CodedProblem } from '../../api/coded-problem.ts'
import type { RevealedNik } from '../../api/store.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Nik } from '../../domain/nik.ts'
import { isErasedNik } from '../../domain/tombstone.ts'
import { latestAgencyOf } from './asn-detail.ts'
import { findFolded } from './cut-off-reads.ts'
import type { Engine } from './engine.ts'
import { confirmedPairs, standingFormerNips } from './former-nips.ts'
import { committedSnapshots, standingNumbers } from './snapshots.ts'

/** Where the reason of a reveal is sealed for: it lies in the audit, beside its entry. */
export const placeOfReveal = 'audit.nik-revealed'

/** A text of another shape is nobody's id. */
const workerIdShape = /^[\w-]{22}$/

/**
 * The number behind a worker's id, for operators, and for the secretary of an agency to which one of the
 * worker's sponsors belongs by the latest roster. Only registrations that count make somebody a worker.
 */
export async function revealNik(
  engine: Engine,
  actor: Actor,
  workerId: string,
  reason: string,
): Promise<RevealedNik | null> {
  if (actor.role !== 'operator' && (actor.role !== 'secretary' || actor.agencyId === null)) {
    throw new CodedProblem('forbidden')
  }
  if (!workerIdShape.test(workerId)) return null
  const nik = findNik(engine, workerId)
  if (nik === null) return null
  const sponsors = await sponsorsOf(engine, engine.seals.sealNik(nik))
  const isOwn =
    actor.role === 'operator' ? sponsors.length > 0 : await isOfAgency(engine, sponsors, actor.agencyId)
  if (!isOwn) return null
  if (isErasedNik(nik)) return null
  return { nik, sealedReason: engine.seals.seal(reason, placeOfReveal).toString('base64') }
}

function findNik({ seals }: Engine, workerId: string): Nik | null {
  try {
    return seals.openWorkerId(workerId)
  } catch (error) {
    // Of made-up ids hardly one opens to a number: to whoever asks it is nobody's.
    if (error instanceof CodedProblem) return null
    throw error
  }
}

async function sponsorsOf({ reader }: Engine, sealedNik: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('registration_rows as r')
    .innerJoin('imports as i', 'i.no', 'r.import_no')
    .select('r.nip')
    .distinct()
    .where('r.nik', '=', sealedNik)
    .where('i.status', '=', 'committed')
    .execute()
  return rows.map(row => row.nip)
}

/** A sponsor whose number was changed belongs to where the new number stands. */
async function isOfAgency(
  engine: Engine,
  nips: readonly string[],
  agencyId: string | null,
): Promise<boolean> {
  const current = await currentNumbers(engine)
  for (const nip of nips) {
    if ((await latestAgencyOf(engine.reader, current.get(nip) ?? nip)) === agencyId) return true
  }
  return false
}

async function currentNumbers(engine: Engine): Promise<ReadonlyMap<string, string>> {
  const pairs = await confirmedPairs(engine.reader)
  const latest = pairs.length === 0 ? null : await findFolded(engine.reader, undefined)
  if (latest === null) return new Map()
  const snapshots = await committedSnapshots(engine.reader)
  return standingFormerNips(engine, pairs, standingNumbers(snapshots, latest.asOf), 'reader')
}
