import { semarangProfile } from '../../src/domain/semarang-profile.ts'
import type { IngestCapabilities } from '../../src/ingest/capabilities.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { defaultFileLimits, FileRefusal } from '../../src/ingest/refusal.ts'

/** Reads a file as the application does, on an empty city; gives everything that came of it. */
export async function readEverything(
  bytes: Uint8Array,
  fileName: string,
  capabilities: IngestCapabilities,
): Promise<unknown> {
  const records: unknown[] = []
  const issues: unknown[] = []
  const held: unknown[] = []
  try {
    const summary = await ingestFile({
      bytes,
      fileName,
      limits: defaultFileLimits,
      capabilities,
      given: { kind: null, asOf: null, agencyId: null, answers: {} },
      context: {
        agencies: semarangProfile.agencies,
        rosterAt: async () => null,
        activeMembersAt: async () => new Set<string>(),
      },
      sink: {
        addRecords: async (_, batch) => void records.push(...batch),
        addIssues: async batch => void issues.push(...batch),
        addHeld: async batch => void held.push(...batch),
      },
    })
    return { summary, records, issues, held }
  } catch (error) {
    if (error instanceof FileRefusal) return { refusal: error.code, detail: error.detail }
    throw error
  }
}
