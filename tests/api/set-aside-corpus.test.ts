import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { read } from 'xlsx'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { completionSheet } from '../../src/domain/completion-marks.ts'
import { people, rosterDate } from '../corpus/people.ts'
import { caseNames, readCase, readExpected } from '../corpus/read-case.ts'
import { call, getJson } from './calls.ts'
import { commit, draftOf, gridOf, setAsideOf } from './set-aside.ts'

const names = caseNames.filter(name => (readExpected(name).counts?.setAside ?? 0) > 0)
const roster = ['NIP,Nama,OPD', ...people.map(p => `${p.nip},"${p.name}",${p.agencyId}`)].join('\n')

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
})
afterEach(() => city.close())

async function answer(id: string, answers: Readonly<Record<string, string>>) {
  await call(city.api, 'PATCH', `/api/imports/${id}`, { json: { answers } })
  await city.settled()
}

/** The draft of a case in a city like the one it was written for. */
async function draftOfCase(name: string) {
  const { city: kind, fileName = 'Data.xlsx', given, make } = await readCase(name)
  if (kind !== 'empty') {
    const { id, questions } = await draftOf(city, 'asn.csv', roster, { asOf: rosterDate, kind: 'roster' })
    await answer(id, Object.fromEntries(questions.map(question => [question.id, question.proposal ?? ''])))
    await commit(city, id)
  }
  const { id } = await draftOf(city, fileName, await make(), {
    asOf: given?.asOf ?? '2025-11-30',
    ...(given?.kind != null && { kind: given.kind }),
    ...(given?.agencyId != null && { agencyId: given.agencyId }),
  })
  if (given?.answers !== undefined) await answer(id, given.answers)
  return getJson<Awaited<ReturnType<typeof draftOf>>>(city.api, `/api/imports/${id}`)
}

async function placesOfIssues(id: string): Promise<Set<string>> {
  const { items } = await getJson<{ items: { sheet: string; row: number }[] }>(
    city.api,
    `/api/imports/${id}/issues?outcome=setAside&limit=500`,
  )
  return new Set(items.map(({ sheet, row }) => `${sheet} ${row}`))
}

function placesIn(workbook: Uint8Array): Set<string> {
  const dataSheets = read(workbook.slice()).SheetNames.filter(name => name !== completionSheet)
  return new Set(
    dataSheets.flatMap(sheet => {
      const grid = gridOf(workbook, sheet)
      const header = grid.findIndex(row => row.some(cell => cell?.v === 'Baris asal'))
      const column = grid[header]?.findIndex(cell => cell?.v === 'Baris asal') ?? 0
      return grid
        .slice(header + 1)
        .filter(row => row[column]?.v !== undefined)
        .map(row => `${row[column - 1]?.v} ${row[column]?.v}`)
    }),
  )
}

describe('rows of the corpus that were set aside', () => {
  test.each(names)('%s: all come back, and none is taken as it is', async name => {
    const draft = await draftOfCase(name)
    // Debits without a year are read whole once their date was said.
    if (draft.counts.setAside === 0) return
    const workbook = await setAsideOf(city, draft.id)
    expect(placesIn(workbook)).toEqual(await placesOfIssues(draft.id))
    if (draft.questions.length > 0) return
    await commit(city, draft.id)
    const unchanged = await draftOf(city, 'perbaikan.xlsx', workbook)
    expect(unchanged).toMatchObject({
      ...{ status: 'draft', completes: draft.id },
      counts: { setAside: draft.counts.setAside },
    })
    // The good groups of a wide row come back with it, and say what they said before.
    const difference = await getJson(city.api, `/api/imports/${unchanged.id}/difference`)
    expect(difference).toMatchObject({ added: 0, removed: 0, moved: 0, changed: 0 })
  })
})
