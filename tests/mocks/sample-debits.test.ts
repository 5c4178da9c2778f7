import { expect, test } from 'vitest'
import { makeSampleCity, type SampleMonth } from '../../mocks/sample-city.ts'
import { debitFileOf } from '../../mocks/sample-debits.ts'
import { readWorkbook } from '../../src/ingest/read-workbook.ts'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { contextOf, ingest } from '../ingest/in-memory.ts'

test('the sample debits are recognised, ask nothing and hold one row a sponsor', async () => {
  const month = makeSampleCity().months.at(-1) as SampleMonth
  const { bytes, fileName, asOf } = await debitFileOf(month)
  expect(fileName).toBe('autodebet-november-2025.xlsx')
  const workbook = await readWorkbook(bytes, fileName, defaultFileLimits, nodeCapabilities)
  const { summary, records, codes } = await ingest<'debits'>(workbook, { fileName, context: contextOf() })
  expect(summary).toMatchObject({ kind: 'debits', asOf, questions: [], ignoredColumns: [] })
  expect([summary.counts.accepted, summary.counts.setAside]).toEqual([90, 0])
  expect(records.filter(({ result }) => result === 'success')).toHaveLength(90)
  expect(new Set(records.map(({ month: of }) => of))).toEqual(new Set([asOf]))
  expect(codes).toEqual({})
}, 60_000)
