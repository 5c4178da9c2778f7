import { describe, expect, it } from 'vitest'
import { contextOf, ingest, workbookOf } from './in-memory.ts'

const a = '198501012010011001'
const b = '199002022015022002'
const w = '3374015505900021'
const v = '3374021203880002'
const header = ['No', 'NIP', 'Nama ASN', 'Bulan', 'Status Debet', 'Nominal', 'Keterangan']

const row = (nip: string, month: string, result: string, amount = '16.800') => [
  '1',
  nip,
  'Budi Rekaan',
  month,
  result,
  amount,
  '',
]

describe('debits', () => {
  it.each([
    ['Berhasil', 'success'],
    ['BERHASIL DIDEBET', 'success'],
    ['Sukses', 'success'],
    ['terdebet', 'success'],
    ['Ter-debit', 'success'],
    ['LUNAS', 'success'],
    ['sudah didebetkan', 'success'],
    ['Gagal', 'failure'],
    ['GAGAL - saldo tidak cukup', 'failure'],
    ['Saldo tidak mencukupi', 'failure'],
    ['saldo kurang', 'failure'],
    ['Ditolak bank', 'failure'],
    ['Rekening tutup', 'failure'],
    ['Rek. ditutup', 'failure'],
    ['Tidak berhasil', 'failure'],
    ['tdk terdebet', 'failure'],
    ['Rekening tidak aktif', 'failure'],
  ])('reads the result "%s" as %s', async (written, result) => {
    const { records } = await ingest<'debits'>(workbookOf({ S: [header, row(a, 'November 2025', written)] }))
    expect(records).toMatchObject([{ nip: a, nik: null, month: '2025-11-30', result, amount: 16_800 }])
  })

  it('asks once for a word that says neither, and reads its rows by the answer', async () => {
    const words = ['tidak gagal', 'pending', 'akan didebet', 'belum lunas', 'cek ulang', 'Cek Ulang']
    const nips = words.map((_, n) => `19850101201001100${n + 1}`)
    const rows = words.map((word, n) => row(nips[n] as string, '11/2025', word))
    const open = await ingest<'debits'>(workbookOf({ S: [header, ...rows] }))
    expect(open.records).toEqual([])
    expect(open.codes['status-unknown']).toEqual([2, 3, 4, 5, 6, 7])
    expect(open.summary.questions.map(({ id, rows: waiting }) => [id, waiting])).toContainEqual([
      'status:cek ulang',
      2,
    ])
    const answered = await ingest<'debits'>(workbookOf({ S: [header, ...rows] }), {
      given: { answers: { 'status:cek ulang': 'failure', 'status:pending': '-' } },
    })
    expect(answered.records.map(({ nip, result }) => [nip, result])).toEqual([
      [nips[4], 'failure'],
      [nips[5], 'failure'],
    ])
  })

  it('reads months as text, number, day and bare month under a title with its year', async () => {
    const months = ['Nopember', '11', 'NOV', '2025-11', '202511', '01/11/2025', 'November 25', '45962']
    const rows = months.map((month, n) => row(`19850101201001100${n + 1}`, month, 'berhasil'))
    const { records, summary } = await ingest<'debits'>(
      workbookOf({ S: [['HASIL AUTODEBET TAHUN 2025'], header, ...rows] }),
    )
    expect(records.map(record => record.month)).toEqual(months.map(() => '2025-11-30'))
    expect(summary).toMatchObject({ kind: 'debits', asOf: '2025-11-30', questions: [] })
  })

  it('takes the year from the name of the file, never from a rule that is quoted above', async () => {
    const sheet = [['Berdasarkan Perwali 26 Tahun 2024'], header, row(a, 'Maret', 'berhasil')]
    const { records } = await ingest<'debits'>(workbookOf({ S: sheet }), { fileName: 'autodebet 2025.xlsx' })
    expect(records[0]?.month).toBe('2025-03-31')
  })

  it('asks for the date where no month has a year, and reads the months of its year', async () => {
    const sheet = [header, row(a, 'Oktober', 'berhasil'), row(b, 'November', 'gagal')]
    const open = await ingest<'debits'>(workbookOf({ S: sheet }), { fileName: 'debet.xlsx' })
    expect(open.summary).toMatchObject({ asOf: null, counts: { read: 3, setAside: 2 } })
    expect(open.summary.questions.map(question => question.id)).toEqual(['asOf'])
    const given = await ingest<'debits'>(workbookOf({ S: sheet }), {
      fileName: 'debet.xlsx',
      given: { asOf: '2025-11-30' as never },
    })
    expect(given.records.map(({ month, result }) => [month, result])).toEqual([
      ['2025-10-31', 'success'],
      ['2025-11-30', 'failure'],
    ])
  })

  it('has the last month of its rows as its date, and compares with the people of that date', async () => {
    const asked: string[] = []
    const context = {
      ...contextOf([{ nip: a as never, name: 'Budi Rekaan', agencyId: 'dinkes' }]),
      rosterAt: async (asOf: string) => {
        asked.push(asOf)
        return contextOf([{ nip: a as never, name: 'Budi Rekaan', agencyId: 'dinkes' }]).rosterAt(
          asOf as never,
        )
      },
    }
    const many = Array.from({ length: 60 }, () => row(a, 'Januari 2025', 'berhasil'))
    const { summary, codes } = await ingest<'debits'>(
      workbookOf({ S: [header, ...many, row(b, 'Desember 2025', 'gagal')] }),
      { context },
    )
    expect(asked).toEqual(['2025-12-31'])
    expect(summary).toMatchObject({ asOf: '2025-12-31', counts: { read: 62, accepted: 2, ignored: 60 } })
    expect(codes['sponsor-not-on-roster']).toEqual([62])
  })

  it('has NIP, month and NIK as its key: the later row stands, and says if it differs', async () => {
    const wide = ['NIP', 'NIK Pekerja', 'Bulan', 'Hasil', 'Nominal']
    const rows = [
      [a, w, 'November 2025', 'gagal', '16800'],
      [a, v, 'November 2025', 'berhasil', '16800'],
      [a, '', 'November 2025', 'berhasil', '33600'],
      [a, w, 'Oktober 2025', 'berhasil', '16800'],
      [a, w, 'November 2025', 'berhasil', '16800'],
    ]
    const { records, summary, issues } = await ingest<'debits'>(workbookOf({ S: [wide, ...rows] }))
    expect(summary).toMatchObject({
      counts: { read: 6, accepted: 4, ignored: 2 },
      ignoredBy: { repeat: 1, header: 1 },
    })
    expect(records.map(({ nik, month, result }) => [nik, month, result]).toSorted()).toEqual(
      [
        [null, '2025-11-30', 'success'],
        [v, '2025-11-30', 'success'],
        [w, '2025-10-31', 'success'],
        [w, '2025-11-30', 'success'],
      ].toSorted(),
    )
    expect(issues).toMatchObject([{ code: 'repeat-differs', row: 6, detail: { row: 2, fields: 'result' } }])
  })

  it('sets rows aside that lack month or result, or whose NIK is damaged; the total is checked', async () => {
    const wide = ['NIP', 'NIK', 'Bulan', 'Hasil', 'Nominal']
    const rows = [
      [a, '', '', 'berhasil', '16800'],
      [a, '', 'November 2025', '', '16800'],
      [a, '337401550590002', 'November 2025', 'berhasil', '16800'],
      [b, '', 'November 2025', 'berhasil', '16800'],
      ['JUMLAH', '', '', '', '99000'],
    ]
    const { records, codes, summary, held } = await ingest<'debits'>(workbookOf({ S: [wide, ...rows] }))
    expect(records.map(record => record.nip)).toEqual([b])
    expect(codes).toMatchObject({
      'month-missing': [2],
      'result-missing': [3],
      'nik-length': [4],
      'total-differs': [6],
    })
    expect(summary.counts).toMatchObject({ read: 6, accepted: 1, setAside: 3, ignored: 2 })
    expect(held.map(one => one.nip)).toEqual([a, a, a])
  })

  it('repairs a NIP that lost its digits where roster and name agree', async () => {
    const damaged = { type: 'number', raw: '198501012010011000', isDate: false } as const
    const context = contextOf([{ nip: a as never, name: 'Budi Rekaan', agencyId: 'dinkes' }])
    const cells = ['1', damaged, 'Budi Rekaan', 'November 2025', 'Berhasil', '16.800', '']
    const { records, codes } = await ingest<'debits'>(workbookOf({ S: [header, cells] }), { context })
    expect(records).toMatchObject([{ nip: a }])
    expect(codes['nip-recovered']).toEqual([2])
  })

  it('is told from a roster, a form and memberships by its columns', async () => {
    const kindOf = async (head: string[], cells: string[]) =>
      (await ingest(workbookOf({ S: [head, cells] }), { fileName: 'a-2025-11-30.xlsx' })).summary.kind
    expect(
      await kindOf(
        ['NIP', 'Nama', 'OPD', 'Bulan', 'Status'],
        [a, 'Budi', 'Dinkes', 'November 2025', 'Berhasil'],
      ),
    ).toBe('debits')
    expect(await kindOf(['NIP', 'NIK', 'Periode', 'Status Autodebet'], [a, w, '11/2025', 'Berhasil'])).toBe(
      'debits',
    )
    expect(await kindOf(['NIP', 'Nama', 'OPD', 'Status'], [a, 'Budi', 'Dinkes', 'PNS'])).toBe('roster')
    expect(await kindOf(['NIP', 'NIK', 'Nama Pekerja', 'Nominal'], [a, w, 'Siti', '16800'])).toBe(
      'registrations',
    )
    expect(await kindOf(['NIK', 'Nama', 'Status', 'Bayar Sampai'], [w, 'Siti', 'Aktif', 'Nov 2025'])).toBe(
      'memberships',
    )
  })
})
