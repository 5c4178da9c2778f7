import { describe, expect, it } from 'vitest'
import type { Rows } from './in-memory.ts'
import { ingest, workbookOf } from './in-memory.ts'

const header = ['NIP', 'Nama', 'OPD', 'Status Kepegawaian']
// What takes the square of the rows for its time runs into this; the rest is done in a second.
const timeout = 20_000

function nipOf(index: number): string {
  return `19850101201001${index % 2 === 0 ? 1 : 2}${String(1 + (Math.floor(index / 2) % 999)).padStart(3, '0')}`
}

describe('very much of one thing costs no more than its rows', () => {
  it(
    'with a merged range for every two rows and as many that hold nothing',
    async () => {
      const count = 20_000
      const people: Rows = Array.from({ length: count }, (_, index) => [
        nipOf(index),
        `Contoh ${index}`,
        index % 2 === 0 ? ['Dinas Kesehatan', 'Dinas Pendidikan'][(index / 2) % 2] : null,
        'PNS',
      ]) as Rows
      const beyond = Array.from({ length: 150_000 }, (_, index) => rangeOf(count + 10 + 2 * index))
      const merges = [...beyond, ...Array.from({ length: count / 2 }, (_, pair) => rangeOf(2 + 2 * pair))]
      const { summary } = await ingest<'roster'>(workbookOf({ S: [header, ...people] }, { merges }))
      const { counts } = summary
      expect(counts.read).toBe(count + 1)
      // A row whose cell was not filled would lack its agency and be set aside.
      expect(counts.setAside).toBe(0)
      expect(counts.accepted + counts.repaired + counts.ignored).toBe(counts.read)
    },
    timeout,
  )

  it(
    'with one NIP on every row',
    async () => {
      const count = 5000
      const rows = Array.from({ length: count }, (_, index) => [
        '198501012010011001',
        `Contoh ${index}`,
        'Dinas Kesehatan',
        'PNS',
      ])
      const { summary, records, issues } = await ingest<'roster'>(workbookOf({ S: [header, ...rows] }))
      expect(summary.counts).toMatchObject({ read: count + 1, accepted: 1, setAside: 0, ignored: count })
      expect(summary.ignoredBy).toEqual({ header: 1, repeat: count - 1 })
      expect(records).toHaveLength(1)
      expect(issues.length).toBeGreaterThan(0)
      // Each names the row it contradicts; a hundred say it.
      expect(issues.length).toBeLessThanOrEqual(110)
    },
    timeout,
  )
})

function rangeOf(firstRow: number) {
  return { firstRow, lastRow: firstRow + 1, firstColumn: 2, lastColumn: 2 }
}
