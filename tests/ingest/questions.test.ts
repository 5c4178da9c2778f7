import { describe, expect, it } from 'vitest'
import type { RememberedAnswer } from '../../src/domain/question.ts'
import type { GivenChoices, IngestContext } from '../../src/ingest/ingest-context.ts'
import { contextOf, ingest, type Rows, workbookOf } from './in-memory.ts'

const [a, b, c] = ['198501012010011001', '199002022015022002', '197912312005011004']
const [w, v, u] = ['3374015505900021', '3374021203880002', '3374064107790004']

function answering(answers: Record<string, string>): { given: Partial<GivenChoices> } {
  return { given: { answers } }
}

/** What the file of these answers would have taught, as a later file finds it. */
function memoryOf(
  taught: Awaited<ReturnType<typeof ingest>>['summary']['taught'],
  kind: RememberedAnswer['kind'],
): RememberedAnswer[] {
  return taught.map(({ questionId, headerKey, answer }, index) => ({
    ...{ id: `answer-${index}`, questionId, kind, headerKey, answer },
    rememberedAt: '2025-11-30T00:00:00.000Z',
  }))
}

function remembering(remembered: readonly RememberedAnswer[]): { context: IngestContext } {
  return { context: { ...contextOf(), remembered } }
}

describe('a required column under a foreign header', () => {
  const rows: Rows = [
    ['Nomor', 'Nama', 'OPD'],
    [a, 'Ani', 'Dinkes'],
    [b, 'Budi', 'Dinkes'],
  ]

  it('is proposed by what its cells hold, and read once confirmed', async () => {
    const first = await ingest<'roster'>(workbookOf({ S: rows }))
    expect(first.summary.kind).toBe('roster')
    expect(first.summary.questions).toMatchObject([{ id: 'column:nip', proposal: 'Nomor', rows: 2 }])
    const second = await ingest<'roster'>(workbookOf({ S: rows }), answering({ 'column:nip': 'Nomor' }))
    expect(second.summary.questions).toEqual([])
    expect(second.records.map(({ nip }) => nip)).toEqual([a, b])
  })

  it('is found beside a single known header', async () => {
    const { summary } = await ingest(
      workbookOf({
        S: [
          ['Nomor Induk', 'NIK Pekerja'],
          [a, w],
          [b, v],
        ],
      }),
    )
    expect(summary).toMatchObject({ kind: 'registrations', questions: [{ proposal: 'Nomor Induk' }] })
  })

  it('is never asked for an optional column', async () => {
    const { summary } = await ingest(
      workbookOf({
        S: [
          ['NIP', 'Nama', 'OPD', 'Kode'],
          [a, 'Ani', 'Dinkes', 'III/a'],
        ],
      }),
    )
    expect(summary.questions).toEqual([])
  })

  it('is asked for each sheet whose header differs, and all answers hold together', async () => {
    const sheets = workbookOf({
      Satu: rows,
      Dua: [
        ['Kode', 'Nama', 'OPD'],
        [c, 'Cici', 'Dinkes'],
        [w, 'Bukan NIP', 'Dinkes'],
        ['198703152011012003', 'Dedi', 'Dinkes'],
      ],
    })
    const first = await ingest<'roster'>(sheets)
    expect(first.summary.questions.map(({ id }) => id)).toEqual(['column:nip', 'column:nip:Dua'])
    const one = await ingest<'roster'>(sheets, answering({ 'column:nip': 'Nomor' }))
    expect(one.summary.questions.map(({ id }) => id)).toEqual(['column:nip:Dua'])
    const both = await ingest<'roster'>(
      sheets,
      answering({ 'column:nip': 'Nomor', 'column:nip:Dua': 'Kode' }),
    )
    expect(both.summary.questions).toEqual([])
    expect(both.records).toHaveLength(4)
  })
})

