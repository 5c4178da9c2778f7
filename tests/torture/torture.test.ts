import { describe, expect, it, vi } from 'vitest'
import { FileRefusal } from '../../src/ingest/refusal.ts'
import type { RawRow } from '../../src/ingest/sheet.ts'
import { productReader, type Reader } from './read-outcome.ts'
import { type StageName, stageNames, Torture } from './stages.ts'
import { type Finding, runInPool } from './worker-pool.ts'

// Hundreds of files each, on machines that do other things beside.
vi.setConfig({ testTimeout: 300_000 })

const seed = 2025
const short: Readonly<Record<StageName, number>> = { mutations: 200, scanner: 560, conservation: 144 }

// Made once: they take longer than most of what is done with them.
const bases = new Torture(seed).bases()

async function problemsOf(reader: Reader, stage: StageName, count: number): Promise<string[]> {
  const torture = new Torture(seed, reader, bases)
  const problems: string[] = []
  for (let index = 0; index < count; index++) {
    const result = await torture.run(stage, index)
    for (const problem of result.problems) problems.push(`${stage}/${index} ${result.what}: ${problem}`)
  }
  return problems
}

describe('a short run', () => {
  it.each(stageNames)('finds nothing in %s', async stage => {
    expect(await problemsOf(productReader, stage, short[stage])).toEqual([])
  })
})

/** A reader that gives a few rows for a file it should refuse, as one does that checks no CRC-32 and no size. */
const unchecked: Reader = async (bytes, fileName) => {
  try {
    return await productReader(bytes, fileName)
  } catch (error) {
    if (!(error instanceof FileRefusal) || error.code !== 'file-damaged') throw error
    return productReader(new TextEncoder().encode('NIP;NIK\n198501012010011001;3374015505900021\n'), fileName)
  }
}

/** The product's reader, with `spoil` done to every row of every file. */
function spoiled(spoil: (row: RawRow) => RawRow | undefined): Reader {
  return async (bytes, fileName) => {
    const workbook = await productReader(bytes, fileName)
    return {
      ...workbook,
      sheets: workbook.sheets.map(sheet => ({
        ...sheet,
        async *batches() {
          for await (const batch of sheet.batches()) yield batch.flatMap(row => spoil(row) ?? [])
        },
      })),
    }
  }
}

describe('a fault that is planted', () => {
  it('is found: damage that nobody checks', async () => {
    const problems = await problemsOf(unchecked, 'mutations', 20)
    expect(problems.join('\n')).toContain('damaged without a word')
  })

  it('is found: a row that is dropped', async () => {
    const dropping = spoiled(row => (row.number === 7 ? undefined : row))
    expect((await problemsOf(dropping, 'scanner', 40)).length).toBeGreaterThan(0)
    expect((await problemsOf(dropping, 'conservation', 12)).length).toBeGreaterThan(0)
  })

  it('is found: digits that are lost', async () => {
    const rounding = spoiled(row => ({
      ...row,
      cells: row.cells.map(cell =>
        cell !== null && typeof cell === 'object' && cell.type === 'number'
          ? { ...cell, raw: Number(cell.raw).toPrecision(3) }
          : cell,
      ),
    }))
    expect((await problemsOf(rounding, 'scanner', 20)).length).toBeGreaterThan(0)
  })

  it('is found: a number taken for a day', async () => {
    const dating = spoiled(row => ({
      ...row,
      cells: row.cells.map(cell =>
        cell !== null && typeof cell === 'object' && cell.type === 'number'
          ? { ...cell, isDate: true }
          : cell,
      ),
    }))
    expect((await problemsOf(dating, 'scanner', 12)).join('\n')).toContain('written {"type":"number"')
  })

  it('is found: text where nothing is written', async () => {
    const inventing = spoiled(row => ({ ...row, cells: [...row.cells, 'x'] }))
    expect((await problemsOf(inventing, 'scanner', 12)).join('\n')).toContain('read "x", written null')
  })

  it('is found: a row that comes twice on the second reading', async () => {
    let reads = 0
    const doubling: Reader = async (bytes, fileName) => {
      reads++
      if (reads % 2 === 1) return productReader(bytes, fileName)
      const workbook = await productReader(bytes, fileName)
      return {
        ...workbook,
        sheets: workbook.sheets.map(sheet => ({
          ...sheet,
          async *batches() {
            for await (const batch of sheet.batches()) yield [...batch, ...batch.slice(-1)]
          },
        })),
      }
    }
    expect((await problemsOf(doubling, 'conservation', 12)).join('\n')).toContain('rows read')
  })

  it('is found: a thread that hangs or eats the memory, and the others go on', async () => {
    const findings: Finding[] = []
    const { outcomes } = await runInPool({
      script: new URL('./planted-hang-worker.ts', import.meta.url),
      seed,
      stage: 'planted',
      indices: [0, 1, 2, 3, 4, 5],
      threads: 2,
      mostMilliseconds: 2000,
      onFinding: finding => findings.push(finding),
    })
    expect(findings.map(finding => finding.index).toSorted()).toEqual([1, 3])
    expect(outcomes.taken).toBe(4)
  })
})
