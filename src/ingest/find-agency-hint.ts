import { foldText } from '../domain/agency.ts'
import type { AgencyMatcher } from '../domain/agency-match.ts'
import { isEmptyCell, textOf } from './cell-text.ts'
import type { HeaderCandidate } from './find-header.ts'
import { type GivenChoices, type IngestQuestion, noneOfThem } from './ingest-context.ts'
import type { ColumnMatch } from './match-columns.ts'
import type { SheetHead } from './recognise-kind.ts'

/** Where a roster without agency column has its agency from. */
export interface AgencyHint {
  /** The agency as sheet name or title write it. */
  readonly text: string | null
  /** The column can be done without. */
  readonly isEnough: boolean
  readonly questions: readonly IngestQuestion[]
}

/** Names spreadsheet programs and people give to any sheet. */
const anySheet = /^(sheet|lembar|data|rekap|roster|asn|pns|pppk|daftar|pegawai)\b/

/** The agency as given, as sheet name, as section rows above its people, or as title, in this order. */
export function findAgencyHint(
  head: SheetHead,
  header: HeaderCandidate,
  match: ColumnMatch,
  { agencyId, answers }: GivenChoices,
  matcher: AgencyMatcher,
): AgencyHint {
  const isMapped = match.matched.some(({ field }) => field === 'agency')
  const { name } = head.sheet
  const named = matcher.match(name)
  const isAnswered = Object.hasOwn(answers, `agency:${foldText(name)}`)
  const isProposed = named.type === 'unknown' && named.proposal !== null && !anySheet.test(named.folded)
  const byName = named.type === 'found' || isAnswered || isProposed ? name : null
  // With a column of its own a blank cell is a gap: the letterhead names who made the file, not who works where.
  if (isMapped || agencyId !== null || byName !== null) return { text: byName, isEnough: true, questions: [] }
  const sections = sectionsOf(head, header, matcher)
  if (sections.length > 0 && answers['column:agency'] !== noneOfThem) {
    const questions = answers['column:agency'] === 'section' ? [] : [askForSections(sections)]
    return { text: null, isEnough: true, questions }
  }
  const titles = head.rows.filter(row => row.number < header.firstRow).flatMap(row => row.cells.map(textOf))
  const byTitle = titles.find(title => title !== '' && matcher.match(title).type === 'found') ?? null
  return { text: byTitle, isEnough: byTitle !== null && sections.length === 0, questions: [] }
}

function sectionsOf(head: SheetHead, header: HeaderCandidate, matcher: AgencyMatcher): string[] {
  return head.rows
    .filter(row => row.number > header.lastRow)
    .flatMap(row => {
      const texts = row.cells.filter(cell => !isEmptyCell(cell)).map(textOf)
      return texts.length <= 2 ? texts.filter(text => matcher.match(text).type === 'found') : []
    })
}

/** Carrying a heading down is a guess about every row below it: confirmed once for the file. */
function askForSections(sections: readonly string[]): IngestQuestion {
  const label = sections.join(' · ')
  const options = [
    { value: 'section', label },
    { value: noneOfThem, label: noneOfThem },
  ]
  return { id: 'column:agency', type: 'column', text: label, options, proposal: 'section', rows: 0 }
}
