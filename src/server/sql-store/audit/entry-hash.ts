import { hash as oneHash, timingSafeEqual } from 'node:crypto'
import type { AuditHead } from '../../../api/audit.ts'
import { hmacSha256 } from './hmac-sha256.ts'
import type { EntryRow } from './ledger-tables.ts'

/** Grows when the way entries are written for hashing changes; old entries keep theirs. */
const version = 1

/**
 * Hash of an entry behind the one with `previous`: HMAC-SHA-256 (RFC 2104), not a bare hash. Whoever can
 * write the database but not read the key file cannot make a chain that holds.
 */
export function entryHash(key: Uint8Array, previous: string, entry: Omit<EntryRow, 'hash'>): string {
  // A JSON array marks off its parts, so no two entries are written alike.
  const canonical = JSON.stringify([
    version,
    previous,
    entry.no,
    entry.at,
    entry.action,
    entry.outcome,
    entry.actor_id,
    entry.role,
    entry.subject_type,
    entry.subject_id,
    entry.trace_id,
    entry.detail,
    entry.people,
    entry.people_sha256,
    entry.sealed_sha256,
  ])
  return hmacSha256(key, canonical).digest('hex')
}

/** Vouches for a head that is kept apart, in the ledger (`row`) or beside it (`witness`). */
export function headMac(key: Uint8Array, place: 'row' | 'witness', { no, hash }: AuditHead): string {
  return hmacSha256(key, JSON.stringify([`head:${place}`, no, hash])).digest('hex')
}

export function isHeadMac(key: Uint8Array, place: 'row' | 'witness', head: AuditHead, mac: string): boolean {
  const expected = Buffer.from(headMac(key, place, head))
  const given = Buffer.from(mac)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

export function sha256(content: Uint8Array | string): string {
  return oneHash('sha256', content)
}
