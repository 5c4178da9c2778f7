import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/domain/issue.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { contextOf } from './in-memory.ts'

const a = '198501012010011001'

async function ingestBytes(bytes: Uint8Array, fileName: string, signal?: AbortSignal) {
  const records: unknown[] = []
  const issues: Issue[] = []
  const progress: number[] = []
  const summary = await ingestFile({
    bytes,
    fileName,
    limits: defaultFileLimits,
    capabilities: nodeCapabilities,
    given: { kind: null, asOf: null, agencyId: null, answers: {} },
    context: contextOf(),
    sink: {
      addRecords: async (_kind, batch) => void records.push(...batch),
      addIssues: async batch => void issues.push(...batch),
      addHeld: async () => {},
    },
    onProgress: ({ done }) => progress.push(done),
    ...(signal && { signal }),
  })
  return { summary, records, issues, progress }
}

const csv = (text: string) => new TextEncoder().encode(text)

describe('ingestFile', () => {
  it('reads a CSV with semicolons from bytes to records, and its month from the name', async () => {
    const { summary, records, progress } = await ingestBytes(
      csv(`NIP;Nama;OPD;Keterangan\n${a};Ani Lestari;Dinas Kesehatan Kota Semarang;x\n`),
      'roster_asn_november_2025.csv',
    )
    expect(summary).toMatchObject({
      kind: 'roster',
      asOf: '2025-11-30',
      ignoredColumns: ['Keterangan'],
      counts: { read: 2, accepted: 1, repaired: 0, setAside: 0, ignored: 1 },
      preview: {
        headerRow: 1,
        headers: [
          { header: 'NIP', field: 'nip' },
          { header: 'Nama', field: 'name' },
          { header: 'OPD', field: 'agency' },
          { header: 'Keterangan', field: null },
        ],
        rows: [{ row: 2, cells: [a, 'Ani Lestari', 'Dinas Kesehatan Kota Semarang', 'x'] }],
      },
    })
    expect(records).toMatchObject([
      { nip: a, agencyId: 'dinkes', subUnit: null, origin: { row: 2, group: 0 } },
    ])
    expect(progress.length).toBeGreaterThan(0)
  })

  it('stops when cancelled', async () => {
    const rows = `NIP;Nama;OPD\n${a};Ani;Dinkes\n`
    await expect(ingestBytes(csv(rows), 'a.csv', AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('warns of a text file cut at the line where old programs stop', async () => {
    const rows = Array.from(
      { length: 65_535 },
      (_, i) => `${a.slice(0, 15)}${String((i % 999) + 1).padStart(3, '0')};Ani;Dinkes`,
    )
    const { issues, summary } = await ingestBytes(csv(`NIP;Nama;OPD\n${rows.join('\n')}\n`), 'a 2025-11.csv')
    expect(issues).toMatchObject([{ code: 'may-be-cut-off', detail: { rows: 65_536 } }])
    expect(summary.counts).toEqual({ read: 65_536, accepted: 999, repaired: 0, setAside: 0, ignored: 64_537 })
  })
})
