import { describe, expect, it } from 'vitest'
import type { RosterPerson } from '../../src/ingest/ingest-context.ts'
import type { RawCell } from '../../src/ingest/sheet.ts'
import { contextOf, ingest, workbookOf } from './in-memory.ts'

const header = ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja Rentan', 'Nama Pekerja', 'No HP', 'Nominal']
const a = '198501012010011001'
const b = '199002022015022002'
const c = '198501012010011002'
const w = '3374015505900021'
const v = '3374021203880002'

const roster = [
  { nip: a, name: 'Ahmad Fauzi, S.E.', agencyId: 'dinkes' },
  { nip: c, name: 'Rudi Hartono', agencyId: 'dinkes' },
  { nip: b, name: 'Budi Santoso', agencyId: 'disdik' },
] as RosterPerson[]

function number(raw: string): RawCell {
  return { type: 'number', raw, isDate: false }
}

function row(
  cells: Partial<Record<'at' | 'nip' | 'sponsor' | 'nik' | 'worker' | 'phone' | 'amount', RawCell>>,
): RawCell[] {
  const { at = null, nip = a, sponsor = null, nik = w, worker = null, phone = null, amount = null } = cells
  return [at, nip, sponsor, nik, worker, phone, amount]
}

async function read(rows: RawCell[][], options: Parameters<typeof ingest>[1] = {}) {
  return ingest<'registrations'>(workbookOf({ Respon: [header, ...rows] }), {
    context: contextOf(roster),
    ...options,
  })
}

