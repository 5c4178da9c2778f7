import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/domain/issue.ts'
import type { Nik } from '../../src/domain/nik.ts'
import type { Nip } from '../../src/domain/nip.ts'
import type { PlainDate } from '../../src/domain/plain-date.ts'
import type { RegistrationRecord } from '../../src/domain/records.ts'
import { Draft } from '../../src/ingest/draft.ts'
import { KeyIndex } from '../../src/ingest/key-index.ts'
import type { RowChecks } from '../../src/ingest/kind-rules.ts'
import { registrationRules } from '../../src/ingest/registration-row.ts'
import { RowNotes } from '../../src/ingest/row-notes.ts'

const nips = ['198501012010011001', '198501012010011002', '000000001000000002'] as Nip[]
const niks = ['3374015505900021', '3374021203880002', '0000000100000002'] as Nik[]
const names = [null, 'Ani', 'Nürül “Ain”\u0000', '\ud800 alone', '𝒜ni']

/** One row of a file, in the order of its rows; a low `row` may be read late, as behind merged cells. */
interface Read {
  readonly record: RegistrationRecord
  readonly sequence: number
  readonly finding: 'repaired' | 'accepted' | null
}

const read: fc.Arbitrary<Omit<Read, 'sequence'>> = fc
  .record({
    nip: fc.constantFrom(...nips),
    nik: fc.constantFrom(...niks),
    timestamp: fc.constantFrom(null, '2025-03-01T00:00:00', '2025-03-02T10:00:00'),
    workerName: fc.constantFrom(...names),
    amount: fc.constantFrom(null, 16_800, 0.5),
    sheet: fc.constantFrom('A', '__proto__'),
    row: fc.nat(40),
    finding: fc.constantFrom('repaired', 'accepted', null),
  })
  .map(({ sheet, row, finding, ...fields }) => ({
    record: {
      ...fields,
      registeredOn: '2025-03-01' as PlainDate,
      ...{ sponsorName: null, phone: '', occupation: null, workplace: null, programme: 'JKK' },
      origin: { sheet, row, group: 0 },
    },
    finding,
  }))

/** The rules once more, the plain way: everything in one map, the table looked at when all is known. */
function expectedOf(reads: readonly Read[]) {
  const kept = new Map<string, { read: Read; issues: Partial<Issue>[] }>()
  let repeats = 0
  for (const next of reads) {
    const issues = next.finding === null ? [] : [{ row: next.record.origin.row, outcome: next.finding }]
    const key = `${next.record.nip} ${next.record.nik}`
    const known = kept.get(key)
    if (known === undefined) {
      kept.set(key, { read: next, issues })
      continue
    }
    repeats += 1
    const [before, after] = [known.read.record.timestamp, next.record.timestamp]
    const hasOrder = before !== null && after !== null && before !== after
    const isNew = hasOrder ? after > before : next.sequence > known.read.sequence
    const winner = isNew ? { read: next, issues } : known
    const differs = (['workerName', 'amount'] as const).filter(
      field => known.read.record[field] !== next.record[field],
    )
    const warning = {
      row: winner.read.record.origin.row,
      outcome: 'accepted' as const,
      code: 'repeat-differs' as const,
    }
    kept.set(key, differs.length === 0 ? winner : { ...winner, issues: [...winner.issues, warning] })
  }
  const standing = [...kept.values()]
  const issues = standing.flatMap(({ read: { record }, issues: own }) => {
    const sponsors = new Set(
      standing.filter(o => o.read.record.nik === record.nik).map(o => o.read.record.nip),
    )
    const shared = { row: record.origin.row, code: 'same-worker-two-sponsors' as const }
    return sponsors.size > 1 ? [...own, { ...shared, detail: { sponsors: sponsors.size } }] : own
  })
  const repaired = standing.filter(({ read: { finding } }) => finding === 'repaired').length
  return {
    records: standing.map(({ read: { record } }) => record),
    issues,
    counts: { read: reads.length, accepted: kept.size - repaired, repaired, setAside: 0, ignored: repeats },
  }
}

