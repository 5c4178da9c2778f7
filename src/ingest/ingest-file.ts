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
import { planReading } from './plan-reading.ts'
import { readDraft } from './read-draft.ts'
import { readHeads } from './read-heads.ts'
import { readWorkbook } from './read-workbook.ts'
import type { FileLimits } from './refusal.ts'
import { registrationRules } from './registration-row.ts'
import { rosterRules } from './roster-row.ts'
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
  const plan = planReading(heads, fileName, given, matcher, book)
  if (plan.kind === null) return summariseUndecided(plan, heads, given)
  const checks = await prepareChecks(context, given, plan.asOf, new AgencyResolver(matcher, book), book)
  const draft = await readDraft(plan.kind, rules, workbook, plan, { ...input, matcher, checks })
  await workbook.verifyUnread?.()
  return summarise(plan, draft, book, given)
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
