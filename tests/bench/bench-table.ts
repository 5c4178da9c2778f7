import type { BenchResult } from './run-bench.ts'

/** What is to be reached against the second contestant of a heat: most CPU time and most memory. */
const targets: Readonly<
  Record<string, { readonly cpu?: number; readonly peak?: number; readonly megabytes?: number }>
> = {
  'read xlsx': { cpu: 0.25, peak: 0.25 },
  'import xlsx': { cpu: 1, megabytes: 700 },
  'import csv': { cpu: 1.5 },
  'sign in': { cpu: 1.5 },
}
const growthTarget = 1.05

const header = ['who', 'CPU s', 'wall s', 'peak MB', 'idle MB', '× CPU', '× memory', 'to reach', 'runs']

/** The results as a table in Markdown, each heat against the one we are held against. */
export function benchTable(results: readonly BenchResult[]): string {
  const heats = Map.groupBy(
    results.filter(({ part }) => part !== 'growth'),
    ({ heat }) => heat,
  )
  const tables = [...heats].map(([heat, contestants]) => `**${heat}**\n\n${heatTable(heat, contestants)}`)
  return [...tables, ...growthLines(results)].join('\n\n')
}

function heatTable(heat: string, contestants: readonly BenchResult[]): string {
  const [ours, peer] = contestants
  const target = targets[heat.split(',')[0] as string]
  const rows = contestants.map(result => {
    const isOurs = result === ours && peer !== undefined
    return [
      result.name,
      result.cpuSeconds.toFixed(2),
      result.wallSeconds.toFixed(2),
      result.peakMegabytes.toFixed(0),
      result.idleMegabytes.toFixed(0),
      peer === undefined ? '' : (result.cpuSeconds / peer.cpuSeconds).toFixed(2),
      peer === undefined ? '' : (result.peakMegabytes / peer.peakMegabytes).toFixed(2),
      isOurs && target !== undefined ? targetText(target) : '',
      String(result.runs),
    ]
  })
  return markdown([header, ...rows])
}

function targetText({ cpu, peak, megabytes }: (typeof targets)[string]): string {
  const parts = [
    cpu !== undefined && `≤ ${cpu} × CPU`,
    peak !== undefined && `≤ ${peak} × memory`,
    megabytes !== undefined && `≤ ${megabytes} MB`,
  ]
  return parts.filter(part => part !== false).join(', ')
}

/** How the CPU time of an import grows with its rows: the exponent between the smallest file and the largest. */
function growthLines(results: readonly BenchResult[]): string[] {
  const kinds = Map.groupBy(
    results.filter(({ part }) => part === 'growth'),
    ({ name }) => name,
  )
  return [...kinds].flatMap(([name, all]) => {
    const [first, last] = [all[0], all.at(-1)]
    if (first === undefined || last === undefined || first === last) return []
    const exponent = Math.log(last.cpuSeconds / first.cpuSeconds) / Math.log(last.rows / first.rows)
    const steps = all.map(({ rows, cpuSeconds, peakMegabytes }) => [
      String(rows - 1),
      cpuSeconds.toFixed(2),
      ((cpuSeconds / rows) * 1e6).toFixed(0),
      peakMegabytes.toFixed(0),
    ])
    const table = markdown([['rows', 'CPU s', 'µs a row', 'peak MB'], ...steps])
    return [`**growth, ${name}**: exponent ${exponent.toFixed(2)}, to reach ≤ ${growthTarget}\n\n${table}`]
  })
}

/** Rows as a table in Markdown, the first of them its head. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(row => `| ${row.join(' | ')} |`)
  const [head = '', ...body] = lines
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n')
}
