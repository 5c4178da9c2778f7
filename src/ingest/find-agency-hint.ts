import { foldText } from '../domain/agency.ts'
import type { AgencyMatcher } from '../domain/agency-match.ts'
import { noneOfThem } from '../domain/question.ts'
import type { AnswerBook } from './answer-book.ts'
import { isEmptyCell, textOf } from './cell-text.ts'
import type { HeaderCandidate } from './find-header.ts'
import type { ColumnMatch } from './match-columns.ts'
import type { SheetHead } from './recognise-kind.ts'

/** Where a roster without agency column has its agency from. */
export interface AgencyHint {
  /** The agency as sheet name or title write it. */
  readonly text: string | null
  /** The column can be done without. */
  readonly isEnough: boolean
  /** Headings among the rows are said to name no agency. */
  readonly ignoresSections: boolean
}

/** Names spreadsheet programs and people give to any sheet. */
const anySheet = /^(sheet|lembar|data|rekap|roster|asn|pns|pppk|daftar|pegawai)\b/

interface HintChoices {
  readonly agencyId: string | null
  readonly matcher: AgencyMatcher
  readonly book: AnswerBook
}

/** The agency as given, as sheet name, as section rows above its people, or as title, in this order. */
export function findAgencyHint(
  head: SheetHead,
  header: HeaderCandidate,
  match: ColumnMatch,
  { agencyId, matcher, book }: HintChoices,
): AgencyHint {
  const isMapped = match.matched.some(({ field }) => field === 'agency')
  const { name } = head.sheet
  const named = matcher.match(name)
  const isAnswered = book.said(`agency:${foldText(name)}`) !== null
  const isProposed = named.type === 'unknown' && named.proposal !== null && !anySheet.test(named.folded)
  const byName = named.type === 'found' || isAnswered || isProposed ? name : null
  // With a column of its own a blank cell is a gap: the letterhead names who made the file, not who works where.
  if (isMapped || agencyId !== null || byName !== null)
    return { text: byName, isEnough: true, ignoresSections: false }
  const above = headingAbove(head, header, matcher)
  const below = sectionsOf(head, header, matcher)
  const sections = above === null || below.length === 0 ? below : [above, ...below]
  const asked = sections.length > 0 ? book.ask('section', () => askForSections(sections)) : null
  if (asked !== null && asked.answer !== noneOfThem)
    return { text: above, isEnough: true, ignoresSections: false }
  const titles = head.rows.filter(row => row.number < header.firstRow).flatMap(row => row.cells.map(textOf))
  const byTitle = titles.find(title => title !== '' && matcher.match(title).type === 'found') ?? null
  // Where nothing else names the agency the rows are set aside, as whoever answered has said.
  const isColumnProposed = match.missing.some(column => column.field === 'agency' && column.header !== null)
  const isEnough = byTitle !== null || (asked !== null && !isColumnProposed)
  return { text: byTitle, isEnough, ignoresSections: asked !== null }
}

function sectionsOf(head: SheetHead, header: HeaderCandidate, matcher: AgencyMatcher): string[] {
  return head.rows.filter(row => row.number > header.lastRow).flatMap(row => headingsOf(row, matcher))
}

/** The first section's heading, where it stands right above the header of its table. */
function headingAbove(head: SheetHead, header: HeaderCandidate, matcher: AgencyMatcher): string | null {
  const row = head.rows.findLast(({ number }) => number < header.firstRow)
  return row === undefined ? null : (headingsOf(row, matcher)[0] ?? null)
}

function headingsOf(row: SheetHead['rows'][number], matcher: AgencyMatcher): string[] {
  const texts = row.cells.filter(cell => !isEmptyCell(cell)).map(textOf)
  return texts.length <= 2 ? texts.filter(text => matcher.match(text).type === 'found') : []
}

/** Carrying a heading down is a guess about every row below it: confirmed once for the file. */
function askForSections(sections: readonly string[]) {
  const text = sections.join(' · ')
  const options = [
    { value: 'section', label: text },
    { value: noneOfThem, label: noneOfThem },
  ]
  return { type: 'section', text, options, proposal: 'section' } as const
}
