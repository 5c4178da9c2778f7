import { describe, expect, it } from 'vitest'
import { contextOf, ingest, workbookOf } from './in-memory.ts'

const header = ['No', 'NIP', 'Nama', 'Jabatan', 'OPD']
const a = '198501012010011001'
const b = '199002022015022002'
const c = '199203032022211003'

describe('roster', () => {
  it('reads rows below titles and ignores what is no data, by reason', async () => {
    const { summary, records } = await ingest<'roster'>(
      workbookOf({
        Sheet1: [
          ['DAFTAR ASN PEMERINTAH KOTA SEMARANG'],
          ['Keadaan per 30 November 2025'],
          null,
          header,
          ['(1)', '(2)', '(3)', '(4)', '(5)'],
          ['1', a, 'Ani Lestari', 'Guru', 'Dinas Pendidikan'],
          null,
          ['2', b, 'Budi Santoso', 'Perawat', 'DKK'],
          ['JUMLAH', null, '2'],
          [null, null, null, 'Semarang, 1 Desember 2025'],
          [null, null, null, 'Kepala Dinas'],
          [null, null, null, 'Drs. Sutrisno'],
          [null, null, null, 'NIP. 19700101 199003 1 001'],
        ],
      }),
      { fileName: 'roster.xlsx' },
    )
    expect(summary.kind).toBe('roster')
    expect(summary.asOf).toBe('2025-11-30')
    expect(summary.counts).toEqual({ read: 11, accepted: 2, repaired: 0, setAside: 0, ignored: 9 })
    expect(summary.ignoredBy).toEqual({ title: 2, header: 1, 'column-numbers': 1, total: 1, signature: 4 })
    expect(records.map(r => [r.nip, r.agencyId, r.employment])).toEqual([
      [a, 'disdik', 'PNS'],
      [b, 'dinkes', 'PNS'],
    ])
    expect(summary.questions).toEqual([])
  })

  it.each([
    ['under NIP', ['JUMLAH', '16000', null, null, null]],
    ['with a name before it', [null, '16.000', 'JUMLAH ASN', null, null]],
    ['in every column', ['TOTAL', '16000', 'Total', '12', 'Dinas Pendidikan']],
  ])('ignores a total %s, however large its count', async (_where, total) => {
    const { summary, codes } = await ingest<'roster'>(
      workbookOf({ S: [header, ['1', a, 'Ani Lestari', 'Guru', 'Disdik'], total] }),
    )
    expect(summary.counts).toEqual({ read: 3, accepted: 1, repaired: 0, setAside: 0, ignored: 2 })
    expect(summary.ignoredBy).toEqual({ header: 1, total: 1 })
    expect(codes).toEqual({})
  })

  it('sets aside who lacks something, whatever the words beside the number', async () => {
    const { summary, codes } = await ingest<'roster'>(
      workbookOf({
        S: [
          header,
          ['1', a, 'Ani Lestari', 'Guru', 'Disdik'],
          [null, b, null, 'Kepala Bidang'],
          [null, c, 'Total Rekaan'],
        ],
      }),
    )
    expect(summary.counts).toMatchObject({ accepted: 1, setAside: 2, ignored: 1 })
    expect(codes).toEqual({ 'name-missing': [3], 'agency-missing': [3, 4] })
  })

  it('asks for an unknown agency, sets its rows aside, and takes the answer on reading again', async () => {
    const workbook = workbookOf({
      S: [header, ['1', a, 'Ani', 'Guru', 'Dinas Kesehtan'], ['2', b, 'Budi', '-', 'Dinas Kesehtan']],
    })
    const first = await ingest<'roster'>(workbook)
    expect(first.summary.counts).toMatchObject({ accepted: 0, setAside: 2 })
    expect(first.summary.questions).toMatchObject([
      { id: 'agency:dinas kesehtan', type: 'agency', proposal: 'dinkes', rows: 2 },
    ])
    expect(first.held).toMatchObject([
      { nip: a, row: 2 },
      { nip: b, row: 3 },
    ])
    const second = await ingest<'roster'>(workbook, {
      given: { answers: { 'agency:dinas kesehtan': 'dinkes' } },
    })
    expect(second.records.map(r => r.agencyId)).toEqual(['dinkes', 'dinkes'])
    expect(second.summary.questions).toEqual([])
    const none = await ingest<'roster'>(workbook, { given: { answers: { 'agency:dinas kesehtan': '-' } } })
    expect(none.summary.questions).toEqual([])
    expect(none.codes).toEqual({ 'agency-unknown': [2, 3] })
  })

  it('rolls units up, and sets other governments aside', async () => {
    const { records, codes } = await ingest<'roster'>(
      workbookOf({
        S: [
          header,
          ['1', a, 'Ani', null, 'SDN Tugu 01'],
          ['2', b, 'Budi', null, 'Kelurahan Mangkang Kulon'],
          ['3', c, 'Cici', null, 'Dinas Sosial Provinsi Jawa Tengah'],
        ],
      }),
    )
    expect(records.map(r => [r.agencyId, r.subUnit])).toEqual([
      ['disdik', 'SDN Tugu 01'],
      ['kec-tugu', 'Kelurahan Mangkang Kulon'],
    ])
    expect(codes).toEqual({ 'agency-other-government': [4] })
  })

  it('carries a section row down after one confirmation', async () => {
    const workbook = workbookOf({
      S: [['NIP', 'Nama'], ['DINAS KESEHATAN'], [a, 'Ani'], [b, 'Budi'], ['DINAS SOSIAL'], [c, 'Cici']],
    })
    const first = await ingest<'roster'>(workbook)
    expect(first.summary.questions).toMatchObject([{ id: 'section', proposal: 'section', rows: 3 }])
    const second = await ingest<'roster'>(workbook, { given: { answers: { section: 'section' } } })
    expect(second.summary.questions).toEqual([])
    expect(second.records.map(r => r.agencyId)).toEqual(['dinkes', 'dinkes', 'dinsos'])
    expect(second.summary.ignoredBy).toEqual({ header: 1, 'section-heading': 2 })
  })

  it('never leaves people below an unknown section to the agency above', async () => {
    const { records, summary } = await ingest<'roster'>(
      workbookOf({
        S: [['NIP', 'Nama'], ['DINAS KESEHATAN'], ['PNS'], [a, 'Ani'], ['BADAN ENTAH APA'], [b, 'Budi']],
      }),
      { given: { answers: { section: 'section' } } },
    )
    expect(records.map(r => [r.nip, r.agencyId])).toEqual([[a, 'dinkes']])
    expect(summary.questions).toMatchObject([{ id: 'agency:badan entah apa', rows: 1 }])
  })

  it('never fills a blank agency from the letterhead or a heading where there is a column for it', async () => {
    const { records, codes } = await ingest<'roster'>(
      workbookOf({
        Pegawai: [
          ['Dinas Sosial'],
          header,
          ['1', a, 'Ani', 'Guru', 'Disdik'],
          ['Dinas Kesehatan'],
          ['2', b, 'Budi', 'Perawat', null],
        ],
      }),
    )
    expect(records.map(record => record.agencyId)).toEqual(['disdik'])
    expect(codes).toEqual({ 'agency-missing': [5] })
  })

  it('asks about headings below a letterhead before it carries them down', async () => {
    const bare = ['NIP', 'Nama']
    const { summary } = await ingest<'roster'>(
      workbookOf({
        Pegawai: [['Dinas Sosial'], bare, ['Dinas Pendidikan'], [a, 'Ani'], ['DKK'], [b, 'Budi']],
      }),
    )
    expect(summary.questions).toMatchObject([{ id: 'section', proposal: 'section' }])
  })

  it('takes sheet names as agencies and reads every sheet; a summary beside is listed', async () => {
    const { records, issues } = await ingest<'roster'>(
      workbookOf({
        Dinkes: [
          ['NIP', 'Nama'],
          [a, 'Ani'],
        ],
        'Dinas Sosial': [
          ['Nama', 'NIP'],
          ['Budi', b],
        ],
        Ringkasan: [
          ['OPD', 'Jumlah'],
          ['Dinkes', '1'],
        ],
      }),
    )
    expect(records.map(r => [r.nip, r.agencyId])).toEqual([
      [a, 'dinkes'],
      [b, 'dinsos'],
    ])
    expect(issues).toMatchObject([{ code: 'sheet-ignored', sheet: 'Ringkasan' }])
  })

  it('fills agency cells inside the merged range only', async () => {
    const rows = [header, ['1', a, 'Ani', null, 'Dinkes'], ['2', b, 'Budi'], ['3', c, 'Cici']]
    const merges = [{ firstRow: 2, lastRow: 3, firstColumn: 4, lastColumn: 4 }]
    const { records, codes } = await ingest<'roster'>(workbookOf({ S: rows }, { merges }))
    expect(records.map(r => [r.nip, r.agencyId])).toEqual([
      [a, 'dinkes'],
      [b, 'dinkes'],
    ])
    expect(codes).toEqual({ 'agency-missing': [4] })
  })

  it('keeps the last of repeated rows and warns when they differ', async () => {
    const { records, summary, issues } = await ingest<'roster'>(
      workbookOf({
        S: [header, ['1', a, 'Ani', 'Guru', 'Disdik'], ['2', a, 'Ani', 'Kepala Sekolah', 'Disdik']],
      }),
    )
    expect(records.map(r => r.position)).toEqual(['Kepala Sekolah'])
    expect(summary.counts).toEqual({ read: 3, accepted: 1, repaired: 0, setAside: 0, ignored: 2 })
    expect(issues).toMatchObject([{ code: 'repeat-differs', row: 3, detail: { row: 2, fields: 'position' } }])
  })

  it('counts a NIP in two agencies once, where it was before', async () => {
    const { records, issues } = await ingest<'roster'>(
      workbookOf({ S: [header, ['1', a, 'Ani', null, 'Disdik'], ['2', a, 'Ani', null, 'Dinkes']] }),
      { context: contextOf([{ nip: a as never, name: 'Ani', agencyId: 'disdik' }]) },
    )
    expect(records.map(r => r.agencyId)).toEqual(['disdik'])
    expect(issues).toMatchObject([
      { code: 'nip-two-agencies', detail: { agency: 'disdik', other: 'dinkes' } },
    ])
  })

  it('refuses a header that stands twice, naming both columns', async () => {
    const twice = workbookOf({
      S: [
        ['NIP', 'Nama', 'OPD', 'NIP'],
        [a, 'Ani', 'Dinkes', b],
      ],
    })
    await expect(ingest(twice)).rejects.toMatchObject({
      code: 'column-duplicated',
      detail: { field: 'nip', first: 'A', second: 'D' },
    })
  })

  it('names the nearest kind and what it lacks', async () => {
    const file = workbookOf({
      S: [
        ['NIP', 'Jabatan', 'Golongan'],
        [a, 'Guru', 'III/a'],
      ],
    })
    await expect(ingest(file)).rejects.toMatchObject({
      code: 'kind-unrecognised',
      detail: { nearest: 'roster', field: 'name' },
    })
    await expect(ingest(file, { given: { kind: 'roster' } })).rejects.toMatchObject({
      code: 'column-missing',
      detail: { kind: 'roster', field: 'name' },
    })
  })

  it('names the kind of a file that was given as another', async () => {
    const file = workbookOf({
      S: [
        ['NIK', 'KPJ', 'Nama', 'Status'],
        ['3374015505900021', 'K1', 'Ani', 'Aktif'],
      ],
    })
    await expect(ingest(file, { given: { kind: 'registrations' } })).rejects.toMatchObject({
      code: 'column-missing',
      detail: { kind: 'registrations', field: 'nip', found: 'memberships' },
    })
  })

  it('proposes a similar header for a required column, and takes the confirmed one', async () => {
    const workbook = workbookOf({
      S: [
        ['NIP', 'Namma', 'OPD'],
        [a, 'Ani', 'Dinkes'],
      ],
    })
    const asked = await ingest<'roster'>(workbook)
    expect(asked.summary.questions).toMatchObject([{ id: 'column:name', proposal: 'Namma', rows: 1 }])
    const confirmed = await ingest<'roster'>(workbook, { given: { answers: { 'column:name': 'Namma' } } })
    expect(confirmed.summary.questions).toEqual([])
    expect(confirmed.records).toMatchObject([{ name: 'Ani' }])
    await expect(
      ingest(workbook, { given: { kind: 'roster', answers: { 'column:name': '-' } } }),
    ).rejects.toMatchObject({
      code: 'column-missing',
    })
  })

  it('asks for the kind where two fit as well, and warns where the given one fits worse', async () => {
    const tie = workbookOf({
      S: [
        ['NIP', 'NIK', 'Status'],
        [a, '3374015505900021', 'Aktif'],
      ],
    })
    const asked = await ingest(tie)
    expect(asked.summary).toMatchObject({ kind: null, counts: { read: 0 }, questions: [{ id: 'kind' }] })
    const answered = await ingest(tie, { given: { answers: { kind: 'memberships' } } })
    expect(answered.summary).toMatchObject({ kind: 'memberships', counts: { read: 2, accepted: 1 } })
    const file = workbookOf({
      S: [
        ['NIP', 'Nama', 'NIK', 'Status', 'OPD', 'Jabatan'],
        [a, 'Ani', '3374015505900021', 'Aktif', 'x', 'y'],
      ],
    })
    const given = await ingest(file, { given: { kind: 'memberships' } })
    expect(given.issues).toMatchObject([
      { code: 'kind-contradicts-file', detail: { given: 'memberships', found: 'registrations' } },
    ])
  })

  it('asks for the date where file and titles say none, and warns when they contradict', async () => {
    const rows = { S: [['Roster Oktober 2025'], header, ['1', a, 'Ani', null, 'Dinkes']] }
    const contradicted = await ingest<'roster'>(workbookOf(rows), {
      given: { asOf: '2025-11-30' as never },
      fileName: 'a.xlsx',
    })
    expect(contradicted.issues).toMatchObject([
      { code: 'date-contradicts-file', detail: { given: '2025-11-30', found: '2025-10-31' } },
    ])
    const asked = await ingest<'roster'>(workbookOf({ S: rows.S.slice(1) }), { fileName: 'a.xlsx' })
    expect(asked.summary.questions).toMatchObject([{ id: 'asOf' }])
    expect(asked.summary.asOf).toBeNull()
  })
})
