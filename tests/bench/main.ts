import { writeSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { benchTable } from './bench-table.ts'
import { latencyTable, measureReads } from './read-latency.ts'
import { runBench } from './run-bench.ts'

const usage = `npm run bench -- [--size 16000,100000,1000000] [--only xlsx|csv|import|growth|reads|sign-in] [--runs 3] [--full]

--size   rows of the files, 16000 and 100000 unless told; --full adds 1000000 and the long growth
--only   one part: reading .xlsx, reading CSV, importing whole, growth, lists of people over HTTP,
         signing in
--accounts  people who sign in at once from one address, 1500 unless told
--runs   alternating runs of each, of which the median is shown; files above 300000 rows are run once
`

const parts = ['xlsx', 'csv', 'import', 'growth', 'reads', 'sign-in'] as const
const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    accounts: { type: 'string', default: '1500' },
    full: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const print = (text: string) => void writeSync(1, text)
const only = parts.find(part => part === values.only)
const sizes = (values.size ?? (values.full ? '16000,100000,1000000' : '16000,100000')).split(',').map(Number)
const runs = Number(values.runs)
const accounts = Number(values.accounts)
const isUnderstood =
  !values.help &&
  (values.only === undefined || only !== undefined) &&
  [...sizes, runs, accounts].every(n => n >= 1)

if (isUnderstood) {
  const { version } = process
  print(`Node ${version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores\n`)
  const wanted: readonly (typeof parts)[number][] = only === undefined ? parts : [only]
  const reads = wanted.includes('reads') ? await measureReads(16_000, 300) : []
  const results = await runBench({
    sizes,
    parts: wanted.filter(part => part !== 'reads'),
    runs,
    accounts,
    growth: values.full ? [16_000, 160_000, 1_600_000] : [16_000, 50_000, 160_000],
    note: line => print(`  ${line}\n`),
  })
  const tables = [results.length > 0 && benchTable(results), reads.length > 0 && latencyTable(reads)]
  print(`\n${tables.filter(table => table !== false).join('\n\n')}\n`)
} else {
  print(usage)
  process.exitCode = values.help ? 0 : 2
}
