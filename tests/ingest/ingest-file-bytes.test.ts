import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/domain/issue.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { contextOf } from './in-memory.ts'
import { workbookBytes } from './workbook-fixture.ts'

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

  it('reads a workbook with raw digits, merged agencies, hidden rows and dates', async () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const sheet = `<worksheet xmlns="${main}"><sheetData>
      <row r="1">${cell('A1', 'Roster ASN per 30 November 2025')}</row>
      <row r="3">${cell('A3', 'NIP')}${cell('B3', 'Nama')}${cell('C3', 'Perangkat Daerah')}</row>
      <row r="4"><c r="A4"><v>${a}</v></c>${cell('B4', 'Ani')}${cell('C4', 'Dinkes')}</row>
      <row r="5" hidden="1"><c r="A5"><v>199002022015022002</v></c>${cell('B5', 'Budi')}</row>
      <row r="6"><c r="A6"><v>1.99203032022211E+17</v></c>${cell('B6', 'Cici')}${cell('C6', 'Dinsos')}</row>
      </sheetData><mergeCells count="1"><mergeCell ref="C4:C5"/></mergeCells></worksheet>`
    const { summary, records, issues } = await ingestBytes(workbookBytes({ sheet }), 'roster.xlsx')
    expect(summary).toMatchObject({
      asOf: '2025-11-30',
      counts: { read: 5, accepted: 2, repaired: 0, setAside: 1, ignored: 2 },
      mapping: [
        { field: 'nip', header: 'NIP', sheet: 'Data', column: 0 },
        { field: 'name', header: 'Nama', sheet: 'Data', column: 1 },
        { field: 'agency', header: 'Perangkat Daerah', sheet: 'Data', column: 2 },
      ],
    })
    expect(records).toMatchObject([
      { nip: a, agencyId: 'dinkes' },
      { nip: '199002022015022002', agencyId: 'dinkes', origin: { row: 5 } },
    ])
    expect(issues).toMatchObject([
      { code: 'nip-digits-lost', row: 6, raw: '1.99203032022211E+17' },
      { code: 'hidden-content-read', detail: { what: 'rows' } },
    ])
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
