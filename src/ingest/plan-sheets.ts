import { foldText } from '../domain/agency.ts'
import type { AgencyMatcher } from '../domain/agency-match.ts'
import { noneOfThem } from '../domain/question.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { type AnswerBook, type HeaderMark, markHeader } from './answer-book.ts'
import { fields } from './fields.ts'
import { findAgencyHint } from './find-agency-hint.ts'
import type { HeaderCandidate } from './find-header.ts'
import { type ColumnMatch, type ColumnProposal, matchColumns, refuseDuplicates } from './match-columns.ts'
import { proposeByContent } from './propose-by-content.ts'
import { isComplete, isProposable, type KindMatch, matchKind, type SheetHead } from './recognise-kind.ts'
import { FileRefusal } from './refusal.ts'
import type { RawSheet } from './sheet.ts'
import { labelOfTable, narrowHead, narrowHeader, sideTables } from './split-tables.ts'

/** A sheet that holds data, and how it is read. */
export interface PlannedSheet {
  /** As the file has it. */
  readonly sheet: RawSheet
  /** Narrowed to the table, where several stand side by side. */
  readonly head: SheetHead
  readonly header: HeaderCandidate
  readonly match: ColumnMatch
  /** What sheet name or title say of the agency, where no column does. */
  readonly agencyHint: string | null
  /** Which of the tables side by side, 1, 2, …; 0 where the sheet has one. */
  readonly table: number
  /** Somebody said that headings among the rows name no agency. */
  readonly ignoresSections: boolean
}

export interface SheetChoices {
  readonly kind: SnapshotKind
  readonly agencyId: string | null
  readonly matcher: AgencyMatcher
  readonly book: AnswerBook
}

const nothingChosen: ReadonlyMap<string, string> = new Map()

/** The header by which files of the same shape are known, as it stands without any answer. */
export function findHeaderMark(heads: readonly SheetHead[], kind: SnapshotKind): HeaderMark {
  const matches = heads.flatMap(head => matchKind(head, kind, nothingChosen) ?? [])
  const best = matches.find(isComplete) ?? matches.find(isProposable) ?? matches[0]
  return best === undefined ? { key: '?', text: '' } : markHeader(best.header.headers)
}

/**
 * Which sheets are read and how; what is not certain is asked and read as proposed meanwhile. A sheet
 * whose header nobody is sure of is asked about also where others are certain: its people must not be
 * passed over. Who says that it has no such column leaves it out, unless it is the only one.
 */
export function planSheets(heads: readonly SheetHead[], choices: SheetChoices): PlannedSheet[] {
  const { kind, book } = choices
  const matches = heads.flatMap(head => {
    const base = matchKind(head, kind, nothingChosen)
    const chosen = chosenColumns(book, head.sheet.name)
    return (chosen.size === 0 ? undefined : matchKind(head, kind, chosen)) ?? base ?? []
  })
  const readable = leaveOutSummaries(matches.filter(match => isComplete(match) || isProposable(match)))
  if (readable.length === 0) throw columnMissing(kind, matches)
  const tables = readable.flatMap(match => tablesOf(match, choices))
  const planned = tables.map(table => planTable(table, choices))
  const sheets = planned.filter(sheet => 'sheet' in sheet)
  const [lacking] = planned.filter(sheet => 'lacking' in sheet)
  if (sheets.length === 0 && lacking !== undefined) throw columnMissing(kind, [lacking.lacking])
  return sheets
}

/** Answers that name a header for a field, those for this sheet before those for any. */
export function chosenColumns(book: AnswerBook, sheet: string): Map<string, string> {
  const chosen = new Map<string, string>()
  for (const [id, answer] of book.all().toSorted(([a], [b]) => a.length - b.length)) {
    const [type, field = '', ...rest] = id.split(':')
    const isOfSheet = rest.length === 0 || rest.join(':') === sheet
    if (type === 'column' && isOfSheet && answer !== noneOfThem) chosen.set(field, answer)
  }
  return chosen
}

/** A table with the whole sheet it stands on. */
type Table = KindMatch & { readonly sheet: RawSheet; readonly table: number }

/** The tables of a sheet that are to be read: usually one. */
function tablesOf(match: KindMatch, { kind, book }: SheetChoices): Table[] {
  const { head, header } = match
  const isTable = (headers: KindMatch['header']['headers']) =>
    headers.length > 1 && isComplete({ ...match, match: matchColumns(fields[kind], headers) })
  const tables = sideTables(header.headers, isTable)
  if (tables.length < 2) return [{ ...match, sheet: head.sheet, table: 0 }]
  const options = tables.map((table, index) => ({ value: String(index + 1), label: labelOfTable(table) }))
  const { answer } = book.ask(`tables:${head.sheet.name}`, () => ({
    type: 'tables',
    text: options.map(({ label }) => label).join(' | '),
    options: [{ value: 'both', label: '' }, ...options],
    proposal: 'both',
  }))
  return tables
    .map((table, index) => ({ table, number: index + 1 }))
    .filter(({ number }) => answer === null || answer === 'both' || answer === String(number))
    .map(({ table, number }) => ({
      kind,
      head: narrowHead(head, table),
      sheet: head.sheet,
      table: number,
      header: narrowHeader(header, table),
      match: matchColumns(fields[kind], table.headers),
    }))
}