describe('a status word nobody knows', () => {
  const rows: Rows = [
    ['NIK', 'Status'],
    [w, 'Aktief'],
    [v, 'Aktief'],
    [u, 'Zzz'],
  ]

  it('is asked once for each word, with the rows that wait', async () => {
    const { summary, records, codes } = await ingest<'memberships'>(workbookOf({ S: rows }))
    expect(summary.questions).toMatchObject([
      { id: 'status:aktief', type: 'status', proposal: 'active', rows: 2 },
      { id: 'status:zzz', proposal: null, rows: 1 },
    ])
    expect(summary.questions[0]?.options.map(({ value }) => value)).toEqual([
      'active',
      'arrears',
      'awaiting',
      'ended',
      'rejected',
      '-',
    ])
    expect(records).toEqual([])
    expect(codes).toEqual({ 'status-unknown': [2, 3, 4] })
  })

  it('keeps the other answers when one is given, and sets aside what it is told to', async () => {
    const one = await ingest<'memberships'>(workbookOf({ S: rows }), answering({ 'status:aktief': 'active' }))
    expect(one.summary.questions.map(({ id }) => id)).toEqual(['status:zzz'])
    expect(one.records.map(({ status }) => status)).toEqual(['active', 'active'])
    const all = await ingest<'memberships'>(
      workbookOf({ S: rows }),
      answering({ 'status:aktief': 'arrears', 'status:zzz': '-' }),
    )
    expect(all.summary).toMatchObject({ questions: [], counts: { accepted: 2, setAside: 1 } })
    // Rows that were set aside wait to be corrected: the next file asks about them again.
    expect(all.summary.taught.map(({ questionId }) => questionId)).toEqual(['status:aktief'])
  })

  it('is not answered by anything but its options', async () => {
    const { summary } = await ingest(workbookOf({ S: rows }), answering({ 'status:aktief': 'sleeping' }))
    expect(summary.questions.map(({ id }) => id)).toEqual(['status:aktief', 'status:zzz'])
  })

  it('never resembles what it denies', async () => {
    const { summary } = await ingest(
      workbookOf({
        S: [
          ['NIK', 'Status'],
          [w, 'tidak menunggak lagi'],
        ],
      }),
    )
    expect(summary.questions).toMatchObject([{ proposal: null }])
  })

  it('is asked of debits with their own results', async () => {
    const rowsOfDebits: Rows = [
      ['NIP', 'Bulan', 'Hasil Debet'],
      [a, 'November 2025', 'Terkoreksi'],
    ]
    const { summary } = await ingest(workbookOf({ S: rowsOfDebits }))
    expect(summary.questions).toMatchObject([{ id: 'status:terkoreksi', rows: 1 }])
    const answered = await ingest<'debits'>(
      workbookOf({ S: rowsOfDebits }),
      answering({ 'status:terkoreksi': 'failure' }),
    )
    expect(answered.records).toMatchObject([{ result: 'failure' }])
  })

  it('of very many words asks the heaviest singly and the others together', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => [
      `33740${String(10 + (i % 6)).padStart(2, '0')}505900${String(i % 1000).padStart(3, '0')}`.slice(0, 12) +
        String(i + 1).padStart(4, '0'),
      `kata${i}`,
    ])
    const big = workbookOf({ S: [['NIK', 'Status'], [w, 'Aktief'], [v, 'Aktief'], ...many] })
    const { summary } = await ingest(big)
    expect(summary.questions).toHaveLength(41)
    expect(summary.questions[0]).toMatchObject({ id: 'status:aktief', rows: 2 })
    expect(summary.questions.at(-1)).toMatchObject({
      id: 'status:*',
      proposal: '-',
      others: 1461,
      rows: 1461,
    })
    expect(summary.questions.reduce((sum, { rows }) => sum + rows, 0)).toBe(summary.counts.setAside)
    const answered = await ingest(big, answering({ 'status:*': '-' }))
    expect(answered.summary.questions).toHaveLength(40)
    expect(answered.summary.questions.some(({ id }) => id === 'status:*')).toBe(false)
  })
})

