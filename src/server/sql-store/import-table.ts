import type { PlainDate } from '../../domain/plain-date.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import type { Flag } from './flag.ts'

/** One uploaded file, from its arrival on: what it is, what was read in it, who did what with it. */
export interface ImportTable {
  no: number
  id: string
  kind: SnapshotKind | null
  as_of: PlainDate | null
  agency_id: string | null
  completes: string | null
  file_name: string
  sha256: string
  size: number
  status: 'reading' | 'draft' | 'committing' | 'committed' | 'withdrawn' | 'failed'
  /** Columns that end in `_json` are never looked into by a query; see `sealed-columns.ts` for those sealed. */
  progress_json: string
  mapping_json: string
  ignored_columns_json: string
  questions_json: string
  counts_json: string
  ignored_by_json: string
  issues_by_code_json: string
  answers_json: string
  remembered_json: string
  /** Emptied at the commit: from then on it is no use. */
  answered_json: string
  taught_json: string
  memory_scope: string | null
  preview_json: string | null
  error_json: string | null
  /** Whether a registration has no day of its own, so that the cut-off stands in for it. */
  has_undated: Flag
  /** How the sheets were read, for the workbook of rows set aside; `null` for imports of before. */
  layout_json: string | null
  /** What a commit would change, counted against the snapshots that the basis names. */
  difference_json: string | null
  difference_basis: string | null
  /** Rows set aside that committed completions have corrected. */
  corrected_rows: number
  /** See `check-basis.ts`; `null` while it is being read. */
  checked_against: string | null
  created_by: string
  created_at: string
  sequence: number | null
  committed_by: string | null
  committed_at: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  /** Since when the uploaded bytes are gone, and why. */
  original_deleted_at: string | null
  original_deleted_why: 'retention' | 'erasure' | null
  /** The last time somebody set something on the draft; `null` until then. */
  touched_at: string | null
  /** Since when what stood in the cells of its findings is gone. */
  findings_cleared_at: string | null
}
