import { foldText } from '../domain/agency.ts'
import type { AgencyMatcher } from '../domain/agency-match.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import { type SnapshotKind, snapshotKinds } from '../domain/snapshot.ts'
import type { Finding } from './column.ts'
import { fields } from './fields.ts'
import { findAgencyHint } from './find-agency-hint.ts'
import type { HeaderCandidate } from './find-header.ts'
import { type GivenChoices, type IngestQuestion, noneOfThem } from './ingest-context.ts'
import { type ColumnMatch, matchColumns, refuseDuplicates } from './match-columns.ts'
import { type AsOfPlan, planAsOf } from './plan-as-of.ts'
import {
  countFields,
  isComplete,
  type KindMatch,
  matchKind,
  rankKinds,
  type SheetHead,
} from './recognise-kind.ts'
import { FileRefusal } from './refusal.ts'
import type { RawSheet } from './sheet.ts'

/** A sheet that holds data, and how it is read. */
export interface PlannedSheet {
  readonly sheet: RawSheet
  readonly head: SheetHead
  readonly header: HeaderCandidate
  readonly match: ColumnMatch
  /** What sheet name or title say of the agency, where no column does. */
  readonly agencyHint: string | null
}

export interface ReadingPlan {
  readonly kind: SnapshotKind | null
  readonly asOf: PlainDate | null
  readonly sheets: readonly PlannedSheet[]
  readonly questions: readonly IngestQuestion[]
  readonly notices: readonly (Pick<Finding, 'code'> & {
    sheet: string
    detail: Record<string, string | number>
  })[]
}

/** Decides from the first rows what the file is and how it will be read, or refuses it. */
export function planReading(
  heads: readonly SheetHead[],
  fileName: string,
  given: GivenChoices,
  matcher: AgencyMatcher,
): ReadingPlan {
  if (heads.every(head => head.rows.length === 0)) throw new FileRefusal('no-data-sheet')
  const chosen = chosenColumns(given.answers)
  const ranked = rankKinds(heads, chosen)
  const recognised = recogniseKind(ranked, heads, chosen, given)
  if (recognised.length > 1) return askForKind(recognised)
  const [kind] = recognised as [SnapshotKind]
  const matches = heads.flatMap(head => matchKind(head, kind, chosen) ?? [])
  const { sheets, questions } = planSheets(kind, matches, given, matcher)
  const asOf = planAsOf(kind, heads, sheets, fileName, given)
  const notices = [...skippedSheets(heads, sheets), ...contradictions(kind, ranked, sheets, asOf)]
  return { kind, asOf: asOf.asOf, sheets, questions: [...questions, ...asOf.questions], notices }
}

type Notice = ReadingPlan['notices'][number]

/** Sheets beside the data, such as a summary: not read, but named. */
function skippedSheets(heads: readonly SheetHead[], sheets: readonly PlannedSheet[]): Notice[] {
  return heads
    .filter(head => head.rows.length > 0 && !sheets.some(planned => planned.head === head))
    .map(({ sheet: { name } }) => ({ sheet: name, code: 'sheet-ignored', detail: { sheet: name } }))
}

/** What was given stands; where the file says otherwise it is said. */
function contradictions(
  kind: SnapshotKind,
  ranked: readonly KindMatch[],
  sheets: readonly PlannedSheet[],
  { asOf, contradiction }: AsOfPlan,
): Notice[] {
  const notices: Notice[] = []
  const sheet = sheets[0]?.sheet.name ?? ''
  const likeliest = ranked.find(isComplete)
  const most = Math.max(...sheets.map(planned => countFields(planned.match)))
  if (likeliest !== undefined && likeliest.kind !== kind && countFields(likeliest.match) > most) {
    notices.push({ sheet, code: 'kind-contradicts-file', detail: { given: kind, found: likeliest.kind } })
  }
  if (contradiction !== null && asOf !== null) {
    notices.push({ sheet, code: 'date-contradicts-file', detail: { given: asOf, found: contradiction } })
  }
  return notices
}

const orders = new Set(['day-first', 'month-first', 'section', noneOfThem])

/** Answers that name a header for a field. */
function chosenColumns(answers: GivenChoices['answers']): Map<string, string> {
  const columns = Object.entries(answers).filter(
    ([id, answer]) => id.startsWith('column:') && !orders.has(answer),
  )
  return new Map(columns.map(([id, answer]) => [id.slice('column:'.length), answer]))
}

