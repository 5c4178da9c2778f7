import type { AgencyMatcher } from '../domain/agency-match.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { RowReader } from './check-rows.ts'
import { Draft } from './draft.ts'
import type { WorkbookInput } from './ingest-file.ts'
import type { KindRules, RowChecks } from './kind-rules.ts'
import type { ReadingPlan } from './plan-reading.ts'
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
  { matcher, checks, sink, given, signal, onProgress = () => {} }: DraftInput,
): Promise<Draft<Kind>> {
  const draft = new Draft<Kind>(kind, rules[kind], checks, sink)
  for (const notice of plan.notices) draft.warn(notice)
  const fieldsSaid = (order: string) =>
    new Set(
      Object.entries(given.answers).flatMap(([id, said]) =>
        said === order ? [id.replace('column:', '')] : [],
      ),
    )
  const orders = { monthFirst: fieldsSaid('month-first'), dayFirst: fieldsSaid('day-first') }
  for (const [index, planned] of plan.sheets.entries()) {
    const reader = new RowReader<Kind>({
      kind,
      rules: rules[kind],
      planned,
      index,
      checks,
      matcher,
      draft,
      ...orders,
    })
    for await (const batch of planned.sheet.batches()) {
      signal?.throwIfAborted()
      for (const row of batch) reader.read(row)
      await draft.flush()
      onProgress({ phase: 'reading', done: draft.counts.read })
    }
    reader.finish(workbook.format === 'csv')
  }
  await draft.store(onProgress, signal)
  return draft
}
