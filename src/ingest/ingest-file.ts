import { AgencyMatcher } from '../domain/agency-match.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { AgencyResolver } from './agency-resolver.ts'
import { AnswerBook } from './answer-book.ts'
import type { IngestCapabilities } from './capabilities.ts'
import { coverageRules } from './coverage-row.ts'
import { debitRules } from './debit-row.ts'
import type {
  GivenChoices,
  IngestContext,
  IngestProgress,
  IngestSink,
  IngestSummary,
} from './ingest-context.ts'
import type { KindRules, RowChecks } from './kind-rules.ts'
import { membershipRules } from './membership-row.ts'
import { askForAsOf } from './plan-as-of.ts'
import { planReading, type ReadingPlan } from './plan-reading.ts'
import { readDraft } from './read-draft.ts'
import { readHeads } from './read-heads.ts'
import { readWorkbook } from './read-workbook.ts'
import type { FileLimits } from './refusal.ts'
import { registrationRules } from './registration-row.ts'
import { rosterRules } from './roster-row.ts'
import { findLastMonth } from './row-months.ts'
import type { RawWorkbook } from './sheet.ts'
import { summarise, summariseUndecided } from './summarise.ts'

export interface WorkbookInput {
  readonly fileName: string
  readonly given: GivenChoices
  readonly context: IngestContext
  readonly sink: IngestSink
  readonly onProgress?: (progress: IngestProgress) => void
  readonly signal?: AbortSignal
}

export interface FileInput extends WorkbookInput {
  readonly bytes: Uint8Array
  readonly limits: FileLimits
  readonly capabilities: IngestCapabilities
}

const rules: { readonly [Kind in SnapshotKind]: KindRules<Kind> } = {
  roster: rosterRules,
  registrations: registrationRules,
  memberships: membershipRules,
  debits: debitRules,
  coverage: coverageRules,
}

/**
 * The whole path of a file: bytes → sheets → header match → row check → table
 * check → sink. Gives the summary of the draft; throws `FileRefusal` for a file
 * that cannot be taken and the signal's reason when cancelled.
 */
export async function ingestFile(input: FileInput): Promise<IngestSummary> {
  const { bytes, fileName, limits, capabilities } = input
  return ingestWorkbook(await readWorkbook(bytes, fileName, limits, capabilities), input)
}

/** {@link ingestFile} for a workbook that is already open. */
export async function ingestWorkbook(workbook: RawWorkbook, input: WorkbookInput): Promise<IngestSummary> {
  const { fileName, given, context } = input
  const heads = await readHeads(workbook)
  const matcher = new AgencyMatcher(context.agencies)
  const book = new AnswerBook(given.answers, context.remembered)
  const planned = planReading(heads, fileName, given, matcher, book)
  const plan = planned.kind === 'debits' ? await dateByRows(planned, fileName, book) : planned
  if (plan.kind === null) return summariseUndecided(plan, heads, given)
  const checks = await prepareChecks(context, given, plan.asOf, new AgencyResolver(matcher, book), book)
  const draft = await readDraft(plan.kind, rules, workbook, plan, { ...input, matcher, checks })
  await workbook.verifyUnread?.()
  return summarise(plan, draft, book, given)
}

/** Debits carry their months in the rows; where none can be read, the date is asked for. */
async function dateByRows(plan: ReadingPlan, fileName: string, book: AnswerBook): Promise<ReadingPlan> {
  if (plan.asOf !== null) return plan
  const asOf = await findLastMonth(plan.sheets, fileName, book)
  return asOf === null
    ? { ...plan, questions: [...plan.questions, askForAsOf(fileName, [])] }
    : { ...plan, asOf }
}

async function prepareChecks(
  context: IngestContext,
  { agencyId }: GivenChoices,
  asOf: PlainDate | null,
  agencies: AgencyResolver,
  book: AnswerBook,
): Promise<RowChecks> {
  return {
    asOf,
    roster: asOf === null ? null : await context.rosterAt(asOf),
    activeMembers: asOf === null ? new Set() : await context.activeMembersAt(asOf),
    agencies,
    book,
    agencyId,
    tariffs: context.tariffs ?? [],
  }
}
