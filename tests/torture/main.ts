import { mkdtempSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runKills } from './kills/kill-run.ts'
import { type StageName, stageNames } from './stages.ts'
import { type Finding, runInPool } from './worker-pool.ts'

const usage = `npm run torture -- [--seed <number>] [--count <cases>] [--only <stage>[/<case>]]
stages: ${stageNames.join(', ')}, kills`
const cases: Readonly<Record<StageName, number>> = { mutations: 10_000, scanner: 2000, conservation: 6000 }
const kills = 200
const mostMilliseconds = 5000

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, only: { type: 'string' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const [only, one] = values.only?.split('/') ?? []
const stages = stageNames.filter(stage => only === undefined || stage === only)
const isKilling = only === undefined || only === 'kills'
if (!Number.isSafeInteger(seed) || (stages.length === 0 && !isKilling)) throw new Error(usage)

let folder: string | undefined
let found = 0

console.log(`seed ${seed}`)
for (const stage of stages) await tortureReading(stage)
if (isKilling) await killServers()
console.log(found === 0 ? 'nothing found' : `${found} found`)
process.exitCode = found === 0 ? 0 : 1

async function tortureReading(stage: StageName): Promise<void> {
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
  const longest = `${slowest.milliseconds.toFixed(0)} ms (case ${slowest.index})`
  console.log(`${stage}: ${indices.length} cases in ${secondsSince(started)} s, the longest ${longest}`)
  tell(outcomes)
}

/** Each kill works on what the ones before it left: a run repeats from its seed, not from one case. */
async function killServers(): Promise<void> {
  const started = performance.now()
  const count = Number(values.count ?? kills)
  const { during, acknowledgedCommits, problems } = await runKills({ seed, kills: count })
  found += problems.length
  for (const problem of problems) console.error(`FOUND ${problem}`)
  const commits = `${acknowledgedCommits} commits acknowledged`
  console.log(`kills: ${count} in ${secondsSince(started)} s, ${commits}; under way at the moment:`)
  tell(during)
}

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

function tell(times: Readonly<Record<string, number>>): void {
  for (const [what, count] of Object.entries(times).toSorted((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(6)} ${what}`)
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1)
}
