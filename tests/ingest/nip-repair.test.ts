import { describe, expect, it } from 'vitest'
import { textsFor } from '../../src/api/texts/texts.ts'
import type { Issue } from '../../src/domain/issue.ts'
import { type DamagedRow, makeDamagedRows } from './damaged-nips.ts'
import { contextOf, ingest, workbookOf } from './in-memory.ts'

const count = 1000
const { roster, rows } = makeDamagedRows(2025, count)

/** Each row is a worker of its own, so that none is a repeat of another. */
const nikOf = (i: number) => `337401010190${String(i + 1).padStart(4, '0')}`

const { issues, records } = await ingest<'registrations'>(
  workbookOf({
    Respon: [['NIP', 'Nama ASN', 'NIK'], ...rows.map(({ cell, name }, i) => [cell, name, nikOf(i)])],
  }),
  { context: contextOf(roster) },
)
const onRow = Map.groupBy(issues, issue => issue.row)
const outcomes = rows.map((row, i) => {
  const own = onRow.get(i + 2) ?? []
  const found = (code: Issue['code']) => own.find(issue => issue.code === code)
  const taken = records.find(record => record.origin.row === i + 2)?.nip ?? null
  return { row, own, taken, repair: found('nip-recovered'), found }
})
const onRoster = new Set(roster.map(person => person.nip as string))

describe('1,000 damaged NIPs on a roster of 16,000', () => {
  it('repairs none wrongly, nobody who is not on the roster, and nobody called by another name', () => {
    const wrong = outcomes.filter(({ row, repair }) => repair !== undefined && repair.value !== row.truth)
    expect(wrong.map(({ row, repair }) => ({ ...row, value: repair?.value }))).toEqual([])
    const guessed = outcomes.filter(
      ({ row, repair }) => repair && (!onRoster.has(row.truth) || row.called === 'by another name'),
    )
    expect(guessed.map(({ row }) => row)).toEqual([])
  })

  it('takes none of them for somebody else of the roster', () => {
    const mistaken = outcomes.filter(
      ({ row, taken }) => taken !== null && taken !== row.truth && onRoster.has(taken),
    )
    expect(mistaken.map(({ row }) => row)).toEqual([])
  })

  it('shows every repair with what stood there, what was taken, and the rule', () => {
    for (const { repair, row } of outcomes) {
      if (repair === undefined) continue
      expect(repair).toMatchObject({ outcome: 'repaired', column: 'NIP', value: row.truth })
      for (const language of ['id', 'en'] as const) {
        const { message } = textsFor(language).issue(repair)
        expect(message).toContain(repair.raw)
        expect(message).toContain(row.truth)
        expect(message).toContain(repair.detail.name)
      }
    }
  })

  it('sets aside what fits several, and names them', () => {
    const ambiguous = outcomes.flatMap(({ found, row }) => {
      const issue = found('nip-ambiguous')
      return issue === undefined ? [] : [{ issue, row }]
    })
    expect(ambiguous.length).toBeGreaterThan(20)
    for (const { issue, row } of ambiguous) {
      expect(issue.outcome).toBe('setAside')
      if (onRoster.has(row.truth)) expect(issue.detail.people).toContain(row.truth)
      for (const language of ['id', 'en'] as const) {
        expect(textsFor(language).issue(issue).message).toContain(issue.detail.people)
      }
    }
  })

  it('recovers as many as it is safe to', () => {
    const share = (is: (row: DamagedRow) => boolean) => {
      const all = outcomes.filter(({ row }) => is(row))
      return `${all.filter(({ row, taken }) => taken === row.truth).length} of ${all.length}`
    }
    const callable = (row: DamagedRow) => onRoster.has(row.truth) && row.called !== 'by another name'
    expect({
      all: share(callable),
      'on the roster': share(row => callable(row) && row.whose === 'on the roster'),
      'shares 15 digits': share(row => callable(row) && row.whose === 'shares 15 digits'),
      'has a namesake': share(row => callable(row) && row.whose === 'has a namesake'),
      'as on the roster': share(
        row =>
          row.whose === 'on the roster' &&
          ['as on the roster', 'without degrees', 'with other titles'].includes(row.called),
      ),
      misspelt: share(row => row.whose === 'on the roster' && row.called === 'misspelt'),
      abbreviated: share(row => row.whose === 'on the roster' && row.called === 'abbreviated'),
      'not at all': share(row => row.whose === 'on the roster' && row.called === 'not at all'),
    }).toEqual({
      // Namesakes of one birthday and cohort can be told apart by nobody; nor, without a name, can those
      // whose cohort is so large that strangers share its numbers.
      all: '666 of 770',
      'on the roster': '594 of 632',
      'shares 15 digits': '72 of 85',
      'has a namesake': '0 of 53',
      'as on the roster': '434 of 436',
      misspelt: '62 of 68',
      abbreviated: '63 of 64',
      'not at all': '35 of 64',
    })
  })
})