function recogniseKind(
  ranked: readonly KindMatch[],
  heads: readonly SheetHead[],
  chosen: ReadonlyMap<string, string>,
  { kind, answers }: GivenChoices,
): SnapshotKind[] {
  const answered = kind ?? snapshotKinds.find(k => k === answers.kind)
  if (answered !== undefined) {
    if (!heads.some(head => matchKind(head, answered, chosen) !== undefined))
      throw nothingOf(answered, ranked)
    return [answered]
  }
  const [best] = ranked
  if (best === undefined) throw new FileRefusal('kind-unrecognised', { nearest: '', field: '', header: '' })
  const complete = ranked.filter(isComplete)
  const most = Math.max(0, ...complete.map(({ match }) => countFields(match)))
  const winners = complete.filter(({ match }) => countFields(match) === most).map(match => match.kind)
  if (winners.length > 0) return winners
  // A required header that is merely similar can be confirmed; without one nothing fits.
  const proposable = ranked.find(m => m.match.missing.every(column => column.header !== null))
  if (proposable !== undefined) return [proposable.kind]
  const [lacking] = best.match.missing
  throw new FileRefusal('kind-unrecognised', {
    nearest: best.kind,
    field: lacking?.field ?? '',
    header: lacking?.header ?? lacking?.options[0] ?? '',
  })
}

function nothingOf(kind: SnapshotKind, ranked: readonly KindMatch[]): FileRefusal {
  const field = Object.entries(fields[kind]).find(([, column]) => 'required' in column)?.[0] ?? ''
  const nearest = ranked[0]?.header.headers[0]?.text ?? ''
  return new FileRefusal('column-missing', { kind, field, nearest })
}

function askForKind(kinds: readonly SnapshotKind[]): ReadingPlan {
  const options = kinds.map(kind => ({ value: kind, label: kind }))
  const question = {
    id: 'kind',
    type: 'kind',
    text: '',
    options,
    proposal: kinds[0] ?? null,
    rows: 0,
  } as const
  return { kind: null, asOf: null, sheets: [], questions: [question], notices: [] }
}

function planSheets(
  kind: SnapshotKind,
  matches: readonly KindMatch[],
  given: GivenChoices,
  matcher: AgencyMatcher,
): { sheets: PlannedSheet[]; questions: IngestQuestion[] } {
  const sheets: PlannedSheet[] = []
  const questions = new Map<string, IngestQuestion>()
  const complete = matches.filter(match => isComplete(match))
  const fitting =
    complete.length > 0 ? complete : matches.filter(m => m.match.missing.every(c => c.header !== null))
  const readable = leaveOutSummaries(fitting)
  if (readable.length === 0) throw columnMissing(kind, matches)
  for (const { head, header, match } of readable) {
    refuseDuplicates(match, header.headers, head.sheet.name)
    const hint = kind === 'roster' ? findAgencyHint(head, header, match, given, matcher) : null
    for (const question of hint?.questions ?? []) questions.set(question.id, question)
    const missing = match.missing.filter(column => !(column.field === 'agency' && hint?.isEnough))
    if (
      missing.some(column => given.answers[`column:${column.field}`] === noneOfThem || column.header === null)
    ) {
      throw columnMissing(kind, [{ kind, head, header, match: { ...match, missing } }])
    }
    for (const column of missing) questions.set(`column:${column.field}`, askForColumn(column))
    const proposed = new Map(missing.map(column => [column.field, column.header as string]))
    const full = missing.length === 0 ? match : matchColumns(fields[kind], header.headers, proposed)
    sheets.push({ sheet: head.sheet, head, header, match: full, agencyHint: hint?.text ?? null })
  }
  return { sheets, questions: [...questions.values()] }
}

/** Names of sheets that add up what the others hold. */
const summaryName = /\b(rekap|rekapitulasi|ringkasan|resume|summary|total|pivot|grafik)\b/

/** A summary with the columns of the data would count its rows twice; alone it is the data. */
function leaveOutSummaries(matches: readonly KindMatch[]): readonly KindMatch[] {
  const others = matches.filter(({ head }) => !summaryName.test(foldText(head.sheet.name)))
  return others.length > 0 ? others : matches
}

function askForColumn({ field, header, options }: ColumnMatch['missing'][number]): IngestQuestion {
  const labels = [...options, noneOfThem].map(value => ({ value, label: value }))
  return {
    id: `column:${field}`,
    type: 'column',
    text: header ?? '',
    options: labels,
    proposal: header,
    rows: 0,
  }
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