describe('registrations', () => {
  it('reads a form export', async () => {
    const { summary, records, issues } = await read([
      row({
        at: '03/11/2025 09:15:00',
        sponsor: 'AHMAD FAUZI',
        worker: 'Siti',
        phone: '0812-3456-789',
        amount: 'Rp 16.800,-',
      }),
    ])
    expect(summary.kind).toBe('registrations')
    expect(records).toMatchObject([
      {
        nip: a,
        nik: w,
        registeredOn: '2025-11-03',
        timestamp: '2025-11-03T09:15:00',
        phone: '08123456789',
        amount: 16_800,
      },
    ])
    expect(issues).toEqual([])
    expect(summary.counts).toEqual({ read: 2, accepted: 1, repaired: 0, setAside: 0, ignored: 1 })
  })

  it('takes a numeric NIP that still has its digits, and completes one that lost them by the name', async () => {
    const { records, issues, summary } = await read([
      row({ nip: number(a) }),
      row({ nip: number('1.98501012010011E+17'), sponsor: 'Rudi Hartono', nik: v }),
    ])
    expect(records.map(r => r.nip)).toEqual([a, c])
    expect(issues).toMatchObject([
      { row: 3, code: 'nip-recovered', outcome: 'repaired', raw: '1.98501012010011E+17', value: c },
    ])
    expect(summary.counts).toMatchObject({ accepted: 1, repaired: 1 })
  })

  it('knows the rounding of a float that was written in full', async () => {
    const rounded = BigInt(Number(c)).toString()
    expect(rounded).not.toBe(c)
    const { records, codes } = await read([row({ nip: number(rounded), sponsor: 'Rudi Hartono' })])
    expect(records.map(r => r.nip)).toEqual([c])
    expect(codes).toEqual({ 'nip-recovered': [2] })
  })

  it('never guesses a lost number: several fit, the name disagrees, or nobody fits', async () => {
    const { records, codes, held } = await read([
      row({ nip: number('198501012010011000') }),
      row({ nip: '198501012010011000', sponsor: 'Orang Lain' }),
      row({ nip: '198601012010011000' }),
    ])
    expect(records).toEqual([])
    expect(codes).toEqual({ 'nip-ambiguous': [2], 'nip-name-disagrees': [3], 'nip-digits-lost': [4] })
    expect(held).toEqual([])
  })

  it.each<[string, RawCell, RawCell, string]>([
    ['a short NIP', '1985010120100110', w, 'nip-length'],
    ['letters in an NIP', 'abc', w, 'nip-characters'],
    ['O and l for 0 and 1', '1985O1O12O1001l001', w, 'letters-for-digits'],
    ['an impossible birth date', '198513012010011001', w, 'nip-birth-date'],
    ['scientific text', '1,98501E+17', w, 'id-scientific'],
    ['a NIK in the NIP column', v, w, 'nik-in-nip-column'],
    ['an NIP in the NIK column', a, b, 'nip-in-nik-column'],
    ['a numeric NIK ending in 0', a, number('3374015505900020'), 'nik-digits-lost'],
    ['a NIK cut short', a, '337401550590002', 'nik-length'],
    ['a NIK as scientific text', a, '3,37401E+15', 'id-scientific'],
    ['no NIK', a, null, 'nik-missing'],
    ['an error in the cell', a, { type: 'error', code: '#REF!' }, 'cell-error'],
    ['a ditto mark', 'idem', w, 'ditto-mark'],
  ])('sets %s aside', async (_name, nip, nik, code) => {
    const { records, issues, summary } = await read([row({ nip, nik, worker: 'Siti' })])
    expect(records).toEqual([])
    expect(issues[0]).toMatchObject({ row: 2, outcome: 'setAside', code })
    expect(summary.counts.setAside).toBe(1)
  })

  it.each<[string, RawCell, string, boolean]>([
    ['blanks and dots', '19850101 201001.1 001', a, false],
    ['a prefix', 'NIP. 198501012010011001', a, false],
    ['an apostrophe', "'198501012010011001", a, false],
    ['no-break spaces', '19850101\u00a0201001\u00a01\u00a0001', a, false],
    ['zero-width characters', '\u200b198501012010011001', a, false],
    ['full-width digits', '１９８５０１０１２０１００１１００１', a, true],
    ['Arabic digits', '١٩٨٥٠١٠١٢٠١٠٠١١٠٠١', a, true],
  ])('reads an NIP with %s', async (_name, nip, expected, isRepaired) => {
    const { records, summary } = await read([row({ nip })])
    expect(records.map(r => r.nip)).toEqual([expected])
    expect(summary.counts.repaired).toBe(isRepaired ? 1 : 0)
  })

  it('keeps the latest timestamp of a repeat, whatever the order of the rows', async () => {
    const { records, summary, codes } = await read([
      row({ at: '2025-11-05', worker: 'Siti Baru' }),
      row({ at: '2025-11-03', worker: 'Siti' }),
    ])
    expect(records).toMatchObject([{ workerName: 'Siti Baru', registeredOn: '2025-11-05' }])
    expect(summary.ignoredBy).toEqual({ header: 1, repeat: 1 })
    expect(codes).toEqual({ 'repeat-differs': [2] })
  })

  it('warns about people without losing them', async () => {
    const over = '3374011203550002'
    const { records, codes, issues } = await read(
      [
        row({ sponsor: 'Bukan Fauzi' }),
        row({ nip: b, nik: w }),
        row({ nip: '197001012000031009', nik: v }),
        row({ nip: b, nik: over, at: '3 November 2025' }),
        row({ nip: b, nik: '3315015505900021' }),
      ],
      { context: contextOf(roster, [over]) },
    )
    expect(records).toHaveLength(5)
    expect(codes).toEqual({
      'name-differs': [2],
      'same-worker-two-sponsors': [2, 3],
      'sponsor-not-on-roster': [4],
      'worker-over-age': [5],
      'nik-not-local': [6],
    })
    expect(issues.find(i => i.code === 'worker-over-age')?.detail).toEqual({ age: 70, alreadyActive: 1 })
  })

  it("keeps a secretary to the agency's own people", async () => {
    const { records, codes, held } = await read([row({}), row({ nip: b, nik: v })], {
      given: { agencyId: 'dinkes' },
    })
    expect(records.map(r => r.nip)).toEqual([a])
    expect(codes).toEqual({ 'sponsor-not-on-own-roster': [3] })
    expect(held).toMatchObject([{ nip: b, row: 3 }])
  })

  it('asks when a column of dates can only be month first, and reads it so once told', async () => {
    const rows = [row({ at: '11/25/2025' }), row({ at: '11/03/2025', nik: v })]
    const first = await read(rows)
    expect(first.summary.questions).toMatchObject([
      { id: 'order:timestamp', proposal: 'month-first', rows: 1 },
    ])
    expect(first.codes).toEqual({ 'date-month-first': [2] })
    const second = await read(rows, { given: { answers: { 'order:timestamp': 'month-first' } } })
    expect(second.records.map(r => r.registeredOn)).toEqual(['2025-11-25', '2025-11-03'])
    expect(second.summary.questions).toEqual([])
  })

  it('makes a record of each filled group of a wide form', async () => {
    const { summary, records, codes } = await ingest<'registrations'>(
      workbookOf({
        S: [
          ['NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK 1', 'Nama Pekerja 2', 'NIK 2'],
          [a, 'Ahmad Fauzi', 'Siti', w, 'Tono', v],
          [b, 'Budi Santoso', 'Wati', null, null, null],
          [c, 'Rudi Hartono'],
        ],
      }),
      { context: contextOf(roster) },
    )
    expect(records.map(r => [r.nik, r.workerName, r.origin.group])).toEqual([
      [w, 'Siti', 1],
      [v, 'Tono', 2],
    ])
    expect(codes).toEqual({ 'nik-missing': [3, 4] })
    expect(summary.counts).toEqual({ read: 5, accepted: 2, repaired: 0, setAside: 2, ignored: 1 })
  })

  it('joins a header of two rows', async () => {
    const { records } = await ingest<'registrations'>(
      workbookOf({
        S: [
          ['No', 'Donatur', null, 'Pekerja', null],
          [null, 'NIP', 'Nama', 'NIK', 'Nama'],
          ['1', a, 'Ahmad Fauzi', w, 'Siti'],
        ],
      }),
    )
    expect(records).toMatchObject([{ nip: a, sponsorName: 'Ahmad Fauzi', nik: w, workerName: 'Siti' }])
  })

  it('never takes NIP with NIK for a roster, nor debits for registrations', async () => {
    const both = workbookOf({
      S: [
        ['NIP', 'Nama', 'OPD', 'Jabatan', 'NIK'],
        [a, 'Ahmad', 'Dinkes', 'Staf', w],
      ],
    })
    expect((await ingest(both)).summary.kind).toBe('registrations')
    const debits = workbookOf({
      S: [
        ['NIP', 'NIK', 'Bulan', 'Status Debet', 'Nominal'],
        [a, w, '11/2025', 'Berhasil', '16800'],
      ],
    })
    expect((await ingest(debits)).summary.kind).toBe('debits')
  })

  it('compares a total row with what was read', async () => {
    const paid = [row({ amount: '16800' }), row({ nik: v, amount: number('16.8') })]
    const fits = await read([...paid, ['Jumlah', null, null, null, null, null, '33.600']])
    expect(fits.codes).toEqual({ 'amount-repaired': [3] })
    const differs = await read([...paid, ['Jumlah', null, null, null, null, null, '50.400']])
    expect(differs.issues.find(i => i.code === 'total-differs')).toMatchObject({
      row: 4,
      detail: { stated: 50_400, sum: 33_600 },
    })
  })
})