describe('a column of dates', () => {
  const header = ['NIP', 'NIK', 'Tanggal Daftar']

  it('that also holds days written first is not asked about: only those rows are set aside', async () => {
    const { summary, codes } = await ingest(
      workbookOf({
        S: [header, [a, w, '25/11/2025'], [a, v, '11/25/2025']],
      }),
    )
    expect(summary.questions).toEqual([])
    expect(codes['date-month-first']).toEqual([3])
  })

  it('is read as remembered, unless its dates contradict that', async () => {
    const clear = workbookOf({ S: [header, [a, w, '11/25/2025'], [a, v, '11/03/2025']] })
    const taught = (await ingest(clear, answering({ 'order:timestamp': 'month-first' }))).summary.taught
    expect(taught).toMatchObject([{ questionId: 'order:timestamp', headerKey: 'nip|nik|tanggal daftar' }])
    const memory = remembering(memoryOf(taught, 'registrations'))
    const later = await ingest<'registrations'>(workbookOf({ S: [header, [a, w, '12/05/2025']] }), memory)
    expect(later.records[0]?.registeredOn).toBe('2025-12-05')
    expect(later.summary.remembered).toMatchObject([{ questionId: 'order:timestamp', answer: 'month-first' }])
    const other = await ingest(workbookOf({ S: [header, [a, w, '25/12/2025']] }), memory)
    expect(other.summary.remembered).toEqual([])
    expect(other.summary.questions).toMatchObject([{ id: 'order:timestamp', proposal: 'day-first' }])
  })
})

describe('headings above people', () => {
  const rows: Rows = [['NIP', 'Nama'], ['DINAS KESEHATAN'], [a, 'Ani'], ['DINAS SOSIAL'], [b, 'Budi']]

  it('are said to be none: their people are set aside', async () => {
    const { summary, codes } = await ingest(workbookOf({ S: rows }), answering({ section: '-' }))
    expect(summary).toMatchObject({ questions: [], counts: { accepted: 0, setAside: 2 } })
    expect(codes).toEqual({ 'agency-missing': [3, 5] })
  })
})

describe('somebody whom a roster lists under two agencies', () => {
  const rows: Rows = [
    ['NIP', 'Nama', 'OPD'],
    [a, 'Ani', 'Disdik'],
    [a, 'Ani', 'Dinkes'],
    [b, 'Budi', 'Dinsos'],
  ]
  const former = contextOf([{ nip: a as never, name: 'Ani', agencyId: 'disdik' }])

  it('is asked about with the agency of the roster before, and counted once', async () => {
    const { summary, records } = await ingest<'roster'>(workbookOf({ S: rows }), { context: former })
    expect(summary.questions).toMatchObject([
      {
        id: `person:${a}`,
        proposal: 'disdik',
        rows: 2,
        options: [
          { value: 'disdik', label: 'Dinas Pendidikan' },
          { value: 'dinkes', label: 'Dinas Kesehatan' },
        ],
      },
    ])
    expect(records.map(({ agencyId }) => agencyId)).toEqual(['disdik', 'dinsos'])
    expect(summary.counts).toMatchObject({ accepted: 2, ignored: 2 })
  })

  it('goes where the answer says, which is not remembered', async () => {
    const { records, summary } = await ingest<'roster'>(workbookOf({ S: rows }), {
      context: former,
      ...answering({ [`person:${a}`]: 'dinkes' }),
    })
    expect(records.map(({ agencyId }) => agencyId)).toEqual(['dinkes', 'dinsos'])
    expect(summary).toMatchObject({ questions: [], taught: [] })
  })

  it('is offered every agency of three rows', async () => {
    const third = [...rows, [a, 'Ani', 'Disdag']]
    const { summary } = await ingest(workbookOf({ S: third }))
    expect(summary.questions[0]?.options.map(({ value }) => value)).toEqual(['disdik', 'dinkes', 'disdag'])
    expect(summary.questions[0]?.rows).toBe(3)
    const answered = await ingest<'roster'>(
      workbookOf({ S: third }),
      answering({ [`person:${a}`]: 'disdag' }),
    )
    expect(answered.records.find(({ nip }) => nip === a)?.agencyId).toBe('disdag')
  })

  it('with very many others is asked about in one question', async () => {
    const numbers = Array.from(
      { length: 31 },
      (_, i) => `19850101201001${1 + (i % 2)}${String(i + 1).padStart(3, '0')}`,
    )
    const many = numbers.flatMap(nip => [
      [nip, 'Ani', 'Disdik'],
      [nip, 'Ani', 'Dinkes'],
    ])
    const big = workbookOf({ S: [['NIP', 'Nama', 'OPD'], ...many] })
    const { summary } = await ingest(big)
    expect(summary.questions).toMatchObject([{ id: 'person:*', proposal: 'former', others: 31, rows: 62 }])
    const answered = await ingest<'roster'>(
      big,
      answering({ 'person:*': 'former', [`person:${numbers[0]}`]: 'disdik' }),
    )
    expect(answered.summary.questions).toEqual([])
    expect(answered.records.filter(({ agencyId }) => agencyId === 'dinkes')).toHaveLength(30)
  })
})

