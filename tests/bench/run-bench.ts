import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BenchFormat, benchFile } from './bench-files.ts'
import { sponsorsOf } from './bench-rows.ts'
import type { BenchTask, Measured } from './measured-task.ts'
import { readers } from './readers.ts'

export type BenchPart = BenchFormat | 'import' | 'growth' | 'sign-in'

export interface BenchPlan {
  readonly sizes: readonly number[]
  readonly parts: readonly BenchPart[]
  /** Of each contestant, in turns. */
  readonly runs: number
  /** Rows of the files whose import shows how the time grows. */
  readonly growth: readonly number[]
  /** Accounts that sign in at once. */
  readonly accounts: number
  readonly note: (line: string) => void
}

/** What one contestant took in one heat: the medians of its runs. */
export interface BenchResult extends Measured {
  readonly part: BenchPart
  /** Contestants of one heat did the same work on the same rows. */
  readonly heat: string
  readonly name: string
  readonly runs: number
}

/** Above so many rows a run takes minutes, and one tells enough. */
const manyRows = 300_000

const program = fileURLToPath(new URL('./measured-process.ts', import.meta.url))
const execute = promisify(execFile)

/** An import may take as much as the server's worker; a library may take what it wants. */
const heapOf = (task: BenchTask) => (task.type === 'import' ? 1024 : 16_384)

/** Runs everything planned, each measurement in a process of its own. */
export async function runBench(plan: BenchPlan): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-bench-run-'))
  try {
    const results: BenchResult[] = []
    for (const part of plan.parts) {
      if (part === 'growth') {
        for (const rows of plan.growth) results.push(...(await importHeat(plan, folder, rows, 'csv', part)))
        continue
      }
      if (part === 'sign-in') {
        results.push(...(await signInHeat(plan)))
        continue
      }
      for (const rows of plan.sizes) {
        if (part !== 'import') results.push(...(await readHeat(plan, rows, part)))
        else {
          for (const format of ['xlsx', 'csv'] as const) {
            results.push(...(await importHeat(plan, folder, rows, format, part)))
          }
        }
      }
    }
    return results
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readHeat(plan: BenchPlan, rows: number, format: BenchFormat): Promise<BenchResult[]> {
  const path = await benchFile('registrations', format, rows)
  const contestants = Object.keys(readers[format]).map(reader => ({
    name: reader,
    task: async () => ({ type: 'read', format, reader, path }) as const,
  }))
  const heat = `read ${format}, ${rows} rows`
  return race(plan, { part: format, heat, rows, contestants })
}

/** Whole imports of both kinds of file beside the one reader that merely reads the same file. */
async function importHeat(
  plan: BenchPlan,
  folder: string,
  rows: number,
  format: BenchFormat,
  part: BenchPart,
): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  for (const kind of ['roster', 'registrations'] as const) {
    const path = await benchFile(kind, format, rows)
    const base = kind === 'registrations' ? await databaseWithRoster(plan, folder, sponsorsOf(rows)) : null
    let copies = 0
    const database = async () => {
      const copy = join(folder, `${kind}-${format}-${rows}-${copies++}.sqlite`)
      if (base !== null) await copyFile(base, copy)
      return copy
    }
    const whole = {
      name: `whole import, ${kind}`,
      task: async () => ({ type: 'import', database: await database(), path }) as const,
    }
    const [, peer = ''] = Object.keys(readers[format])
    const parse = {
      name: `${peer} merely reading`,
      task: async () => ({ type: 'read', format, reader: peer, path }) as const,
    }
    const contestants = part === 'growth' ? [whole] : [whole, parse]
    const heat = `import ${format}, ${kind}, ${rows} rows`
    results.push(...(await race(plan, { part, heat, rows, contestants })))
  }
  return results
}

/** A whole office signs in, beside the hashing of as many passwords alone, which no server can do without. */
async function signInHeat(plan: BenchPlan): Promise<BenchResult[]> {
  const { accounts } = plan
  const contestants = [
    { name: 'signing in', task: async () => ({ type: 'sign-in', accounts }) as const },
    { name: 'argon2id alone, two at a time', task: async () => ({ type: 'hash', accounts }) as const },
  ]
  const heat = `sign in, ${accounts} accounts from one address`
  // Each takes about a minute: once tells enough.
  const results = await race({ ...plan, runs: 1 }, { part: 'sign-in', heat, rows: accounts, contestants })
  for (const { name, rows, cpuSeconds } of results) {
    plan.note(`${heat}: ${name} ${((cpuSeconds / accounts) * 1000).toFixed(1)} ms CPU each`)
    if (rows !== accounts) throw new Error(`only ${rows} of ${accounts} were let in`)
  }
  if (results.length < contestants.length) throw new Error('not all of them could be measured')
  return results
}

/** Registrations are checked against people: a database in which they stand, made once for each size. */
async function databaseWithRoster(plan: BenchPlan, folder: string, people: number): Promise<string> {
  const database = join(folder, `roster-${people}.sqlite`)
  const path = await benchFile('roster', 'csv', people)
  if (!made.has(database)) {
    plan.note(`a database with ${people} people`)
    await measureApart({ type: 'import', database, path })
    made.add(database)
  }
  return database
}

const made = new Set<string>()

interface Heat {
  readonly part: BenchPart
  readonly heat: string
  readonly rows: number
  readonly contestants: readonly { readonly name: string; readonly task: () => Promise<BenchTask> }[]
}

/** Lets all run in turns, so that what else the machine does hits each of them alike. */
async function race(plan: BenchPlan, { part, heat, rows, contestants }: Heat): Promise<BenchResult[]> {
  const runs = rows > manyRows ? 1 : plan.runs
  const measured = new Map<string, Measured[]>(contestants.map(({ name }) => [name, []]))
  for (let run = 1; run <= runs; run++) {
    for (const { name, task } of contestants) {
      const result = await measureApart(await task()).catch((error: Error) => {
        plan.note(`${heat}: ${name} failed: ${error.message.split('\n').at(-2) ?? error.message}`)
        return null
      })
      if (result === null) continue
      plan.note(`${heat}: ${name} ${result.cpuSeconds.toFixed(2)} s`)
      measured.get(name)?.push(result)
    }
  }
  return contestants.flatMap(({ name }) => {
    const all = measured.get(name) ?? []
    return all.length === 0 ? [] : [{ ...medianOf(all), part, heat, name, runs: all.length }]
  })
}

function medianOf(all: readonly Measured[]): Measured {
  const middle = (of: (measured: Measured) => number) =>
    all.map(of).toSorted((a, b) => a - b)[(all.length - 1) >> 1] as number
  const [first] = all as [Measured]
  if (all.some(({ rows, outcome }) => rows !== first.rows || outcome !== first.outcome)) {
    throw new Error('two runs of the same work came to different results')
  }
  return {
    ...first,
    cpuSeconds: middle(m => m.cpuSeconds),
    wallSeconds: middle(m => m.wallSeconds),
    peakMegabytes: middle(m => m.peakMegabytes),
    idleMegabytes: middle(m => m.idleMegabytes),
  }
}

async function measureApart(task: BenchTask): Promise<Measured> {
  const heap = `--max-old-space-size=${heapOf(task)}`
  const { stdout } = await execute(process.execPath, [heap, program, JSON.stringify(task)])
  return JSON.parse(stdout) as Measured
}
