import { describe, expect, it } from 'vitest'
import { en } from '../../src/api/texts/en.ts'
import { id } from '../../src/api/texts/id.ts'
import { textsFor } from '../../src/api/texts/texts.ts'
import type { Issue } from '../../src/domain/issue.ts'
import { issueCodes } from '../../src/domain/issue.ts'
import { refusalCodes } from '../../src/ingest/refusal.ts'
import type { CorpusCase, Expected } from './corpus-case.ts'
import { loadAgain } from './load-again.ts'
import { caseNames, type Outcome, readCase, readExpected, runCase } from './read-case.ts'

const cases: readonly (readonly [name: string, wanted: CorpusCase])[] = await Promise.all(
  caseNames.map(async name => [name, await readCase(name)] as const),
)

describe('the corpus', () => {
  it.each(cases)('%s', async (name, wanted) => {
    expect(wanted.says, 'says').not.toBe('')
    const expected = readExpected(name)
    const outcome = await runCase(wanted)
    if (outcome.refusal !== null || expected.refusal !== undefined) {
      expectRefusal(outcome, expected)
      return
    }
    expectOutcome(outcome, expected)
    expectNothingLost(outcome)
    expectRemedies(outcome.issues)
    if (wanted.earlier !== undefined) expect(await loadAgain(wanted)).toMatchObject(expected.again ?? {})
  })

  it('has a case for every rule', () => {
    expect(caseNames.length).toBeGreaterThanOrEqual(390)
  })

  it('produces every finding and every refusal', () => {
    const all = caseNames.map(readExpected)
    const found = new Set(all.flatMap(({ issues = [] }) => issues.map(issue => issue.code)))
    expect(issueCodes.filter(code => !found.has(code))).toEqual([])
    const refused = new Set(all.map(({ refusal }) => refusal?.code))
    expect(refusalCodes.filter(code => !refused.has(code))).toEqual(ofTheWorker)
  })
})

/** Raised by whoever reads a file in a process of its own, which has tests of its own, never by the reading. */
const ofTheWorker = ['time-exceeded', 'memory-exceeded']

type Read = Extract<Outcome, { refusal: null }>

function expectRefusal(outcome: Outcome, { refusal }: Expected): void {
  const was = outcome.refusal === null ? { taken: outcome.summary.counts } : outcome.refusal
  expect(was).toMatchObject(refusal ?? { taken: true })
  if (outcome.refusal === null) return
  const { code, detail } = outcome.refusal
  for (const language of ['id', 'en'] as const) {
    const text = textsFor(language).importError(code, detail)
    expect(text.length, `${language}: ${text}`).toBeGreaterThan(30)
    expect(text).not.toContain('–')
  }
}

function expectOutcome({ summary, records, issues }: Read, expected: Expected): void {
  const { counts, ignoredBy = {}, kind, asOf, ignoredColumns, mapping } = expected
  expectList(inOrder(issues, expected.issues), inOrder(expected.issues ?? []), 'issues')
  expectList(summary.questions, expected.questions ?? [], 'questions')
  if (expected.records !== undefined)
    expectList(inOrder(records, expected.records), expected.records, 'records')
  expect({ counts: summary.counts, ignoredBy: summary.ignoredBy }).toEqual({ counts, ignoredBy })
  if (kind !== undefined) expect(summary.kind).toBe(kind)
  if (asOf !== undefined) expect(summary.asOf).toBe(asOf)
  if (ignoredColumns !== undefined) expect(summary.ignoredColumns).toEqual(ignoredColumns)
  if (mapping !== undefined) {
    expect(Object.fromEntries(summary.mapping.map(({ field, header }) => [field, header]))).toEqual(mapping)
  }
}

/** Every row that was read has one outcome, and every one that wasn't taken says where it is and why. */
function expectNothingLost({ summary: { counts, ignoredBy }, records, issues }: Read): void {
  const { read, accepted, repaired, setAside, ignored } = counts
  expect(accepted + repaired + setAside + ignored).toBe(read)
  expect(Object.values(ignoredBy).reduce((sum, n) => sum + n, 0)).toBe(ignored)
  expect(records).toHaveLength(accepted + repaired)
  const rowsOf = (outcome: string) =>
    new Set(issues.filter(i => i.outcome === outcome).map(i => `${i.sheet}/${i.row}/${i.group}`)).size
  expect(rowsOf('setAside')).toBe(setAside)
  expect(rowsOf('repaired')).toBe(repaired)
}

function expectRemedies(issues: readonly Issue[]): void {
  for (const issue of issues) {
    for (const [language, { issues: texts }] of Object.entries({ id, en })) {
      const words = textsFor(language as 'id' | 'en').issue(issue)
      expect(words.message, `${language} ${issue.code}`).not.toContain('–')
      if (issue.outcome !== 'setAside') continue
      expect(issue.row).toBeGreaterThan(0)
      expect(texts[issue.code].remedy, `${language} ${issue.code}`).not.toBeNull()
      expect(words.remedy).not.toContain('–')
    }
    if (issue.outcome === 'repaired')
      expect(issue).toMatchObject({ raw: expect.any(String), value: expect.any(String) })
  }
}

type Entry = Readonly<Record<string, unknown>>

/** By sheet (where the expected entries name one), row, group and code. */
function inOrder(entries: readonly object[], like: readonly Entry[] = entries as Entry[]): Entry[] {
  const bySheet = like.some(entry => entry.sheet !== undefined)
  const keyOf = ({ sheet = '', row = 0, group = 0, code = '' }: Entry) =>
    [bySheet ? sheet : '', String(row).padStart(8, '0'), String(group).padStart(3, '0'), code].join('|')
  return (entries as readonly Entry[]).toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
  )
}

/** Of each entry the keys that the expected one has. */
function expectList(actual: readonly object[], expected: readonly Entry[], what: string): void {
  const alike = (actual as readonly Entry[]).map((entry, index) => {
    const wanted = expected[index]
    if (wanted === undefined) return entry
    return Object.fromEntries(Object.keys(wanted).map(key => [key, entry[key]]))
  })
  expect(alike, what).toEqual(expected)
}
