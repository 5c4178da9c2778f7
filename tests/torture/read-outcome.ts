import type { Issue } from '../../src/domain/issue.ts'
import type { IngestSummary } from '../../src/ingest/ingest-context.ts'
import { ingestWorkbook } from '../../src/ingest/ingest-file.ts'
import { readWorkbook } from '../../src/ingest/read-workbook.ts'
import { defaultFileLimits, FileRefusal } from '../../src/ingest/refusal.ts'
import type { RawRow, RawWorkbook } from '../../src/ingest/sheet.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { contextOf } from '../ingest/in-memory.ts'

export type Reader = (bytes: Uint8Array, fileName: string) => Promise<RawWorkbook>

/** The product's own reader; a test puts a broken one in its place. */
export const productReader: Reader = (bytes, fileName) =>
  readWorkbook(bytes, fileName, defaultFileLimits, nodeCapabilities)

export interface Taken {
  readonly summary: IngestSummary
  readonly records: readonly unknown[]
  readonly issues: readonly Issue[]
}

export type Outcome = { readonly refusal: FileRefusal } | ({ readonly refusal: null } & Taken)

const context = contextOf([
  { nip: '198501012010011001', name: 'Ani', agencyId: 'dinkes' },
  { nip: '199002022015022002', name: 'Budi', agencyId: 'disdik' },
] as never)

/** Takes a file through the whole import; whatever is thrown but a refusal is a bug and passed on. */
export async function readOutcome(bytes: Uint8Array, fileName: string, reader: Reader): Promise<Outcome> {
  const records: unknown[] = []
  const issues: Issue[] = []
  try {
    const summary = await ingestWorkbook(await reader(bytes, fileName), {
      fileName,
      given: { kind: null, asOf: null, agencyId: null, answers: {} },
      context,
      sink: {
        addRecords: async (_kind, batch) => void records.push(...batch),
        addIssues: async batch => void issues.push(...batch),
        addHeld: async () => {},
      },
    })
    return { refusal: null, summary, records, issues }
  } catch (error) {
    if (error instanceof FileRefusal) return { refusal: error }
    throw error
  }
}

export interface ReadSheet {
  readonly name: string
  readonly hidden: boolean
  readonly date1904: boolean
  readonly rows: readonly RawRow[]
}

/** Every row of every sheet, or the refusal. */
export async function readSheets(
  bytes: Uint8Array,
  fileName: string,
  reader: Reader,
): Promise<ReadSheet[] | FileRefusal> {
  try {
    const workbook = await reader(bytes, fileName)
    const sheets: ReadSheet[] = []
    for (const sheet of workbook.sheets) {
      const rows: RawRow[] = []
      for await (const batch of sheet.batches()) for (const row of batch) rows.push(row)
      sheets.push({ name: sheet.name, hidden: sheet.hidden, date1904: sheet.date1904, rows })
    }
    await workbook.verifyUnread?.()
    return sheets
  } catch (error) {
    if (error instanceof FileRefusal) return error
    throw error
  }
}
