import type { Kysely } from 'kysely'
import type { KeptReason } from '../../../api/audit.ts'
import type { AuditAction } from '../../../domain/audit-action.ts'
import type { Seals } from '../seals.ts'
import type { LedgerTables } from './ledger-tables.ts'

/** What accounts gave as their reasons and is kept beside entries, opened. */
export async function readReasons(
  db: Kysely<LedgerTables>,
  seals: Pick<Seals, 'open'>,
): Promise<KeptReason[]> {
  const rows = await db
    .selectFrom('audit_sealed')
    .innerJoin('audit_entries', 'audit_entries.no', 'audit_sealed.no')
    .select(['audit_entries.no', 'action', 'subject_type', 'subject_id', 'sealed'])
    .orderBy('audit_entries.no')
    .execute()
  return rows.flatMap(({ no, action, subject_type, subject_id, sealed }) => {
    const reason = openReason(sealed, action, seals)
    return reason === null ? [] : [{ no, reason, person: subject_type === 'person' ? subject_id : null }]
  })
}

/** What was tampered with cannot be opened: the check tells of it, and the list is shown all the same. */
export function openReason(sealed: string, action: AuditAction, seals: Pick<Seals, 'open'>): string | null {
  try {
    return seals.open(Buffer.from(sealed, 'base64'), `audit.${action}`).toString('utf8')
  } catch {
    return null
  }
}

/** So many numbers of entries fit into a detail, which is no longer than a code. */
const mostNumbers = 8

/** The details of the entries that tell whose reasons were deleted. */
export function detailsOf(nos: readonly number[]): { readonly nos: string; readonly count: number }[] {
  const pieces = []
  for (let at = 0; at < nos.length; at += mostNumbers) {
    const piece = nos.slice(at, at + mostNumbers)
    pieces.push({ nos: piece.map(written).join(), count: piece.length })
  }
  return pieces
}

/** `1000_0001`: eight digits in a row could be somebody's number, and no entry may hold any. */
function written(no: number): string {
  return String(no).replace(/(?<=\d)(?=(\d{4})+$)/g, '_')
}

/** The numbers of entries that such a detail names. */
export function numbersIn(detail: string): number[] {
  // Whoever has the file may have written anything there: it names nothing, and the check goes on.
  const said = JSON.parse(detail) as { readonly nos?: unknown } | null
  const nos = said?.nos
  return typeof nos === 'string'
    ? nos.replaceAll('_', '').split(',').map(Number).filter(Number.isSafeInteger)
    : []
}
