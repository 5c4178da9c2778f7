import { describe, expect, it } from 'vitest'
import { coverageSeries } from '../../src/domain/coverage.ts'
import { ingest, workbookOf } from './in-memory.ts'

const w = '3374015505900021'
const v = '3374021203880002'

describe('memberships', () => {
  const header = ['No', 'KPJ', 'NIK', 'Nama', 'Status Kepesertaan', 'Segmen', 'Iuran Terakhir']

  it.each([
    ['AKTIF', 'active'],
    ['Aktif kembali', 'active'],
    ['Non Aktif', 'ended'],
    ['NONAKTIF', 'ended'],
    ['Tidak aktif - meninggal', 'ended'],
    ['Menunggak 2 bulan', 'arrears'],
    ['menunggu verifikasi', 'awaiting'],
    ['-', 'awaiting'],
    ['Ditolak', 'rejected'],
  ])('reads the status "%s" as %s', async (status, expected) => {
    const { records } = await ingest<'memberships'>(
      workbookOf({ S: [header, ['1', '22', w, 'Siti', status, 'BPU', 'Nov 2025']] }),
    )
    expect(records).toMatchObject([{ nik: w, status: expected, segment: 'BPU', paidThrough: '2025-11-30' }])
  })

  it('sets words aside that say neither', async () => {
    const rows = ['sesuai', 'tidak menunggak', 'belum ditolak'].map((s, i) => [`${i}`, '', w, 'Siti', s])
    const { codes } = await ingest<'memberships'>(workbookOf({ S: [header, ...rows] }))
    expect(codes).toEqual({ 'status-unknown': [2, 3, 4] })
  })

  it('lets the informal segment speak, then the stronger status, whatever the order', async () => {
    const rows = [
      ['1', '', w, 'Siti', 'Aktif', 'PU'],
      ['2', '', w, 'Siti', 'Menunggak', 'BPU'],
      ['3', '', v, 'Tono', 'Aktif', 'BPU'],
      ['4', '', v, 'Tono', 'Berakhir', 'BPU'],
    ]
    for (const ordered of [rows, rows.toReversed()]) {
      const { records, summary } = await ingest<'memberships'>(workbookOf({ S: [header, ...ordered] }))
      expect(new Map(records.map(r => [r.nik, r.status]))).toEqual(
        new Map([
          [w, 'arrears'],
          [v, 'active'],
        ] as never),
      )
      expect(summary.ignoredBy.repeat).toBe(2)
    }
  })

  it('keeps an unknown segment from speaking as informal', async () => {
    const { records, codes } = await ingest<'memberships'>(
      workbookOf({ S: [header, ['1', '', w, 'Siti', 'Aktif', 'Lainnya']] }),
    )
    expect(records[0]?.segment).toBe('Lainnya')
    expect(codes).toEqual({ 'segment-unknown': [2] })
  })
})

describe('coverage', () => {
  const header = ['Bulan', 'Segmen', 'Potensi', 'Terlindungi']

  it('reads months, fills merged ones, and compares the total with the segments', async () => {
    const { summary, records, issues } = await ingest<'coverage'>(
      workbookOf(
        {
          S: [
            header,
            ['Oktober 2025', 'PU', '100.000', '60.000'],
            [null, 'Bukan Penerima Upah', '50.000', '10.000'],
            [null, 'TOTAL', '150.000', '71.000'],
            ['Nov-25', 'Total', '756.873', '390.498'],
          ],
        },
        { merges: [{ firstRow: 2, lastRow: 4, firstColumn: 0, lastColumn: 0 }] },
      ),
    )
    expect(summary).toMatchObject({
      kind: 'coverage',
      asOf: '2025-11-30',
      questions: [{ id: 'total:2025-10-31', proposal: 'stated', rows: 1 }],
    })
    expect(records.map(r => [r.month, r.segment, r.potential, r.protected]).toSorted()).toEqual([
      ['2025-10-31', 'BPU', 50_000, 10_000],
      ['2025-10-31', 'PU', 100_000, 60_000],
      ['2025-10-31', 'TOTAL', 150_000, 71_000],
      ['2025-11-30', 'TOTAL', 756_873, 390_498],
    ])
    expect(issues).toMatchObject([
      { row: 4, code: 'total-differs', detail: { field: 'protected', stated: 71_000, sum: 70_000 } },
    ])
  })

  it('ignores a total below the table and compares it', async () => {
    const { summary, codes } = await ingest<'coverage'>(
      workbookOf({
        S: [
          header,
          ['10/2025', 'PU', '100', '60'],
          ['10/2025', 'BPU', '50', '10'],
          ['Jumlah', null, '150', '71'],
        ],
      }),
    )
    expect(summary.ignoredBy).toEqual({ header: 1, total: 1 })
    expect(codes).toEqual({ 'total-differs': [4] })
  })

  it('takes a total in the branch column for the city, no branch of its own', async () => {
    const { records } = await ingest<'coverage'>(
      workbookOf({
        S: [
          ['Bulan', 'Cabang', 'Potensi', 'Terlindungi'],
          ['10/2025', 'Majapahit', '100', '60'],
          ['10/2025', 'Pemuda', '50', '10'],
          ['10/2025', 'Jumlah', '150', '70'],
        ],
      }),
    )
    expect(records.map(record => [record.branch, record.potential])).toEqual([
      ['Majapahit', 100],
      ['Pemuda', 50],
      [null, 150],
    ])
    expect(coverageSeries(records)).toMatchObject([{ potential: 150, protected: 70 }])
  })

  it('sets unreadable counts, segments and months aside', async () => {
    const { codes, summary } = await ingest<'coverage'>(
      workbookOf({
        S: [
          header,
          ['10/2025', 'PU', 'banyak', '60'],
          ['10/2025', 'Lainnya', '50', '10'],
          ['kapan-kapan', 'PU', '50', '10'],
          ['10/2025', 'BPU', '5', '10'],
        ],
      }),
    )
    expect(codes).toEqual({
      'count-unreadable': [2],
      'segment-unknown': [3],
      'date-unreadable': [4],
      'protected-exceeds-potential': [5],
    })
    expect(summary.counts).toEqual({ read: 5, accepted: 1, repaired: 0, setAside: 3, ignored: 1 })
  })
})
