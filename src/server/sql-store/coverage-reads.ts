import type { Source } from '../../contract/fields.ts'
import type { Actor } from '../../domain/actor.ts'
import { type CoveragePoint, coverageSeries } from '../../domain/coverage.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Engine } from './engine.ts'
import { readSources } from './participation-reads.ts'
import type { Tables } from './schema.ts'

/**
 * Months up to the date. Of several files that speak of a month the one
 * committed last holds, whole: an older file's total beside newer segments
 * would be a figure nobody ever stated. What completes a file adds to it.
 */
export async function readCoverageSeries(
  { reader: db, seals }: Engine,
  asOf: PlainDate | undefined,
  actor: Actor,
): Promise<{ points: CoveragePoint[]; sources: Source[] }> {
  const rows = await db
    .selectFrom('coverage_rows as c')
    .innerJoin('imports as i', 'i.no', 'c.import_no')
    .selectAll('c')
    .select(['i.id as import_id', 'i.completes'])
    .where('i.status', '=', 'committed')
    .$if(asOf !== undefined, query => query.where('c.month', '<=', asOf as PlainDate))
    .orderBy('c.month')
    .orderBy('i.sequence')
    .orderBy('c.row')
    .execute()
  const standing = [...Map.groupBy(rows, row => row.month).values()].flatMap(standingOfMonth)
  const records = standing.map(row => ({
    ...row,
    origin: { sheet: seals.openName(row.sheet), row: row.row, group: row.grp },
  }))
  const importNos = [...new Set(records.map(record => record.import_no))]
  return { points: coverageSeries(records), sources: await readSources(db, seals, actor, importNos) }
}

type Row = Tables['coverage_rows'] & { readonly import_id: string; readonly completes: string | null }

/** @param rows of one month, the last commit last */
function standingOfMonth(rows: readonly Row[]): Row[] {
  const file = rows.findLast(row => row.completes === null)?.import_id
  const ofFile = rows.filter(row => (row.completes ?? row.import_id) === file)
  const standing = new Map<string, Row>()
  for (const row of ofFile) standing.set(`${row.segment} ${row.branch ?? ''}`, row)
  return [...standing.values()]
}
