import type { Agency } from '../../src/domain/agency.ts'
import type { Issue } from '../../src/domain/issue.ts'
import type { RecordOfKind } from '../../src/domain/records.ts'
import type { SnapshotKind } from '../../src/domain/snapshot.ts'
import type { GivenChoices, IngestContext, RosterPerson } from '../../src/ingest/ingest-context.ts'
import { ingestWorkbook } from '../../src/ingest/ingest-file.ts'
import { RosterIndex } from '../../src/ingest/roster-index.ts'
import type { RawCell, RawWorkbook, SheetFacts } from '../../src/ingest/sheet.ts'

export type Rows = readonly (readonly RawCell[] | null)[]

const noFacts: SheetFacts = {
  merges: [],
  hasHiddenRows: false,
  hasHiddenColumns: false,
  hasActiveFilter: false,
}

/** A workbook made of rows; `null` is a blank row. */
export function workbookOf(
  sheets: Readonly<Record<string, Rows>>,
  facts: Partial<SheetFacts & { hidden: boolean; date1904: boolean; format: 'xlsx' | 'csv' }> = {},
): RawWorkbook {
  return {
    format: facts.format ?? 'xlsx',
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      hidden: facts.hidden ?? false,
      date1904: facts.date1904 ?? false,
      async *batches() {
        const filled = rows.flatMap((cells, index) => (cells === null ? [] : [{ number: index + 1, cells }]))
        for (let start = 0; start < filled.length; start += 3) yield filled.slice(start, start + 3)
      },
      facts: () => ({ ...noFacts, ...facts }),
    })),
  }
}

function agency(id: string, name: string, shortName: string, aliases: string[] = []): Agency {
  return { id, name, shortName, kind: 'dinas', aliases, validFrom: null, validUntil: null }
}

export const agencies: Agency[] = [
  agency('setda', 'Sekretariat Daerah', 'Setda'),
  agency('disdik', 'Dinas Pendidikan', 'Disdik'),
  agency('dinkes', 'Dinas Kesehatan', 'Dinkes', ['DKK']),
  agency('disdag', 'Dinas Perdagangan', 'Disdag'),
  agency('dinsos', 'Dinas Sosial', 'Dinsos'),
  agency('kec-tugu', 'Kecamatan Tugu', 'Kec. Tugu', ['Kelurahan Mangkang Kulon']),
]

export function contextOf(
  people: readonly RosterPerson[] | null = null,
  active: readonly string[] = [],
): IngestContext {
  return {
    agencies,
    rosterAt: async () => people && new RosterIndex(people),
    activeMembersAt: async () => new Set(active),
  }
}

export interface Ingested<Kind extends SnapshotKind> {
  readonly summary: Awaited<ReturnType<typeof ingestWorkbook>>
  readonly records: RecordOfKind[Kind][]
  readonly issues: Issue[]
  readonly held: { nip: string; row: number }[]
  /** Codes of findings with the rows they stand at. */
  readonly codes: Record<string, number[]>
}

/** Reads a workbook as `Kind` and gathers everything that went to the sink. */
export async function ingest<Kind extends SnapshotKind>(
  workbook: RawWorkbook,
  options: { given?: Partial<GivenChoices>; context?: IngestContext; fileName?: string } = {},
): Promise<Ingested<Kind>> {
  const records: RecordOfKind[Kind][] = []
  const issues: Issue[] = []
  const held: { nip: string; row: number }[] = []
  const summary = await ingestWorkbook(workbook, {
    fileName: options.fileName ?? 'data per 30 November 2025.xlsx',
    given: { kind: null, asOf: null, agencyId: null, answers: {}, ...options.given },
    context: options.context ?? contextOf(),
    sink: {
      addRecords: async (_kind, batch) => {
        records.push(...(batch as unknown as RecordOfKind[Kind][]))
      },
      addIssues: async batch => {
        issues.push(...batch)
      },
      addHeld: async batch => {
        held.push(...batch)
      },
    },
  })
  const codes: Record<string, number[]> = {}
  for (const { code, row } of issues) codes[code] = [...(codes[code] ?? []), row]
  return { summary, records, issues, held, codes }
}
