import type { Source } from '../../contract/fields.ts'
import { type CoveragePoint, coverageSeries } from '../../domain/coverage.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { readSources } from './participation-reads.ts'
import type { Db, Tables } from './schema.ts'

/**
 * Months up to the date. Each row speaks for its own month; of rows with the
 * same month, segment and branch that of the last commit holds.
 */
export async function readCoverageSeries(
  db: Db,
  asOf: PlainDate | undefined,
): Promise<{ points: CoveragePoint[]; sources: Source[] }> {
  const rows = await db
    .selectFrom('coverage_rows as c')
    .innerJoin('imports as i', 'i.no', 'c.import_no')
    .selectAll('c')
    .where('i.status', '=', 'committed')
    .$if(asOf !== undefined, query => query.where('c.month', '<=', asOf as PlainDate))
    .orderBy('c.month')
    .orderBy('i.sequence')
    .orderBy('c.row')
    .execute()
  const standing = new Map<string, Tables['coverage_rows']>()
  for (const row of rows) standing.set(`${row.month} ${row.segment} ${row.branch ?? ''}`, row)
  const records = [...standing.values()].map(row => ({
    ...row,
    origin: { sheet: row.sheet, row: row.row, group: row.grp },
  }))
  const importNos = [...new Set(records.map(record => record.import_no))]
  return { points: coverageSeries(records), sources: await readSources(db, importNos) }
}
