import type { BenchFormat } from './bench-files.ts'
import { openProduct } from './import-whole.ts'
import { readers } from './readers.ts'
import { hashAlone, openOffice } from './sign-in-office.ts'

/** Something to be measured in a process of its own. */
export type BenchTask =
  | { readonly type: 'read'; readonly format: BenchFormat; readonly reader: string; readonly path: string }
  | { readonly type: 'import'; readonly database: string; readonly path: string }
  | { readonly type: 'sign-in'; readonly accounts: number }
  | { readonly type: 'hash'; readonly accounts: number }

export interface Measured {
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** The most the process held in memory, and what it held before it began. */
  readonly peakMegabytes: number
  readonly idleMegabytes: number
  readonly rows: number
  /** Cells with content; what an import did with its rows; how many were let in. */
  readonly outcome: string
}

/** Does the task in this process and tells what it took. */
export async function measure(task: BenchTask): Promise<Measured> {
  const run = await prepare(task)
  const idleMegabytes = process.memoryUsage.rss() / 1024 ** 2
  const [cpu, wall] = [process.cpuUsage(), performance.now()]
  const { rows, outcome, close } = await run()
  const { user, system } = process.cpuUsage(cpu)
  const measured = {
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - wall) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    idleMegabytes,
    rows,
    outcome,
  }
  await close?.()
  return measured
}

type Run = () => Promise<{ rows: number; outcome: string; close?: () => Promise<void> }>

async function prepare(task: BenchTask): Promise<Run> {
  if (task.type === 'import') {
    const product = await openProduct(task.database)
    return async () => {
      const { kind, counts } = await product.importFile(task.path)
      return { rows: counts.read, outcome: JSON.stringify({ kind, ...counts }), close: product.close }
    }
  }
  if (task.type === 'hash') {
    return async () => ({ rows: await hashAlone(task.accounts), outcome: 'hashed' })
  }
  if (task.type === 'sign-in') {
    const office = await openOffice(task.accounts)
    return async () => {
      const rows = await office.signIn()
      return { rows, outcome: `${rows} of ${task.accounts} let in`, close: office.close }
    }
  }
  const read = await readers[task.format][task.reader]?.()
  if (read === undefined) throw new Error(`no reader ${task.reader}`)
  return async () => {
    let [rows, cells] = [0, 0]
    await read(task.path, row => {
      rows += 1
      for (const cell of row) if (cell !== null && cell !== undefined && cell !== '') cells += 1
    })
    return { rows, outcome: `${cells} cells` }
  }
}
