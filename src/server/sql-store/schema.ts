import type { Kysely, Transaction } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { QuestionType } from '../../domain/question.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import type { Flag } from './flag.ts'
import type { FoldTables } from './fold-tables.ts'
import type { ImportTable } from './import-table.ts'
import type { ProfileTables } from './profile-tables.ts'
import type { RecordTables } from './record-tables.ts'

/** The city's database as its latest migration leaves it; accounts and audit have one of their own. */
export interface Tables extends ProfileTables, RecordTables, FoldTables {
  remembered_answers: {
    id: string
    /** See `memory-scope.ts`. */
    scope: string
    kind: SnapshotKind
    /** What stands for the folded header row and the question: equal for equal ones, and no more. */
    header_key: string
    question_id: string
    type: QuestionType
    /** See `sealed-answers.ts`. */
    sealed: Uint8Array
    remembered_by: string
    remembered_at: string
    import_id: string | null
  }
  imports: ImportTable
  /** Sealed, each chunk for its place. */
  original_chunks: { sha256: string; no: number; bytes: Uint8Array }
  /** One row: which keys the data was sealed with, and whether freed pages of before may hold open text. */
  key_check: { id: number; value: string; is_swept: Flag }
  exemptions: {
    id: string
    nip: string
    reason: string
    valid_from: PlainDate
    valid_until: PlainDate | null
    approved: Flag
    decided_by: string | null
    decided_at: string | null
  }
  nip_links: {
    id: string
    former_nip: string
    nip: string
    name: string
    agency_id: string
    status: 'proposed' | 'confirmed' | 'rejected'
    /** The roster on which the new number stood first. */
    import_no: number
    decided_by: string | null
    decided_at: string | null
  }
  settings: { id: string; value_json: string }
  /** Persons whose data were erased, by their opaque id. */
  erasures: {
    id: string
    person: string
    /** JSON: opaque ids of the numbers that were the same person's. */
    other_persons: string
    kind: 'asn' | 'worker'
    erased_at: string
    erased_by: string | null
    reason: string
    records: number
    originals: number
    drafts: number
  }
}

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
