import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { benchFile } from '../bench/bench-files.ts'
import { benchTable } from '../bench/bench-table.ts'
import { latencyTable, measureReads, type ReadLatency } from '../bench/read-latency.ts'
import { cellText, readers } from '../bench/readers.ts'
import { runBench } from '../bench/run-bench.ts'

const rows = 300

describe('the readers that are measured', () => {
  it.each(['xlsx', 'csv'] as const)('read the same cells of every row of a .%s file', async format => {
    const path = await benchFile('registrations', format, rows)
    const read = new Map<string, string[][]>()
    for (const [name, load] of Object.entries(readers[format])) {
      const found: string[][] = []
      const reader = await load()
      await reader(path, cells => found.push(Array.from(cells, cellText)))
      read.set(name, found)
    }
    const ours = read.get('pantau-asuh')
    expect(ours).toHaveLength(rows + 1)
    expect(ours?.[0]?.[1]).toBe('NIP')
    expect(ours?.at(-1)).toHaveLength(12)
    for (const found of read.values()) expect(found).toEqual(ours)
  })
})

describe('npm run bench', () => {
  it('measures small files, each run in a process of its own, and finds the same rows everywhere', async () => {
    const notes: string[] = []
    const results = await runBench({
      sizes: [rows],
      parts: ['csv', 'import'],
      runs: 1,
      growth: [],
      accounts: 0,
      note: line => notes.push(line),
    })
    expect(notes.filter(note => note.includes('failed'))).toEqual([])
    // The readers, then an import and a reader for both kinds in both formats.
    expect(results).toHaveLength(3 + 8)
    for (const { heat, rows: read } of results) expect(read).toBe(Number(/(\d+) rows/.exec(heat)?.[1]) + 1)
    const counts = results
      .filter(({ name }) => name.startsWith('whole'))
      .map(({ outcome }) => JSON.parse(outcome))
    for (const { read, accepted, repaired, setAside, ignored } of counts) {
      expect(accepted + repaired + setAside + ignored).toBe(read)
    }
    const table = benchTable(results)
    expect(table).toContain('| pantau-asuh |')
    expect(table).toContain('≤ 1.5 × CPU')
  }, 180_000)

  it('lets a small office in at once from one address, beside as many hashes alone', async () => {
    const results = await runBench({
      ...{ sizes: [], parts: ['sign-in'], runs: 1, growth: [], accounts: 6 },
      note: () => {},
    })
    expect(results.map(({ name, rows, outcome }) => [name, rows, outcome])).toEqual([
      ['signing in', 6, '6 of 6 let in'],
      ['argon2id alone, two at a time', 6, 'hashed'],
    ])
    expect(benchTable(results)).toContain('| signing in |')
  }, 60_000)

  it('reads lists of a small city over HTTP, each noted once and read once more', async () => {
    const results = await measureReads(rows, 6)
    expect(results.map(({ read, asn, calls }) => [read, asn, calls])).toEqual([
      ['page', rows, 6],
      ['search', rows, 6],
    ])
    const table = latencyTable([...results.slice(0, 1), { ...(results[1] as ReadLatency), asn: 16_000 }])
    expect(table).toContain('| page, noted |')
    expect(table).toContain('| search, seen a moment ago, not noted |')
    expect(table.match(/≤ 25 ms/g)).toHaveLength(1)
  }, 60_000)

  it('tells the exponent of growth from the smallest and the largest file', () => {
    const step = (rows: number, cpuSeconds: number) => ({
      ...({ part: 'growth', heat: `${rows}`, name: 'whole import', runs: 1, outcome: '' } as const),
      ...{ rows, cpuSeconds, wallSeconds: 1, peakMegabytes: 1, idleMegabytes: 1 },
    })
    expect(benchTable([step(1000, 1), step(10_000, 5), step(100_000, 100)])).toContain('exponent 1.00')
  })

  it('says how it is called when it is called wrongly', async () => {
    const main = new URL('../bench/main.ts', import.meta.url).pathname
    const failure = await promisify(execFile)(process.execPath, [main, '--only', 'nothing']).catch(
      error => error,
    )
    expect(failure).toMatchObject({ code: 2, stdout: expect.stringContaining('npm run bench') })
  })
})
