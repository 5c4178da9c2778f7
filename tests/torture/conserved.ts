import type { Origin } from '../../src/domain/records.ts'
import type { ReadSheet, Taken } from './read-outcome.ts'

/** What is wrong with the sums of an import: every row that stands on a data sheet has exactly one outcome. */
export function findLosses({ summary, records, issues }: Taken, sheets: readonly ReadSheet[]): string[] {
  const { counts, ignoredBy, kind } = summary
  if (kind === null) return counts.read === 0 ? [] : ['rows were read before their kind is known']
  const losses: string[] = []
  const expect = (what: string, is: number, shouldBe: number) => {
    if (is !== shouldBe) losses.push(`${what}: ${is} instead of ${shouldBe}`)
  }
  expect(
    'outcomes of rows read',
    counts.accepted + counts.repaired + counts.setAside + counts.ignored,
    counts.read,
  )
  expect(
    'reasons of ignored rows',
    Object.values(ignoredBy).reduce((sum, n) => sum + n, 0),
    counts.ignored,
  )
  expect('records', records.length, counts.accepted + counts.repaired)
  const rowsOf = (outcome: string) =>
    new Set(issues.filter(i => i.outcome === outcome).map(i => `${i.sheet}/${i.row}/${i.group}`)).size
  const skipped = new Set(issues.filter(i => i.code === 'sheet-ignored').map(i => i.sheet))
  const dataSheets = sheets.filter(sheet => !skipped.has(sheet.name))
  const rows = dataSheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const origins = [...issues, ...records.map(record => (record as { origin: Origin }).origin)]
  const isWide = origins.some(({ group }) => group > 0)
  if (isWide ? counts.read < rows : counts.read !== rows)
    losses.push(`rows read: ${counts.read} of ${rows} on the sheets`)
  // Rows that share their number share their place in this count.
  if (!hasTwins(dataSheets)) {
    expect('rows with a reason to be set aside', rowsOf('setAside'), counts.setAside)
    expect('rows with a repair', rowsOf('repaired'), counts.repaired)
  }
  return losses
}

function hasTwins(sheets: readonly ReadSheet[]): boolean {
  const names = new Set(sheets.map(sheet => sheet.name))
  return (
    names.size < sheets.length ||
    sheets.some(({ rows }) => new Set(rows.map(r => r.number)).size < rows.length)
  )
}
