import type { PlainDate } from '../../domain/plain-date.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import { confirmedPairs } from './former-nips.ts'
import type { Db } from './schema.ts'
import { committedSnapshots, standingNumbers } from './snapshots.ts'

interface Checked {
  readonly id: string
  readonly kind: SnapshotKind | null
  readonly as_of: PlainDate | null
  readonly completes: string | null
}

/**
 * Names what the rows of a file are checked against: the people who stand at its
 * date without the file itself. Once this is another, the checks must run again.
 */
export async function checkBasis(db: Db, { id, kind, as_of: asOf, completes }: Checked): Promise<string> {
  if (asOf === null || (kind !== 'roster' && kind !== 'registrations' && kind !== 'debits')) return ''
  const snapshots = (await committedSnapshots(db)).filter(
    snapshot => snapshot.importId !== id && snapshot.importId !== completes,
  )
  const { roster, memberships } = standingNumbers(snapshots, asOf)
  const members = kind === 'registrations' ? memberships : []
  const pairs = (await confirmedPairs(db)).map(({ formerNip, nip }) => `|${formerNip}>${nip}`)
  return [roster, members].map(layers => layers.map(({ no }) => no).join(',')).join('|') + pairs.join('')
}
