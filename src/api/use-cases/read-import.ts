import type { Tariff } from '../../domain/tariff.ts'
import type { IngestCapabilities } from '../../ingest/capabilities.ts'
import { findCompletionCode, openCompletion } from '../../ingest/completion-file.ts'
import { fields } from '../../ingest/fields.ts'
import { type IngestProgress, type IngestSink, noneOfThem } from '../../ingest/ingest-context.ts'
import { ingestWorkbook } from '../../ingest/ingest-file.ts'
import { readWorkbook } from '../../ingest/read-workbook.ts'
import { type FileLimits, FileRefusal } from '../../ingest/refusal.ts'
import { CodedProblem } from '../coded-problem.ts'
import type { Completion, DraftWriter, SystemStore } from '../system-store.ts'
import { CompletedRows } from './completed-rows.ts'

export interface ReadImportTools {
  readonly system: SystemStore
  readonly capabilities: IngestCapabilities
  readonly limits: FileLimits
  /** What amounts are compared with. */
  readonly tariffs: () => Promise<readonly Tariff[]>
  /** Stops the reading; nothing is left behind. */
  readonly signal?: AbortSignal | undefined
}

/** Progress is stored no more often than this: each time costs a transaction. */
const progressEveryMs = 400

/**
 * Reads a stored upload into its draft. A file that cannot be taken makes the
 * import `failed` with the reason; a bug does so too and is thrown on.
 */
export async function readImport(importId: string, tools: ReadImportTools): Promise<void> {
  const { system, signal } = tools
  await system.setProgress(importId, { phase: 'reading', done: 0 })
  const writer = await system.beginDraft(importId)
  try {
    await writer.finish(await ingest(importId, writer, tools))
  } catch (error) {
    if (signal?.aborted) {
      await writer.abandon()
      return
    }
    // Drops what was read as well.
    const known = error instanceof FileRefusal || error instanceof CodedProblem
    await system.failImport(importId, known ? pick(error) : { code: 'unexpected', detail: {} })
    if (!known) throw error
  }
}

async function ingest(
  importId: string,
  writer: DraftWriter,
  { system, capabilities, limits, tariffs, signal }: ReadImportTools,
) {
  const { fileName, kind, asOf, agencyId, answers } = await system.getImport(importId)
  const workbook = await readWorkbook(await system.getOriginal(importId), fileName, limits, capabilities)
  const completion = await system.startCompletion(importId, await findCompletionCode(workbook))
  const notes = completion === null ? null : new CompletedRows(openCompletion(workbook), completion, writer)
  const progress = progressKeeper(importId, system)
  const sink: IngestSink = {
    async addRecords(recordKind, records) {
      await progress.store()
      await writer.add(recordKind, records)
    },
    addIssues: issues => writer.addIssues(issues),
    addHeld: held => writer.addHeld(notes?.withPlaces(held) ?? held),
    ...(notes !== null && { noteRow: notes.note }),
  }
  const summary = await ingestWorkbook(notes?.workbook ?? workbook, {
    fileName,
    given: completion === null ? { kind, asOf, agencyId, answers } : givenOf(completion),
    context: {
      agencies: await system.agencies(),
      tariffs: await tariffs(),
      remembered: await system.rememberedFor(importId),
      rosterAt: date => system.rosterAt(date, importId),
      activeMembersAt: date => system.activeMembersAt(date, importId),
    },
    sink,
    onProgress: progress.note,
    ...(signal !== undefined && { signal }),
  })
  await notes?.flush()
  // It counts for its parent's date, whatever months its own rows speak of.
  return completion === null ? summary : { ...summary, asOf: completion.asOf, agencyId: completion.agencyId }
}

/**
 * Months that the rows carry are not given: each row speaks of its own. A ditto
 * mark means nothing any more where another row stands above.
 */
function givenOf({ kind, asOf, agencyId, answers }: Completion) {
  const carriesMonths = kind === 'coverage' || kind === 'debits'
  const dittos = Object.keys(kind === null ? {} : fields[kind]).map(field => [`ditto:${field}`, noneOfThem])
  const all = { ...answers, ...Object.fromEntries(dittos) }
  return { kind, asOf: carriesMonths ? null : asOf, agencyId, answers: all }
}

/** Keeps what the reader says, and stores it between two batches, where the database is free. */
function progressKeeper(importId: string, system: SystemStore) {
  let latest: IngestProgress | null = null
  let storedAt = performance.now()
  return {
    note(progress: IngestProgress) {
      latest = progress
    },
    async store() {
      const now = performance.now()
      if (latest === null || now - storedAt < progressEveryMs) return
      storedAt = now
      await system.setProgress(importId, latest)
    },
  }
}

function pick({ code, detail }: FileRefusal | CodedProblem) {
  return { code, detail }
}
