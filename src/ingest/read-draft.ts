import type { AgencyMatcher } from '../domain/agency-match.ts'
import { parsePlainDate } from '../domain/plain-date.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { DateOrders } from './date-orders.ts'
import { Draft } from './draft.ts'
import { fields } from './fields.ts'
import type { WorkbookInput } from './ingest-file.ts'
import type { KindRules, RowChecks } from './kind-rules.ts'
import type { ReadingPlan } from './plan-reading.ts'
import { SheetReader } from './read-sheet.ts'
import { findYear } from './row-months.ts'
import type { RawWorkbook } from './sheet.ts'

interface DraftInput extends WorkbookInput {
  readonly matcher: AgencyMatcher
  readonly checks: RowChecks
}

/** Reads every data sheet to its end and sends what stands. */
export async function readDraft<Kind extends SnapshotKind>(
  kind: Kind,
  rules: { readonly [K in SnapshotKind]: KindRules<K> },
  workbook: RawWorkbook,
  plan: ReadingPlan,
  { matcher, checks, sink, given, signal, fileName, onProgress = () => {} }: DraftInput,
): Promise<Draft<Kind>> {
  const draft = new Draft<Kind>(kind, rules[kind], checks, sink)
  for (const notice of plan.notices) draft.warn(notice)
  const orders = new DateOrders(fields[kind], checks.book)
  const sheet = { kind, rules: rules[kind], checks, matcher, draft, orders }
  for (const [index, planned] of plan.sheets.entries()) {
    const year = findYear(planned, fileName, given.asOf ?? parsePlainDate(given.answers.asOf ?? ''))
    const reader = new SheetReader<Kind>({ ...sheet, planned, index, year })
    for await (const batch of planned.head.sheet.batches()) {
      signal?.throwIfAborted()
      for (const row of batch) reader.read(row)
      await draft.flush()
      onProgress({ phase: 'reading', done: draft.counts.read })
    }
    reader.finish(workbook.format === 'csv')
  }
  orders.ask()
  await draft.store(onProgress, signal)
  return draft
}