/** A table of which somebody said that it lacks a required column. */
interface Lacking {
  readonly lacking: KindMatch
}

function planTable(
  { head, header, match, sheet, table }: Table,
  choices: SheetChoices,
): PlannedSheet | Lacking {
  const hint = choices.kind === 'roster' ? findAgencyHint(head, header, match, choices) : null
  const settled = settleColumns(head, header, hint?.isEnough ?? false, choices)
  if ('lacking' in settled) return settled
  refuseDuplicates(settled, header.headers, sheet.name)
  return {
    sheet,
    table,
    head,
    header,
    match: settled,
    agencyHint: hint?.text ?? null,
    ignoresSections: hint?.ignoresSections ?? false,
  }
}

/** Matches the columns with what was answered; a required one that is open is read as proposed. */
function settleColumns(
  head: SheetHead,
  header: HeaderCandidate,
  isAgencyKnown: boolean,
  { kind, book, matcher }: SheetChoices,
): ColumnMatch | Lacking {
  const { name } = head.sheet
  const bare = matchColumns(fields[kind], header.headers)
  const base = proposeByContent(kind, bare, header, head.rows, matcher)
  const said = chosenColumns(book, name)
  const missing = base.missing.filter(
    column => !(column.field === 'agency' && isAgencyKnown && !said.has('agency')),
  )
  const open = [...missing, ...overruled(base, header, said)]
  const without = (column: ColumnProposal) => ({
    lacking: { kind, head, header, match: { ...base, missing: [column] } },
  })
  // Of a sheet that cannot be read anyhow nothing is asked.
  const unnamed = open.find(
    column => column.header === null && !holdsHeader(column, said.get(column.field) ?? ''),
  )
  if (unnamed !== undefined) return without(unnamed)
  const named = new Map<string, string>()
  for (const column of open) {
    const asked = book.ask(columnId(book, column, name), () => askFor(column))
    const chosen = asked.answer ?? asked.proposal
    if (chosen === null || asked.answer === noneOfThem) return without(column)
    named.set(column.field, chosen)
  }
  return named.size === 0 ? bare : matchColumns(fields[kind], header.headers, named)
}

function holdsHeader({ options }: ColumnProposal, said: string): boolean {
  return options.some(text => foldText(text) === foldText(said))
}

/** Columns that were matched, and that somebody said otherwise about. */
function overruled(
  { matched, missing }: ColumnMatch,
  header: HeaderCandidate,
  said: ReadonlyMap<string, string>,
): ColumnProposal[] {
  const options = header.headers.map(({ text }) => text)
  return [...said]
    .filter(([field, text]) => !missing.some(column => column.field === field) && options.includes(text))
    .map(([field]) => ({ field, header: matched.find(m => m.field === field)?.header ?? null, options }))
}

/** A sheet whose header differs from the one that was asked about has a question of its own. */
function columnId(book: AnswerBook, { field, header, options }: ColumnProposal, sheet: string): string {
  const id = `column:${field}`
  const asked = book.find(id)
  const isSame = asked === undefined || asked.text === (header ?? '')
  const fits = asked?.answer == null || options.includes(asked.answer)
  return isSame && fits ? id : `${id}:${sheet}`
}

function askFor({ header, options }: ColumnProposal) {
  const labels = [...options, noneOfThem].map(value => ({ value, label: value }))
  return { type: 'column', text: header ?? '', options: labels, proposal: header } as const
}

/** Names of sheets that add up what the others hold. */
const summaryName = /\b(rekap|rekapitulasi|ringkasan|resume|summary|total|pivot|grafik)\b/

/** A summary with the columns of the data would count its rows twice; alone, or beside guesses, it is the data. */
function leaveOutSummaries(matches: readonly KindMatch[]): readonly KindMatch[] {
  const others = matches.filter(({ head }) => !summaryName.test(foldText(head.sheet.name)))
  return others.some(isComplete) ? others : matches
}

function columnMissing(kind: SnapshotKind, matches: readonly KindMatch[]): FileRefusal {
  const best = matches.toSorted((a, b) => a.match.missing.length - b.match.missing.length)[0]
  const lacking = best?.match.missing.find(column => column.header === null) ?? best?.match.missing[0]
  const nearest = lacking?.header ?? lacking?.options[0] ?? ''
  return new FileRefusal('column-missing', {
    kind,
    field: lacking?.field ?? '',
    nearest,
    sheet: best?.head.sheet.name ?? '',
  })
}
