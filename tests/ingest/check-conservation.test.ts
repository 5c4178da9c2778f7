import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RosterPerson } from '../../src/ingest/ingest-context.ts'
import type { RawCell } from '../../src/ingest/sheet.ts'
import { contextOf, ingest, workbookOf } from './in-memory.ts'

const nips = ['198501012010011001', '198501012010011002', '199002022015022002']
const niks = ['3374015505900021', '3374021203880002', '3315015505900021']

const cell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<RawCell>(...nips, ...niks) },
  fc.constantFrom<RawCell>(
    null,
    '',
    '-',
    'idem',
    'Jumlah',
    'Total',
    'Mengetahui',
    'Kepala Dinas',
    'Dinas Kesehatan',
    'SDN Tugu 01',
    'Ani',
    '(1)',
    'NIP',
    'NIK',
    '__proto__',
    'constructor',
    '31/02/2026',
    '11/25/2025',
    'Aktif',
    '16.800',
    '198501012010011000',
    '1,98501E+17',
  ),
  fc.string({ maxLength: 12 }),
  fc.nat().map(n => ({ type: 'number', raw: String(n), isDate: false }) as const),
  fc.constantFrom<RawCell>(
    { type: 'number', raw: '1.98501012010011E+17', isDate: false },
    { type: 'number', raw: '45992.5', isDate: true },
    { type: 'error', code: '#N/A' },
    { type: 'boolean', value: true },
  ),
)

const people = nips.map((nip, i) => ({
  nip,
  name: ['Ani', 'Budi', 'Cici'][i],
  agencyId: 'dinkes',
})) as RosterPerson[]

const headers = {
  roster: ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
  registrations: ['NIP', 'NIK', 'Nama ASN', 'Tanggal Daftar', 'No HP', 'Iuran'],
  wide: ['NIP', 'Nama ASN', 'NIK 1', 'Nama Pekerja 1', 'NIK 2', 'Nama Pekerja 2'],
  memberships: ['NIK', 'Status', 'Segmen', 'Iuran Terakhir'],
  coverage: ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
}

describe('every row that is read has exactly one outcome', () => {
  it.each(Object.entries(headers))('%s', async (_kind, header) => {
    const row = fc.array(cell, { minLength: 1, maxLength: header.length + 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 25 }), async rows => {
        const workbook = workbookOf({ S: [header, ...rows] })
        let read: Awaited<ReturnType<typeof ingest>>
        try {
          read = await ingest(workbook, { context: contextOf(people) })
        } catch (error) {
          // A second header among the cells may make a second table, or the first one wider.
          expect(error).toMatchObject({ name: 'FileRefusal' })
          return
        }
        const { summary, records, issues, held } = read
        const { counts, ignoredBy } = summary
        expect(counts.accepted + counts.repaired + counts.setAside + counts.ignored).toBe(counts.read)
        expect(Object.values(ignoredBy).reduce((sum, n) => sum + n, 0)).toBe(counts.ignored)
        expect(records).toHaveLength(counts.accepted + counts.repaired)
        const rowsOf = (outcome: string) =>
          new Set(issues.filter(i => i.outcome === outcome).map(i => `${i.row}/${i.group}`)).size
        expect(rowsOf('setAside')).toBe(counts.setAside)
        expect(rowsOf('repaired')).toBe(counts.repaired)
        expect(held.length).toBeLessThanOrEqual(counts.setAside)
      }),
      { numRuns: 150 },
    )
  })
})