describe('ditto marks', () => {
  const rows: Rows = [
    ['NIP', 'Nama', 'OPD', 'Jabatan'],
    [a, 'Ani', 'Dinkes', 'Staf'],
    [b, 'Budi', 'sda', '"'],
    [c, 'Cici', 'sda', 'Staf'],
  ]

  it('are asked about once for each column, and their rows wait', async () => {
    const { summary, codes } = await ingest(workbookOf({ S: rows }))
    expect(summary.questions).toMatchObject([
      { id: 'ditto:agency', text: 'OPD: sda', proposal: 'above', rows: 2 },
      { id: 'ditto:position', text: 'Jabatan: "', proposal: 'above', rows: 1 },
    ])
    expect(summary.counts).toMatchObject({ accepted: 1, setAside: 2 })
    expect(codes['ditto-mark']).toEqual([3, 3, 4])
  })

  it('take the value above once somebody says so, and say what was taken', async () => {
    const { records, issues, summary } = await ingest<'roster'>(
      workbookOf({ S: rows }),
      answering({ 'ditto:agency': 'above', 'ditto:position': 'above' }),
    )
    expect(records.map(({ agencyId, position }) => [agencyId, position])).toEqual([
      ['dinkes', 'Staf'],
      ['dinkes', 'Staf'],
      ['dinkes', 'Staf'],
    ])
    expect(summary.counts).toMatchObject({ accepted: 1, repaired: 2 })
    expect(issues[0]).toMatchObject({ code: 'ditto-filled', column: 'OPD', raw: 'sda', value: 'Dinkes' })
  })

  it('never reach over a heading or a blank', async () => {
    const { codes } = await ingest(
      workbookOf({
        S: [
          ['NIP', 'Nama', 'OPD'],
          ['DINAS SOSIAL'],
          [a, 'Ani', 'sda'],
          [b, 'Budi', null],
          [c, 'Cici', 'sda'],
        ],
      }),
      answering({ 'ditto:agency': 'above' }),
    )
    expect(codes['ditto-mark']).toEqual([3, 5])
  })

  it('in the number that makes a row somebody’s own are proposed to be set aside', async () => {
    const { summary } = await ingest(
      workbookOf({
        S: [
          ['NIK', 'Status'],
          [w, 'Aktif'],
          ['idem', 'Aktif'],
        ],
      }),
    )
    expect(summary.questions).toMatchObject([{ id: 'ditto:nik', proposal: '-' }])
  })
})

