import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeSampleCity } from '../../mocks/sample-city.ts'
import { type SampleFile, sampleFiles } from '../../mocks/sample-files.ts'
import type { Issue } from '../../src/domain/issue.ts'
import { semarangProfile } from '../../src/domain/semarang-profile.ts'
import { snapshotKinds } from '../../src/domain/snapshot.ts'
import type { IngestSummary, RosterPeople } from '../../src/ingest/ingest-context.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import { RosterIndex } from '../../src/ingest/roster-index.ts'
import { nodeCapabilities } from '../../src/server/node-capabilities.ts'

interface Read {
  readonly summary: IngestSummary
  readonly codes: string[]
}

/** Reads a file as the import would, with nothing said about it, beside a roster that knows everybody or nobody. */
async function readFile(fileName: string, bytes: Uint8Array, people: RosterPeople | null): Promise<Read> {
  const issues: Issue[] = []
  const summary = await ingestFile({
    fileName,
    bytes,
    limits: defaultFileLimits,
    capabilities: nodeCapabilities,
    given: { kind: null, asOf: null, agencyId: null, answers: {} },
    context: {
      agencies: semarangProfile.agencies,
      tariffs: semarangProfile.tariffs,
      rosterAt: async () => people,
      activeMembersAt: async () => new Set(),
    },
    sink: {
      addRecords: async () => {},
      addIssues: async found => {
        issues.push(...found)
      },
      addHeld: async () => {},
    },
  })
  return { summary, codes: [...new Set(issues.map(issue => issue.code))].toSorted() }
}

describe('the exports of the sample city', () => {
  let files: SampleFile[]
  let people: RosterPeople
  beforeAll(async () => {
    const city = makeSampleCity()
    files = await sampleFiles(city)
    const byNip = new Map(city.months.flatMap(month => month.roster.map(asn => [asn.nip, asn])))
    people = new RosterIndex(byNip.values())
  }, 120_000)

  it('are each recognised with kind and date, ask nothing and lose no row', async () => {
    for (const file of files) {
      const { summary } = await readFile(file.fileName, file.bytes, people)
      expect(summary).toMatchObject({ kind: file.kind, asOf: file.asOf, questions: [], ignoredColumns: [] })
      expect(summary.counts.setAside).toBe(0)
    }
  }, 120_000)

  it('need no more repair than phones that begin with 62', async () => {
    const november = files.filter(file => file.asOf === '2025-11-30')
    const codes = await Promise.all(
      november.map(async file => (await readFile(file.fileName, file.bytes, people)).codes),
    )
    expect(codes).toEqual([[], ['phone-repaired'], [], []])
  }, 60_000)
})

describe('the blank templates', () => {
  const folder = new URL('../../public/templates/', import.meta.url)

  it('exist for every kind', () => {
    expect(readdirSync(folder).toSorted()).toEqual(snapshotKinds.map(kind => `${kind}.xlsx`).toSorted())
  })

  it.each(snapshotKinds)('%s: recognised, every column understood, no row of its own', async kind => {
    const bytes = readFileSync(new URL(`${kind}.xlsx`, folder))
    const { summary, codes } = await readFile(`${kind}.xlsx`, bytes, null)
    expect(summary).toMatchObject({ kind, ignoredColumns: [] })
    expect(summary.counts).toMatchObject({ accepted: 0, repaired: 0, setAside: 0 })
    expect(codes).toEqual(['sheet-ignored'])
  })
})
