import type { AgencyMatcher } from '../domain/agency-match.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import { type SnapshotKind, snapshotKinds } from '../domain/snapshot.ts'
import type { AnswerBook } from './answer-book.ts'
import type { Finding } from './column.ts'
import { fields } from './fields.ts'
import type { GivenChoices, IngestQuestion } from './ingest-context.ts'
import { type AsOfPlan, planAsOf } from './plan-as-of.ts'
import { chosenColumns, findHeaderMark, type PlannedSheet, planSheets } from './plan-sheets.ts'
import {
  countFields,
  isComplete,
  isProposable,
  type KindMatch,
  matchKind,
  rankKinds,
  type SheetHead,
} from './recognise-kind.ts'
import { FileRefusal } from './refusal.ts'

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
  book: AnswerBook,
): ReadingPlan {
  if (heads.every(head => head.rows.length === 0)) throw new FileRefusal('no-data-sheet')
  const chosen = chosenColumns(book, '')
  const ranked = rankKinds(heads, chosen)
  const recognised = recogniseKind(ranked, heads, chosen, given)
  if (recognised.length > 1) return askForKind(recognised)
  const [kind] = recognised as [SnapshotKind]
  book.recall(kind, findHeaderMark(heads, kind))
  const sheets = planSheets(heads, { kind, agencyId: given.agencyId, matcher, book })
  const asOf = planAsOf(kind, heads, sheets, fileName, given)
  const notices = [...skippedSheets(heads, sheets), ...contradictions(kind, ranked, sheets, asOf)]
  return { kind, asOf: asOf.asOf, sheets, questions: asOf.questions, notices }
}

type Notice = ReadingPlan['notices'][number]

/** Sheets beside the data, such as a summary: not read, but named. */
function skippedSheets(heads: readonly SheetHead[], sheets: readonly PlannedSheet[]): Notice[] {
  return heads
    .filter(head => head.rows.length > 0 && !sheets.some(planned => planned.sheet === head.sheet))
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
    refuseOtherKind(answered, ranked)
    return [answered]
  }
  const [best] = ranked
  if (best === undefined) throw new FileRefusal('kind-unrecognised', { nearest: '', field: '', header: '' })
  const complete = ranked.filter(isComplete)
  const most = Math.max(0, ...complete.map(({ match }) => countFields(match)))
  const winners = complete.filter(({ match }) => countFields(match) === most).map(match => match.kind)
  if (winners.length > 0) return winners
  // A required header that is merely similar can be confirmed; without one nothing fits.
  const proposable = ranked.find(isProposable)
  if (proposable !== undefined) return [proposable.kind]
  const [lacking] = best.match.missing
  throw new FileRefusal('kind-unrecognised', {
    nearest: best.kind,
    field: lacking?.field ?? '',
    header: lacking?.header ?? lacking?.options[0] ?? '',
  })
}

/** A file of another kind lacks no column: told so, nobody adds one to it. */
function refuseOtherKind(kind: SnapshotKind, ranked: readonly KindMatch[]): void {
  const own = ranked.find(match => match.kind === kind)
  const found = ranked.find(isComplete)?.kind
  if (own === undefined || found === undefined || isProposable(own)) return
  const field = own.match.missing.find(({ header }) => header === null)?.field ?? ''
  throw new FileRefusal('column-missing', { kind, field, nearest: '', found })
}

function nothingOf(kind: SnapshotKind, ranked: readonly KindMatch[]): FileRefusal {
  const field = Object.entries(fields[kind]).find(([, column]) => 'required' in column)?.[0] ?? ''
  const nearest = ranked[0]?.header.headers[0]?.text ?? ''
  const found = ranked.find(isComplete)?.kind
  return new FileRefusal('column-missing', { kind, field, nearest, ...(found && { found }) })
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