describe('two tables on one sheet', () => {
  const header = ['NIP', 'Nama', 'OPD']
  const beside: Rows = [
    [...header, null, ...header],
    [a, 'Ani', 'Dinkes', null, b, 'Budi', 'Dinsos'],
    [null, null, null, null, c, 'Cici', 'Dinsos'],
  ]
  const below: Rows = [header, [a, 'Ani', 'Dinkes'], null, [null, ...header], [null, b, 'Budi', 'Dinsos']]

  it('side by side are both read meanwhile, and asked about', async () => {
    const { summary, records } = await ingest<'roster'>(workbookOf({ S: beside }))
    expect(summary.questions).toMatchObject([{ id: 'tables:S', proposal: 'both', rows: 3 }])
    expect(summary.questions[0]?.options.map(({ value }) => value)).toEqual(['both', '1', '2'])
    expect(records.map(({ nip }) => nip)).toEqual([a, b, c])
    expect(summary.counts).toEqual({ read: 5, accepted: 3, repaired: 0, setAside: 0, ignored: 2 })
  })

  it('side by side are read as answered', async () => {
    const second = await ingest<'roster'>(workbookOf({ S: beside }), answering({ 'tables:S': '2' }))
    expect(second.records.map(({ nip }) => nip)).toEqual([b, c])
    expect(second.summary.questions).toEqual([])
  })

  it('side by side are read as remembered under the next month’s sheet name', async () => {
    const { summary } = await ingest(
      workbookOf({ November: beside }),
      answering({ 'tables:November': 'both' }),
    )
    const later = await ingest(
      workbookOf({ Desember: beside }),
      remembering(memoryOf(summary.taught, 'roster')),
    )
    expect(later.summary.questions).toEqual([])
    expect(later.summary.remembered).toMatchObject([{ questionId: 'tables:Desember', answer: 'both' }])
  })

  it('side by side without a gap are told by the names that begin anew', async () => {
    const close = beside.map(row => row?.filter((_, column) => column !== 3) ?? null)
    const { summary, records } = await ingest(workbookOf({ S: close }))
    expect(summary.questions).toMatchObject([{ id: 'tables:S' }])
    expect(records).toHaveLength(3)
  })

  it('one below the other are both read meanwhile, and asked about', async () => {
    const { summary, records } = await ingest<'roster'>(workbookOf({ S: below }))
    expect(summary.questions).toMatchObject([{ id: 'tables:S', proposal: 'both', rows: 2 }])
    expect(records.map(({ nip }) => nip)).toEqual([a, b])
  })

  it.each([
    ['first', [a]],
    ['second', [b]],
  ])('one below the other, only the %s is read if so answered', async (answer, nips) => {
    const { summary, records } = await ingest<'roster'>(
      workbookOf({ S: below }),
      answering({ 'tables:S': answer }),
    )
    expect(records.map(({ nip }) => nip)).toEqual(nips)
    expect(summary.ignoredBy['other-table']).toBeGreaterThan(0)
    expect(summary.questions).toEqual([])
    // A file without a second table would be passed over whole.
    expect(summary.taught.map(taught => taught.answer)).toEqual(answer === 'first' ? ['first'] : [])
  })
})

describe('a total row that its segments contradict', () => {
  const rows: Rows = [
    ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
    ['Oktober 2025', 'PU', '100', '60'],
    ['Oktober 2025', 'BPU', '50', '10'],
    ['Oktober 2025', 'Total', '150', '71'],
  ]

  it('is asked about with both figures', async () => {
    const { summary, records } = await ingest(workbookOf({ S: rows }))
    expect(summary.questions).toEqual([
      {
        id: 'total:2025-10-31',
        type: 'total',
        text: '2025-10-31',
        options: [
          { value: 'stated', label: '71 / 150' },
          { value: 'sum', label: '70 / 150' },
        ],
        proposal: 'stated',
        rows: 1,
      },
    ])
    expect(records).toHaveLength(3)
  })

  it('is set aside if the segments hold', async () => {
    const { summary, records, codes } = await ingest<'coverage'>(
      workbookOf({ S: rows }),
      answering({ 'total:2025-10-31': 'sum' }),
    )
    expect(records.map(({ segment }) => segment)).toEqual(['PU', 'BPU'])
    expect(summary.counts).toMatchObject({ accepted: 2, setAside: 1 })
    expect(codes).toEqual({ 'total-differs': [4] })
    expect(summary.taught).toEqual([])
  })
})

