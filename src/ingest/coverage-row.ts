import { foldText } from '../domain/agency.ts'
import { sumOf } from '../domain/coverage.ts'
import type { CoverageRecord } from '../domain/records.ts'
import type { AnswerBook, Asked } from './answer-book.ts'
import type { Finding } from './column.ts'
import { chooseLater, type KindRules, type RowChecks } from './kind-rules.ts'

/** Workers potential and protected in one month. */
export const coverageRules: KindRules<'coverage'> = {
  toRecord(values, { notes, origin }) {
    const { month, potential, protected: covered } = values
    if (month === null) notes.missing('month', 'month-missing')
    if (potential === null) notes.missing('potential', 'count-unreadable')
    if (covered === null) notes.missing('protected', 'count-unreadable')
    if (month === null || potential === null || covered === null) return null
    if (covered > potential) notes.warn('protected', 'protected-exceeds-potential', { detail: { potential } })
    return {
      month,
      segment: values.segment ?? 'TOTAL',
      branch: branchOf(values.branch),
      potential,
      protected: covered,
      origin,
    }
  },
  keyOf: ({ month, segment, branch }) => [month, segment, branch ?? ''].join('|'),
  choose: chooseLater,
  checkTable: compareTotals,
}

/** "Jumlah" or "Semua cabang" in the branch column is the city, no branch of its own. */
function branchOf(written: string | null): string | null {
  const isWhole =
    written !== null && /^(sub ?total|grand total|jumlah|total|jml|semua|seluruh)\b/.test(foldText(written))
  return isWhole ? null : written
}

/** A month's own total row against the sum of its segments; whoever is asked says which of them holds. */
function compareTotals(records: Iterable<CoverageRecord>, { book }: RowChecks) {
  const parts = Map.groupBy(
    [...records].filter(record => record.segment !== 'TOTAL'),
    monthAndBranch,
  )
  return (record: CoverageRecord): Finding[] => {
    if (record.segment !== 'TOTAL') return []
    const segments = parts.get(monthAndBranch(record))
    // Among the rows set aside a total comes alone: what was said of it in the whole file still holds.
    if (segments === undefined) return book.said(totalId(record)) === 'sum' ? [overruledTotal(record)] : []
    const sum = sumOf(segments)
    const differing = (['potential', 'protected'] as const).filter(field => sum[field] !== record[field])
    if (differing.length === 0) return []
    const asked = askForTotal(record, sum, book)
    asked.rows += 1
    return differing.map(field => ({
      code: 'total-differs',
      outcome: asked.answer === 'sum' ? 'setAside' : 'accepted',
      detail: { field, stated: record[field], sum: sum[field] },
    }))
  }
}

function overruledTotal({ protected: stated }: CoverageRecord): Finding {
  return {
    code: 'total-differs',
    outcome: 'setAside',
    detail: { field: 'protected', stated, sum: '–' },
  }
}

function totalId({ month, branch }: CoverageRecord): string {
  return branch === null ? `total:${month}` : `total:${month} ${foldText(branch)}`
}

type Figures = Pick<CoverageRecord, 'potential' | 'protected'>

function askForTotal(record: CoverageRecord, sum: Figures, book: AnswerBook): Asked {
  const { month, branch } = record
  const figures = ({ potential, protected: covered }: Figures) => `${covered} / ${potential}`
  return book.ask(totalId(record), () => ({
    type: 'total',
    text: branch === null ? month : `${month} · ${branch}`,
    options: [
      { value: 'stated', label: figures(record) },
      { value: 'sum', label: figures(sum) },
    ],
    proposal: 'stated',
  }))
}

function monthAndBranch({ month, branch }: CoverageRecord): string {
  return `${month}|${branch ?? ''}`
}
