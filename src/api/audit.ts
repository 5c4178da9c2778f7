import type { Role } from '../domain/actor.ts'
import type { AuditAction, AuditFaultKind, AuditOutcome, AuditSubjectType } from '../domain/audit-action.ts'
import type { PeopleSeen } from './people-seen.ts'

/**
 * Codes, counts, dates and ids of agencies. Never a NIK, NIP, phone number, name, search text or file
 * name: whatever could be one is refused when the entry is noted, see `checkEntry`.
 */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>

export interface AuditSubject {
  readonly type: AuditSubjectType
  /** Opaque: an account's, import's or agency's id; of a person the id that `personId` gives. */
  readonly id: string
}

/** Something to be written down. */
export interface NewAuditEntry {
  readonly action: AuditAction
  /** `Actor.id`; `null`: nobody is signed in, or the system itself acts. */
  readonly actorId: string | null
  readonly role: Role | 'system' | null
  readonly subject?: AuditSubject | null
  /** `done` unless said. */
  readonly outcome?: AuditOutcome
  readonly traceId?: string | null
  readonly detail?: AuditDetail
  /** Whom the answer showed: kept as opaque ids beside the entry, their hash in the chain. */
  readonly people?: PeopleSeen
  /**
   * A reason, sealed with `Seals.seal(reason, 'audit.<action>')` in base64: kept beside the entry, its hash in
   * the chain, and dropped by retention.
   */
  readonly sealed?: string
}

/** A place in the chain. Printed in every workbook, so that the ledger can be held to it from outside. */
export interface AuditHead {
  /** 0 with {@link emptyHash} before the first entry. */
  readonly no: number
  readonly hash: string
}

export const emptyHash = '0'.repeat(64)

export interface AuditEntry {
  readonly no: number
  readonly at: string
  readonly action: AuditAction
  readonly outcome: AuditOutcome
  readonly actorId: string | null
  readonly role: Role | 'system' | null
  readonly subject: AuditSubject | null
  readonly traceId: string | null
  readonly detail: AuditDetail
  /** How many people the answer showed. */
  readonly people: number
  /** What was sealed beside it, opened; `null`: there was nothing, or its time is over. */
  readonly reason: string | null
}

export interface AuditQuery {
  readonly action?: AuditAction | undefined
  /** Who did it. */
  readonly actorId?: string | undefined
  /** Who did it, or to whose account it was done. */
  readonly accountId?: string | undefined
  /** Instants in UTC: from this one on, up to and without that one. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly offset: number
  readonly limit: number
}

export interface AuditPage<Item> {
  readonly items: Item[]
  readonly total: number
}

export interface AuditFault {
  /** The entry it was found at. */
  readonly no: number
  readonly kind: AuditFaultKind
}

export interface AuditCheck {
  readonly ok: boolean
  readonly entries: number
  readonly head: AuditHead
  /** The number of the entry whose hash was asked for; `null` if it stands nowhere, or none was asked for. */
  readonly knownAt: number | null
  /** The first fault, also one that was found and marked earlier: a broken chain never becomes whole again. */
  readonly fault: AuditFault | null
}

/** A person as the disclosures know them: by number, which is hashed before it is looked for. */
export type PersonNumber = { readonly nip: string } | { readonly nik: string }

export interface Sighting {
  readonly no: number
  readonly at: string
  readonly actorId: string | null
  readonly role: Role | 'system' | null
  readonly action: AuditAction
  readonly traceId: string | null
  /** By which of the asked ids; none where it was the whole file that showed them. */
  readonly people: string[]
}

/** What an account gave as its reason for something. */
export interface KeptReason {
  readonly no: number
  readonly reason: string
  /** Whom it was about, by the opaque id. */
  readonly person: string | null
}

export interface SeenPerson {
  readonly person: string
  readonly kind: 'asn' | 'worker'
  readonly first: string
  readonly last: string
  readonly times: number
  readonly actions: AuditAction[]
}

/** The ledger: who did what, and who saw whom. Entries are only ever added. */
export interface Audit {
  /** Resolves when the entry is durable, with its place in the chain. */
  note(entry: NewAuditEntry): Promise<AuditHead>
  head(): Promise<AuditHead>
  list(query: AuditQuery): Promise<AuditPage<AuditEntry>>
  /** Goes through the whole chain; `head` is a hash printed somewhere, to be found in it. */
  check(head?: string): Promise<AuditCheck>
  /** Opaque id of a person, as entries and disclosures hold it: `7F3A-91C0-…`. */
  personId(person: PersonNumber): string
  /**
   * Entries whose answers showed a person, newest first.
   *
   * @param more.imports imports whose files name the person: those who opened the raw file saw them too
   * @param more.also opaque ids of other numbers that are the same person's
   */
  whoSaw(
    person: PersonNumber,
    page: { readonly offset: number; readonly limit: number },
    more?: { readonly imports?: readonly string[]; readonly also?: readonly string[] },
  ): Promise<AuditPage<Sighting> & { readonly person: string }>
  /** People whom answers showed to an account (or to anybody), the most recent first. */
  seenBy(query: Omit<AuditQuery, 'action' | 'accountId'>): Promise<AuditPage<SeenPerson>>
  /** How often somebody did something since an instant: for limits that outlive a restart. */
  countSince(actorId: string, action: AuditAction, since: Date): Promise<number>
  /**
   * Drops whom entries showed, and what was sealed beside them, of before an instant. The entries stay,
   * and one more tells of it.
   */
  forget(before: Date): Promise<{ readonly entries: number }>
  /** Every reason that is still kept. */
  reasons(): Promise<KeptReason[]>
  /** Drops the reasons beside some entries, which stay; entries made from `entry` tell of it before. */
  forgetReasons(
    nos: readonly number[],
    entry: Pick<NewAuditEntry, 'actorId' | 'role' | 'subject' | 'traceId'>,
  ): Promise<void>
}
