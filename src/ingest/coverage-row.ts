import { foldText } from '../domain/agency.ts'
import { sumOf } from '../domain/coverage.ts'
import type { CoverageRecord } from '../domain/records.ts'
import type { Finding } from './column.ts'
import { chooseLater, type KindRules } from './kind-rules.ts'

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

/** A month's own total row against the sum of its segments. */
function compareTotals(records: Iterable<CoverageRecord>) {
  const parts = Map.groupBy(
    [...records].filter(record => record.segment !== 'TOTAL'),
    monthAndBranch,
  )
  return (record: CoverageRecord): Finding[] => {
    const segments = parts.get(monthAndBranch(record))
    if (record.segment !== 'TOTAL' || segments === undefined) return []
    const sum = sumOf(segments)
    const differing = (['potential', 'protected'] as const).filter(field => sum[field] !== record[field])
    return differing.map(field => ({
      code: 'total-differs',
      outcome: 'accepted',
      detail: { field, stated: record[field], sum: sum[field] },
    }))
  }
}

function monthAndBranch({ month, branch }: CoverageRecord): string {
  return `${month}|${branch ?? ''}`
}
