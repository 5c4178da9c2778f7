import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parsePlainDate } from '../../domain/plain-date.ts'
import type { Keys } from '../keys.ts'
import { assertKey } from '../sql-store/assert-key.ts'
import {
  type BreachFacts,
  BreachFault,
  type BreachQuery,
  gatherBreach,
} from '../sql-store/breach/gather-breach.ts'
import { openEvidence } from '../sql-store/breach/open-evidence.ts'
import { breachDocument } from './breach-document.ts'
import { leaveRunNote } from './run-notes.ts'

export interface BreachKitTools {
  readonly dataDir: string
  readonly keys: Keys
  readonly clock: () => Date
  readonly print: (text: string) => void
}

export const breachUsage = `Pemakaian: npm run breach -- --from 2026-01-01 --until 2026-01-05 [--username nama | --import kode | --agency kode | --all] [--out berkas]
Tanggal menurut waktu Semarang, hari terakhir ikut dihitung; atau saat tepat seperti 2026-01-05T03:00:00Z.
--all: semua orang di dalam data, bila data disalin seluruhnya beserta kuncinya.`

/**
 * Lists whose data a breach may have shown, from the data and the audit. Both are only read, so that it can be run
 * beside the server and on a copy of the data; that it was run is noted before anything is handed out.
 */
export async function runBreachKit(args: readonly string[], tools: BreachKitTools): Promise<BreachFacts> {
  const { out, ...query } = readArguments(args)
  const { dataDir, keys, clock, print } = tools
  if (!existsSync(join(dataDir, 'ledger.sqlite'))) {
    throw new BreachFault(`Di ${dataDir} tidak ada data. Atur DATA_DIR ke folder data.`)
  }
  const evidence = openEvidence(dataDir, keys)
  try {
    // With another key nobody in the data would be found, and the notice would say that nobody is concerned.
    await assertKey(evidence.city, keys.check)
    const facts = await gatherBreach(evidence, query)
    const at = clock()
    await leaveRunNote(dataDir, keys.audit, { at: at.toISOString(), detail: detailOf(facts) })
    const { notice, people, accounts } = breachDocument(facts, at)
    if (out === undefined) print(`${notice}\nORANG\n${people}\nAKUN\n${accounts}`)
    else await writeFiles(out, { '.txt': notice, '-orang.csv': people, '-akun.csv': accounts })
    return facts
  } finally {
    evidence.close()
  }
}

function readArguments(args: readonly string[]): BreachQuery & { readonly out: string | undefined } {
  const text = { type: 'string' } as const
  const options = {
    from: text,
    until: text,
    username: text,
    import: text,
    agency: text,
    out: text,
    all: { type: 'boolean' },
  } as const
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
  try {
    values = parseArgs({ args: [...args], options }).values
  } catch {
    throw new BreachFault(breachUsage)
  }
  const from = instantOf(values.from, 0)
  const until = instantOf(values.until, 1)
  if (from === null || until === null || from >= until) throw new BreachFault(breachUsage)
  const { username, import: importId, agency: agencyId, out, all: isOfAll = false } = values
  return { from, until, username, importId, agencyId, out, isOfAll }
}

const dayMs = 24 * 3_600_000

/** A day begins at midnight in Semarang; the last day goes on until the next one begins. */
function instantOf(text: string | undefined, days: 0 | 1): Date | null {
  if (text === undefined) return null
  if (parsePlainDate(text) !== null) return new Date(Date.parse(`${text}T00:00:00+07:00`) + days * dayMs)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  const instant = new Date(text)
  return isInstant && !Number.isNaN(instant.getTime()) ? instant : null
}

/** Counts and codes: a username may be somebody's number. */
function detailOf({ query, exposures, unresolved, entries }: BreachFacts) {
  return {
    from: query.from.toISOString(),
    until: query.until.toISOString(),
    isOfAccount: query.username !== undefined,
    isOfImport: query.importId !== undefined,
    isOfAll: query.isOfAll === true,
    ...(query.agencyId !== undefined && { agencyId: query.agencyId }),
    asn: exposures.filter(({ person }) => person.kind === 'asn').length,
    workers: exposures.filter(({ person }) => person.kind === 'worker').length,
    unresolved: unresolved.length,
    entries,
  }
}

/** For the server's user alone, and never over another file. */
async function writeFiles(base: string, contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [ending, content] of Object.entries(contents)) {
    const path = base.replace(/\.(txt|csv)$/, '') + ending
    const handle = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new BreachFault(
        error.code === 'EEXIST'
          ? `${path} sudah ada. Pilih nama lain dengan --out.`
          : `${path} tidak dapat ditulis (${error.code}).`,
      )
    })
    try {
      // By the mark Excel knows a CSV as UTF-8.
      await handle.writeFile(ending.endsWith('.csv') ? `\ufeff${content}` : content)
    } finally {
      await handle.close()
    }
  }
}