describe('Draft', () => {
  it('keeps the rows that a plain map keeps, with what is said of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(read, { maxLength: 40 }),
        fc.infiniteStream(fc.nat(1000)),
        async (rows, order) => {
          const sequences = [...new Set(order.take(rows.length * 3))]
          const reads = rows
            .slice(0, sequences.length)
            .map((r, i) => ({ ...r, sequence: sequences[i] as number }))
          const records: RegistrationRecord[] = []
          const issues: Issue[] = []
          const draft = new Draft('registrations', registrationRules, {} as RowChecks, {
            addRecords: async (_kind, batch) =>
              void records.push(...(batch as readonly RegistrationRecord[])),
            addIssues: async batch => void issues.push(...batch),
            addHeld: async () => {},
          })
          for (const { record, sequence, finding } of reads) {
            const notes = new RowNotes(() => ({ column: 'K', raw: 'k' }))
            if (finding === 'repaired') notes.repair('phone', 'phone-repaired', { value: record.phone })
            else if (finding === 'accepted') notes.warn('nik', 'nik-birth-date')
            draft.keep(record, notes, sequence)
          }
          await draft.store(() => {})
          const expected = expectedOf(reads)
          expect(draft.counts).toEqual(expected.counts)
          expect(records).toEqual(expected.records)
          expect(issues).toHaveLength(expected.issues.length)
          expect(issues).toMatchObject(expected.issues)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a large Draft', () => {
  it('hands on the same records, by key; findings stay in the order of the file', async () => {
    const records: RegistrationRecord[] = []
    const issues: Issue[] = []
    const draft = new Draft('registrations', registrationRules, {} as RowChecks, {
      addRecords: async (_kind, batch) => void records.push(...(batch as readonly RegistrationRecord[])),
      addIssues: async batch => void issues.push(...batch),
      addHeld: async () => {},
    })
    const rows = 25_000
    const digits = (no: number, length: number) => String(no).padStart(length, '0')
    const nothing = { registeredOn: null, timestamp: null, sponsorName: null, workerName: null, phone: null }
    const rest = { occupation: null, workplace: null, programme: null, amount: null }
    for (let row = 0; row < rows; row++) {
      const no = (row * 7919) % rows
      const keys = { nip: digits(no, 18) as Nip, nik: digits(no, 16) as Nik }
      const notes = new RowNotes(() => ({ column: 'NIK', raw: null }))
      if (row % 1000 === 0) notes.warn('nik', 'nik-birth-date')
      draft.keep({ ...keys, ...nothing, ...rest, origin: { sheet: 'A', row, group: 0 } }, notes, row)
    }
    await draft.store(() => {})
    expect(records.map(record => record.nip)).toEqual(Array.from({ length: rows }, (_, no) => digits(no, 18)))
    expect(records.every(({ nip, origin }) => (origin.row * 7919) % rows === Number(nip))).toBe(true)
    expect(issues.map(issue => issue.row)).toEqual(Array.from({ length: rows / 1000 }, (_, no) => no * 1000))
    expect(draft.counts).toMatchObject({ read: rows, accepted: rows })
  })
})

describe('KeyIndex', () => {
  it('sorts keys by their bytes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 9, unit: 'binary-ascii' })), keys => {
        const index = new KeyIndex()
        for (const key of keys) index.add(key)
        expect([...index.sorted()].map(no => keys[no])).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)))
      }),
    )
  })

  it('numbers keys in the order they come, however many and whatever they hold', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'a', 'ab', 'é', '\u0000'),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 600, size: 'max' }), keys => {
        const index = new KeyIndex()
        const known = new Map<string, number>()
        for (const key of keys) {
          expect(index.find(key)).toBe(known.get(key) ?? -1)
          if (!known.has(key)) known.set(key, index.add(key))
        }
        expect([...known.values()]).toEqual([...known.keys()].map((_, no) => no))
        for (const [key, no] of known) expect(index.find(key)).toBe(no)
        expect(index.size).toBe(known.size)
      }),
      { numRuns: 20 },
    )
  })

  it('tells keys apart that agree in all but one digit, a hundred thousand of them', () => {
    const index = new KeyIndex()
    const keyOf = (no: number) => `19850101201001${String(1001 + no).padStart(20, '0')}`
    for (let no = 0; no < 100_000; no++) index.add(keyOf(no))
    for (let no = 0; no < 100_000; no += 7) {
      if (index.find(keyOf(no)) !== no) throw new Error(`found ${index.find(keyOf(no))} for ${no}`)
    }
    expect(index.find(keyOf(100_000))).toBe(-1)
  })
})
