import type { AgencyMatcher } from '../domain/agency-match.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { isEmptyCell, textOf } from './cell-text.ts'
import type { Column } from './column.ts'
import { fields } from './fields.ts'
import type { HeaderCandidate } from './find-header.ts'
import type { ColumnMatch } from './match-columns.ts'
import type { RawCell, RawRow } from './sheet.ts'

/** Fields whose values look like nothing else. */
const telling = new Set(['nip', 'nik', 'month', 'status', 'result'])
const enough = 0.6
const sampleRows = 20

/**
 * Proposes a column for a required field that no header names: "Nomor" over
 * 18-digit numbers is the NIP. Only proposed, so that somebody confirms it.
 */
export function proposeByContent(
  kind: SnapshotKind,
  match: ColumnMatch,
  header: HeaderCandidate,
  rows: readonly RawRow[],
  matcher: AgencyMatcher | null,
): ColumnMatch {
  if (match.missing.every(column => column.header !== null)) return match
  const sample = rows.filter(row => row.number > header.lastRow).slice(0, sampleRows)
  const taken = new Set(match.matched.map(matched => matched.column))
  const missing = match.missing.map(proposal => {
    const holds = readerOf(kind, proposal.field, matcher)
    if (proposal.header !== null || holds === null) return proposal
    const scored = header.headers
      .filter(({ column }) => !taken.has(column))
      .map(({ text, column }) => ({ text, column, share: shareOf(sample, column, holds) }))
      .toSorted((a, b) => b.share - a.share)
    const [best] = scored
    if (best === undefined || best.share < enough) return proposal
    taken.add(best.column)
    return { ...proposal, header: best.text }
  })
  return { ...match, missing }
}

type Holds = (cell: RawCell) => boolean

function readerOf(kind: SnapshotKind, field: string, matcher: AgencyMatcher | null): Holds | null {
  if (field === 'agency') return matcher && (cell => matcher.match(textOf(cell)).type === 'found')
  if (!telling.has(field)) return null
  const column = (fields[kind] as Readonly<Record<string, Column<unknown>>>)[field]
  if (column === undefined) return null
  const context = { date1904: false, monthFirst: false }
  return cell => column.parse(cell, context).value !== null
}

/** Two values at least: one alone says too little. */
function shareOf(rows: readonly RawRow[], column: number, holds: Holds): number {
  const cells = rows.map(row => row.cells[column] ?? null).filter(cell => !isEmptyCell(cell))
  return cells.length < 2 ? 0 : cells.filter(holds).length / cells.length
}