describe('memory', () => {
  const rows: Rows = [
    ['Nomor', 'Nama', 'OPD'],
    [a, 'Ani', 'Dinkes'],
    [b, 'Budi', 'sda'],
  ]
  const answers = { 'column:nip': 'Nomor', 'ditto:agency': 'above' }

  it('answers a file with the same header, and says so', async () => {
    const { summary } = await ingest(workbookOf({ S: rows }), answering(answers))
    const memory = remembering(memoryOf(summary.taught, 'roster'))
    const later = await ingest<'roster'>(
      workbookOf({ S: [['NOMOR ', 'nama', 'OPD'], ...rows.slice(1)] }),
      memory,
    )
    expect(later.summary.questions).toEqual([])
    expect(later.summary.remembered.map(({ questionId, label }) => [questionId, label])).toEqual([
      ['ditto:agency', 'above'],
      ['column:nip', 'NOMOR'],
    ])
  })

  it('applies only to the same header and to the same kind', async () => {
    const { summary } = await ingest(workbookOf({ S: rows }), answering(answers))
    expect(summary.taught.map(({ questionId }) => questionId).toSorted()).toEqual([
      'column:nip',
      'ditto:agency',
    ])
    const memory = memoryOf(summary.taught, 'roster')
    const same = await ingest(workbookOf({ S: rows }), remembering(memory))
    expect(same.summary).toMatchObject({ questions: [], remembered: [{}, {}] })
    const wider = await ingest(
      workbookOf({ S: [['Nomor', 'Nama', 'OPD', 'Ket'], ...rows.slice(1)] }),
      remembering(memory),
    )
    expect(wider.summary.questions).toHaveLength(2)
    const otherKind = await ingest(workbookOf({ S: rows }), remembering(memoryOf(summary.taught, 'coverage')))
    expect(otherKind.summary.questions).toHaveLength(2)
  })

  it('gives way to an answer given for the file, which then teaches', async () => {
    const memory = memoryOf(
      (await ingest(workbookOf({ S: rows }), answering(answers))).summary.taught,
      'roster',
    )
    const { summary } = await ingest(workbookOf({ S: rows }), {
      ...remembering(memory),
      ...answering({ 'ditto:agency': '-' }),
    })
    expect(summary.counts).toMatchObject({ accepted: 1, setAside: 1 })
    expect(summary.remembered.map(({ questionId }) => questionId)).toEqual(['column:nip'])
  })

  it('of an agency’s name shows which agency was taken, and can be answered otherwise', async () => {
    const taught = contextOf()
    const context: IngestContext = {
      ...taught,
      agencies: taught.agencies.map(agency =>
        agency.id === 'dinkes' ? { ...agency, aliases: [...agency.aliases, 'Kantor Sehat'] } : agency,
      ),
      remembered: [
        {
          ...{ id: 'alias', questionId: 'agency:kantor sehat', kind: null, headerKey: '' },
          ...{ answer: 'dinkes', rememberedAt: '2025-11-30T00:00:00.000Z' },
        },
      ],
    }
    const file = workbookOf({
      S: [
        ['NIP', 'Nama', 'OPD'],
        [a, 'Ani', 'Kantor Sehat'],
        [b, 'Budi', 'Dinkes'],
      ],
    })
    const { summary } = await ingest(file, { context })
    expect(summary.remembered).toMatchObject([
      { answerId: 'alias', text: 'Kantor Sehat', answer: 'dinkes', label: 'Dinas Kesehatan' },
    ])
    const other = await ingest<'roster'>(file, { context, ...answering({ 'agency:kantor sehat': 'dinsos' }) })
    expect(other.records.map(({ agencyId }) => agencyId)).toEqual(['dinsos', 'dinkes'])
    expect(other.summary).toMatchObject({
      remembered: [],
      taught: [{ answer: 'dinsos', text: 'Kantor Sehat' }],
    })
  })

  it('is not taught by an answer about a name the city knows', async () => {
    const { summary, records } = await ingest<'roster'>(
      workbookOf({
        S: [
          ['NIP', 'Nama', 'OPD'],
          [a, 'Ani', 'Dinkes'],
        ],
      }),
      answering({ 'agency:dinkes': 'dinsos' }),
    )
    expect(records.map(({ agencyId }) => agencyId)).toEqual(['dinsos'])
    expect(summary.taught).toEqual([])
  })
})
