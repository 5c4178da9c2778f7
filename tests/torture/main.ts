import { mkdtempSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type StageName, stageNames } from './stages.ts'
import { type Finding, runInPool } from './worker-pool.ts'

const usage = `npm run torture -- [--seed <number>] [--count <cases>] [--only <stage>[/<case>]]
stages: ${stageNames.join(', ')}`
const cases: Readonly<Record<StageName, number>> = { mutations: 10_000, scanner: 2000, conservation: 6000 }
const mostMilliseconds = 5000

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, only: { type: 'string' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const [only, one] = values.only?.split('/') ?? []
const stages = stageNames.filter(stage => only === undefined || stage === only)
if (!Number.isSafeInteger(seed) || stages.length === 0) throw new Error(usage)

let folder: string | undefined
let found = 0

function report(stage: StageName, { index, what, problems, bytes }: Finding): void {
  found++
  console.error(`FOUND ${stage}/${index}: ${what}`)
  for (const problem of problems.slice(0, 5)) console.error(`      ${problem}`)
  console.error(`      again: npm run torture -- --seed ${seed} --only ${stage}/${index}`)
  if (bytes === null) return
  folder ??= mkdtempSync(join(tmpdir(), 'torture-'))
  const path = join(folder, `${stage}-${index}`)
  writeFileSync(path, bytes)
  console.error(`      file: ${path}`)
}

console.log(`seed ${seed}`)
for (const stage of stages) {
  const count = Number(values.count ?? cases[stage])
  const indices = one === undefined ? Array.from({ length: count }, (_, index) => index) : [Number(one)]
  const started = performance.now()
  const { outcomes, slowest } = await runInPool({
    script: new URL('./torture-worker.ts', import.meta.url),
    seed,
    stage,
    indices,
    threads: Math.min(availableParallelism(), indices.length),
    mostMilliseconds,
    onFinding: finding => report(stage, finding),
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const longest = `${slowest.milliseconds.toFixed(0)} ms (case ${slowest.index})`
  console.log(`${stage}: ${indices.length} cases in ${seconds} s, the longest ${longest}`)
  for (const [outcome, times] of Object.entries(outcomes).toSorted((a, b) => b[1] - a[1]))
    console.log(`  ${String(times).padStart(6)} ${outcome}`)
}
console.log(found === 0 ? 'nothing found' : `${found} found`)
process.exitCode = found === 0 ? 0 : 1
