import { type SnapshotKind, snapshotKinds } from '../domain/snapshot.ts'
import { fields } from './fields.ts'
import { type HeaderCandidate, headerCandidates } from './find-header.ts'
import { type ColumnMatch, matchColumns } from './match-columns.ts'
import { proposeByContent } from './propose-by-content.ts'
import type { RawRow, RawSheet } from './sheet.ts'

/** The first rows of a sheet, before anything is decided. */
export interface SheetHead {
  readonly sheet: RawSheet
  readonly rows: readonly RawRow[]
}

/** The header of a sheet as one kind reads it. */
export interface KindMatch {
  readonly kind: SnapshotKind
  readonly head: SheetHead
  readonly header: HeaderCandidate
  readonly match: ColumnMatch
}

/** The best header of a sheet for a kind: most required fields, then most fields, then the upper one. */
export function matchKind(
  head: SheetHead,
  kind: SnapshotKind,
  chosen: ReadonlyMap<string, string>,
): KindMatch | undefined {
  const columns = fields[kind]
  let best: KindMatch | undefined
  let bare: KindMatch | undefined
  for (const header of headerCandidates(head.rows)) {
    const match = matchColumns(columns, header.headers, chosen)
    const found = { kind, head, header, match }
    if (match.matched.length < 2) {
      if (match.matched.length === 1 && (bare === undefined || isBetter(found, bare))) bare = found
    } else if (best === undefined || isBetter(found, best)) best = found
  }
  // One name alone makes no header, unless the values below another say what it is.
  const likely = best ?? bare
  if (likely === undefined) return undefined
  const match = proposeByContent(kind, likely.match, likely.header, head.rows, null)
  const isHeader = best !== undefined || match.missing.some(column => column.header !== null)
  return isHeader ? { ...likely, match } : undefined
}

type Scored = Pick<KindMatch, 'header' | 'match'>

function isBetter(a: Scored, b: Scored): boolean {
  const missing = a.match.missing.length - b.match.missing.length
  if (missing !== 0) return missing < 0
  return countFields(a.match) > countFields(b.match)
}

/** What the headers of a workbook say about its kind, the likeliest first. */
export function rankKinds(heads: readonly SheetHead[], chosen: ReadonlyMap<string, string>): KindMatch[] {
  const best = snapshotKinds.flatMap(kind => {
    const matches = heads.flatMap(head => matchKind(head, kind, chosen) ?? [])
    return matches.toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0)).slice(0, 1)
  })
  const hasBoth = best.some(m => m.kind === 'registrations' && has(m.match, 'nip') && holdsNik(m.match))
  return best
    .filter(({ kind, match }) => !(kind === 'roster' && hasBoth) && !(kind === 'debits' && !isDebits(match)))
    .toSorted((a, b) => countFields(b.match) - countFields(a.match))
}

function isDebits(match: ColumnMatch): boolean {
  return has(match, 'nip') && has(match, 'month') && has(match, 'result')
}

/** A column of NIK, or several of which one must yet be chosen. */
function holdsNik(match: ColumnMatch): boolean {
  const proposed = match.missing.find(({ field }) => field === 'nik')?.header ?? ''
  return has(match, 'nik') || /\bnik\b/i.test(proposed)
}

function has(match: ColumnMatch, field: string): boolean {
  return match.matched.some(matched => matched.field === field)
}

/** Distinct fields: the groups of a wide form count once. */
export function countFields(match: ColumnMatch): number {
  return new Set(match.matched.map(matched => matched.field)).size
}

/** Whether every required field has its column; a roster's agency may come from elsewhere. */
export function isComplete({ kind, match }: KindMatch): boolean {
  return match.missing.every(({ field }) => kind === 'roster' && field === 'agency')
}

/** Whether every required field has its column or a similar one, about which somebody can be asked. */
export function isProposable({ kind, match }: KindMatch): boolean {
  return match.missing.every(
    ({ field, header }) => header !== null || (kind === 'roster' && field === 'agency'),
  )
}
