import type { DatabaseSync } from 'node:sqlite'
import type { Role } from '../../../domain/actor.ts'
import type { AuditAction, AuditOutcome, AuditSubjectType } from '../../../domain/audit-action.ts'

/** An entry as it lies in the ledger; `hash` binds it to the one before. */
export interface EntryRow {
  readonly no: number
  readonly at: string
  readonly action: AuditAction
  readonly outcome: AuditOutcome
  readonly actor_id: string | null
  readonly role: Role | 'system' | null
  readonly subject_type: AuditSubjectType | null
  readonly subject_id: string | null
  readonly trace_id: string | null
  readonly detail: string
  readonly people: number
  readonly people_sha256: string | null
  readonly sealed_sha256: string | null
  readonly hash: string
}

export interface LedgerTables {
  audit_entries: EntryRow
  /** Where the chain ends; `mac` keeps whoever cannot read the key from setting it back to an entry of choice. */
  audit_head: { id: number; no: number; hash: string; mac: string }
  /** Whom an entry showed: a reference, for the same view of the same people is kept once. */
  audit_people: { no: number; sha256: string }
  audit_people_sets: { sha256: string; ids: Uint8Array }
  audit_sealed: { no: number; sealed: string }
}

export const entryColumns = [
  'no',
  'at',
  'action',
  'outcome',
  'actor_id',
  'role',
  'subject_type',
  'subject_id',
  'trace_id',
  'detail',
  'people',
  'people_sha256',
  'sealed_sha256',
  'hash',
] as const satisfies readonly (keyof EntryRow)[]

/** Refuse changes by mistake or through a hole in the program; whoever owns the file can drop them, which is found. */
export const guards = {
  audit_entries_no_update: `create trigger audit_entries_no_update before update on audit_entries
    begin select raise(abort, 'entries are never changed'); end`,
  audit_entries_no_delete: `create trigger audit_entries_no_delete before delete on audit_entries
    begin select raise(abort, 'entries are never deleted'); end`,
  // "insert or replace" deletes without asking the trigger above.
  audit_entries_at_the_end: `create trigger audit_entries_at_the_end before insert on audit_entries
    when new.no <= (select coalesce(max(no), 0) from audit_entries)
    begin select raise(abort, 'entries are only added at the end'); end`,
} as const

const first = [
  `create table audit_entries (
    no integer primary key, at text not null, action text not null, outcome text not null, actor_id text,
    role text, subject_type text, subject_id text, trace_id text, detail text not null, people integer not null,
    people_sha256 text, sealed_sha256 text, hash text not null
  ) strict`,
  'create index audit_entries_by_actor on audit_entries (actor_id, action, at)',
  'create index audit_entries_by_action on audit_entries (action, no)',
  'create index audit_entries_by_at on audit_entries (at)',
  'create index audit_entries_by_hash on audit_entries (hash)',
  `create index audit_entries_by_subject on audit_entries (subject_id) where subject_id is not null`,
  `create table audit_head (id integer primary key check (id = 1), no integer not null, hash text not null,
    mac text not null) strict`,
  'create table audit_people (no integer primary key, sha256 text not null) strict',
  'create index audit_people_by_sha256 on audit_people (sha256)',
  'create table audit_people_sets (sha256 text primary key, ids blob not null) strict',
  'create table audit_sealed (no integer primary key, sealed text not null) strict',
  ...Object.values(guards),
]

/** Every change of the ledger's own tables, in order; a released one is never edited. */
const ledgerMigrations: readonly (readonly string[])[] = [first]

/** Brings the ledger's tables up to date; other tables in the same file are let alone. */
export function migrateLedger(database: DatabaseSync): void {
  database.exec(
    'create table if not exists audit_migrations (no integer primary key, at text not null) strict',
  )
  const done = Number(database.prepare('select coalesce(max(no), 0) as no from audit_migrations').get()?.no)
  for (const [index, statements] of ledgerMigrations.entries()) {
    if (index < done) continue
    database.exec('begin immediate')
    try {
      for (const statement of statements) database.exec(statement)
      database.prepare("insert into audit_migrations values (?, datetime('now'))").run(index + 1)
      database.exec('commit')
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
}
