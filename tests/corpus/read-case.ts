import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Issue } from '../../src/domain/issue.ts'
import { semarangProfile } from '../../src/domain/semarang-profile.ts'
import type { IngestCapabilities } from '../../src/ingest/capabilities.ts'
import type { IngestContext, IngestSummary } from '../../src/ingest/ingest-context.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { defaultFileLimits, FileRefusal } from '../../src/ingest/refusal.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'
import { contextOf } from '../ingest/in-memory.ts'
import { type CorpusCase, defaultFileName, type Expected } from './corpus-case.ts'
import { activeMembers, people, rosterDate } from './people.ts'

/** What came of a file: a refusal, or everything that was handed on. */
export type Outcome =
  | { readonly refusal: FileRefusal }
  | {
      readonly refusal: null
      readonly summary: IngestSummary
      readonly records: readonly Readonly<Record<string, unknown>>[]
      readonly issues: readonly Issue[]
    }

const here = import.meta.dirname

/** The folders of the corpus, each a case. */
export const caseNames: readonly string[] = readdirSync(here, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .toSorted()

export function readExpected(name: string): Expected & Partial<Omit<CorpusCase, 'make'>> {
  return JSON.parse(readFileSync(join(here, name, 'expected.json'), 'utf8'))
}

/** The case that `make.ts` describes, or that a real file and the words beside it are. */
export async function readCase(name: string): Promise<CorpusCase> {
  const script = join(here, name, 'make.ts')
  if (existsSync(script)) {
    const { default: made } = await import(/* @vite-ignore */ pathToFileURL(script).href)
    return made
  }
  const input = readdirSync(join(here, name)).find(file => basename(file, extname(file)) === 'input')
  if (input === undefined) throw new Error(`${name} has neither make.ts nor a file named input`)
  const { says = '', fileName = input, ...rest } = readExpected(name)
  return { ...rest, says, fileName, make: () => new Uint8Array(readFileSync(join(here, name, input))) }
}

/** Reads the file of a case as the application does. */
export async function runCase(wanted: CorpusCase): Promise<Outcome> {
  const records: Record<string, unknown>[] = []
  const issues: Issue[] = []
  try {
    const summary = await ingestFile({
      bytes: await wanted.make(),
      fileName: wanted.fileName ?? defaultFileName,
      limits: { ...defaultFileLimits, ...wanted.limits },
      capabilities: countingUpTo(wanted.unpacksAtMost ?? Number.POSITIVE_INFINITY),
      given: { kind: null, asOf: null, agencyId: null, answers: {}, ...wanted.given },
      context: cityOf(wanted.city ?? 'with-roster'),
      sink: {
        addRecords: async (_kind, batch) => {
          for (const { origin, ...record } of batch) records.push({ ...record, ...origin })
        },
        addIssues: async batch => void issues.push(...batch),
        addHeld: async () => {},
      },
    })
    return { refusal: null, summary, records, issues }
  } catch (thrown) {
    if (thrown instanceof FileRefusal) return { refusal: thrown }
    throw thrown
  }
}

/** The capabilities of the application, but whoever unpacks more than `most` bytes is a bug. */
function countingUpTo(most: number): IngestCapabilities {
  let unpacked = 0
  return {
    ...nodeCapabilities,
    async *inflateRaw(compressed) {
      if (most === 0) throw new TypeError('a bomb is being unpacked')
      for await (const piece of nodeCapabilities.inflateRaw(compressed)) {
        unpacked += piece.length
        if (unpacked > most) throw new TypeError('a bomb was unpacked')
        yield piece
      }
    },
  }
}

function cityOf(city: NonNullable<CorpusCase['city']>): IngestContext {
  const stands = contextOf(city === 'empty' ? null : people, city === 'empty' ? [] : activeMembers)
  return {
    ...stands,
    agencies: semarangProfile.agencies,
    tariffs: semarangProfile.tariffs,
    rosterAt: async asOf => (asOf < rosterDate ? null : stands.rosterAt(asOf)),
  }
}
