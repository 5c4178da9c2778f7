import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OperatorClient } from '../torture/kills/operator-client.ts'
import { ServerProcess } from '../torture/kills/server-process.ts'
import { benchFile } from './bench-files.ts'
import type { BenchKind } from './bench-rows.ts'
import { markdown } from './bench-table.ts'

export interface ReadLatency {
  /** What is read: pages of the list, or what a search finds. */
  readonly read: string
  readonly asn: number
  readonly calls: number
  readonly noted: Spread
  /** The same calls again: what an account was shown a moment ago is not noted anew. */
  readonly again: Spread
}

export interface Spread {
  readonly p50: number
  readonly p99: number
}

const asOf = '2025-11-30'
const mostMs = 25

/**
 * How long a list of people takes over HTTP, on a server in a process of its own that has nothing else to do:
 * noted, durably, before it leaves; and the same list again, which is not.
 */
export async function measureReads(asn: number, calls: number): Promise<ReadLatency[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-bench-reads-'))
  const server = await ServerProcess.start(folder)
  try {
    const operator = await OperatorClient.first(server.url)
    const textOf = async (kind: BenchKind) => readFile(await benchFile(kind, 'csv', asn), 'utf8')
    for (const kind of ['roster', 'registrations'] as const) {
      const text = await textOf(kind)
      const id = await operator.upload({ kind, asOf, text, size: asn })
      await operator.settled(id)
      await operator.commit(id)
    }
    const results: ReadLatency[] = []
    for (const [read, addressOf] of Object.entries(addresses(asn, await textOf('roster')))) {
      const paths = Array.from({ length: calls }, (_, no) => addressOf(no))
      results.push({ read, asn, calls, ...(await timesOf(server.url, operator.cookie, paths, folder)) })
    }
    return results
  } finally {
    await server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Calls as screens make them, each of other people than the one before. */
function addresses(asn: number, roster: string): Readonly<Record<string, (no: number) => string>> {
  const list = `/api/asn?asOf=${asOf}&limit=200`
  const people = roster
    .split('\r\n')
    .slice(1, -1)
    .map(row => row.split(','))
  const names = [...new Set(people.map(([, , name = '']) => name.split(' ')[0] ?? ''))].toSorted()
  // By the month of their birth, as a NIP begins with it.
  const months = [...new Set(people.map(([, nip = '']) => nip.slice(0, 6)))].toSorted()
  const searches = names.flatMap((name, no) => [name, months[no] ?? name])
  return {
    page: no => `${list}&offset=${(no * 53) % Math.max(1, asn - 200)}`,
    search: no => `${list}&search=${encodeURIComponent(searches[no] ?? '')}`,
  }
}

async function timesOf(url: string, cookie: string, paths: readonly string[], folder: string) {
  const time = async (path: string, method = 'GET') => {
    const begun = performance.now()
    const answer = await fetch(`${url}${path}`, { method, headers: { cookie } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return performance.now() - begun
  }
  // The head alone shows nobody: it warms what both will use.
  for (const path of paths) await time(path, 'HEAD')
  const before = viewsNoted(folder)
  const noted: number[] = []
  const again: number[] = []
  for (const path of paths) {
    noted.push(await time(path))
    again.push(await time(path))
  }
  if (viewsNoted(folder) - before !== paths.length) {
    throw new Error('a list was not noted, or was noted twice: the two would not differ in the note alone')
  }
  return { noted: spreadOf(noted), again: spreadOf(again) }
}

function viewsNoted(folder: string): number {
  const ledger = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true })
  const row = ledger.prepare("select count(*) as views from audit_entries where action = 'people-seen'").get()
  ledger.close()
  return Number(row?.views)
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** The results as a table in Markdown. */
export function latencyTable(results: readonly ReadLatency[]): string {
  const header = ['what', 'calls', 'p50 ms', 'p99 ms', 'to reach']
  const rows = results.flatMap(({ read, asn, calls, noted, again }) => {
    const row = (who: string, { p50, p99 }: Spread, wanted: string) => [
      `${read}, ${who}`,
      String(calls),
      p50.toFixed(1),
      p99.toFixed(1),
      wanted,
    ]
    const wanted = asn === 16_000 ? `p99 ≤ ${mostMs} ms` : ''
    return [row('noted', noted, wanted), row('seen a moment ago, not noted', again, '')]
  })
  return `**lists over HTTP, ${results[0]?.asn ?? 0} ASN**\n\n${markdown([header, ...rows])}`
}
