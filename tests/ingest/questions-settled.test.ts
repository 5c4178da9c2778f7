import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noneOfThem } from '../../src/domain/question.ts'
import type { IngestQuestion } from '../../src/ingest/ingest-context.ts'
import type { RawCell } from '../../src/ingest/sheet.ts'
import { contextOf, ingest, type Rows, workbookOf } from './in-memory.ts'

const nips = ['198501012010011001', '198501012010011002', '199002022015022002']
const niks = ['3374015505900021', '3374021203880002', '3374064107790004']

const cell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<RawCell>(...nips, ...niks) },
  { weight: 3, arbitrary: fc.constantFrom<RawCell>('sda', 'idem', '"', 'Aktief', 'Zzz', 'tidak menunggak') },
  fc.constantFrom<RawCell>(
    null,
    '-',
    'Dinas Kesehtan',
    'Kantor Entah',
    'Dinas Kesehatan',
    'DKK',
    'Aktif',
    'Ani',
    '11/25/2025',
    '25/11/2025',
    'Oktober 2025',
    'November 2025',
    'PU',
    'BPU',
    'Total',
    'Jumlah',
    '100',
    '170',
    'NIP',
    'NIK',
    'Nama',
    'OPD',
    '__proto__',
  ),
  fc.string({ maxLength: 8 }),
)

const headers: Readonly<Record<string, readonly string[]>> = {
  roster: ['NIP', 'Nama', 'OPD', 'Jabatan'],
  'roster with a foreign header': ['Nomor', 'Nama', 'OPD'],
  'roster without agencies': ['NIP', 'Nama'],
  'rosters side by side': ['NIP', 'Nama', 'OPD', 'NIP', 'Nama', 'OPD'],
  registrations: ['NIP', 'NIK', 'Nama ASN', 'Tanggal Daftar'],
  memberships: ['NIK', 'Status', 'Tanggal Mulai'],
  debits: ['NIP', 'Bulan', 'Hasil Debet'],
  coverage: ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
}

/** A row that is likely to be data, among others that are anything. */
function rowsOf(header: readonly string[]): fc.Arbitrary<Rows> {
  const likely = header.map(name => {
    if (name === 'NIP' || name === 'Nomor') return fc.constantFrom<RawCell>(...nips, 'sda')
    if (name === 'NIK') return fc.constantFrom<RawCell>(...niks)
    if (name === 'OPD') return fc.constantFrom<RawCell>('Dinkes', 'Disdik', 'Kantor Entah', 'sda')
    if (name === 'Status') return fc.constantFrom<RawCell>('Aktif', 'Aktief', 'Zzz', 'sda')
    if (name === 'Bulan') return fc.constantFrom<RawCell>('Oktober 2025', 'November 2025')
    if (name === 'Segmen') return fc.constantFrom<RawCell>('PU', 'BPU', 'Total')
    if (name === 'Potensi' || name === 'Terlindungi') return fc.constantFrom<RawCell>('100', '170', '30')
    if (name.startsWith('Tanggal')) return fc.constantFrom<RawCell>('11/25/2025', '03/04/2025', 'sda')
    return fc.constantFrom<RawCell>('Ani', 'Budi', null)
  })
  const row = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(...likely) as fc.Arbitrary<RawCell[]> },
    fc.array(cell, { minLength: 1, maxLength: header.length + 1 }),
  )
  return fc.array(row, { maxLength: 20 })
}

/** What somebody answers who takes every proposal, and sets aside what has none. */
function accept(questions: readonly IngestQuestion[]): Record<string, string> {
  return Object.fromEntries(
    questions.map(({ id, proposal, options }) => [
      id,
      proposal ??
        options.find(({ value }) => value === noneOfThem)?.value ??
        options[0]?.value ??
        '2025-11-30',
    ]),
  )
}

describe('whoever accepts every proposal', () => {
  it.each(Object.entries(headers))('is left with no question: %s', async (_name, header) => {
    let settled = 0
    await fc.assert(
      fc.asyncProperty(rowsOf(header), async rows => {
        const heading = header.includes('OPD') || header.length > 2 ? [] : [['DINAS KESEHATAN']]
        const workbook = workbookOf({ S: [header, ...heading, ...rows] })
        const people = nips.map(nip => ({ nip: nip as never, name: 'Ani', agencyId: 'dinkes' }))
        let answers: Record<string, string> = {}
        for (let round = 0; ; round += 1) {
          let read: Awaited<ReturnType<typeof ingest>>
          try {
            read = await ingest(workbook, { given: { answers }, context: contextOf(people) })
          } catch (error) {
            expect(error).toMatchObject({ name: 'FileRefusal' })
            return
          }
          const { summary, records, issues } = read
          const { counts } = summary
          expect(counts.accepted + counts.repaired + counts.setAside + counts.ignored).toBe(counts.read)
          if (summary.kind !== null) {
            expect(records).toHaveLength(counts.accepted + counts.repaired)
            const aside = issues.filter(issue => issue.outcome === 'setAside')
            const places = new Set(aside.map(({ row, group }) => `${row}/${group}`)).size
            expect(places).toBe(counts.setAside)
          }
          const ids = summary.questions.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.filter(id => Object.hasOwn(answers, id))).toEqual([])
          for (const { proposal, options, type, rows: waiting } of summary.questions) {
            if (proposal !== null && type !== 'asOf')
              expect(options.map(({ value }) => value)).toContain(proposal)
            expect(waiting).toBeLessThanOrEqual(counts.read)
          }
          if (ids.length === 0) {
            if (round > 0) settled += 1
            return
          }
          // Answers may bring up what lay behind them, but not for ever.
          expect(round).toBeLessThan(4)
          answers = { ...answers, ...accept(summary.questions) }
        }
      }),
      { numRuns: 60 },
    )
    expect(settled).toBeGreaterThan(10)
  })
})
