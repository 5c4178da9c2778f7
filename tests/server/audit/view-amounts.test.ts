import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { PeopleSeen } from '../../../src/api/people-seen.ts'
import {
  mostViewsADay,
  unusualPeople,
  unusualViews,
} from '../../../src/server/sql-store/audit/view-amounts.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'

const operator = { actorId: 'akun-operator', role: 'operator' } as const
const page = { offset: 0, limit: 500 }
let folder: string
let now: Date
let ledger: Ledger
const open = () =>
  openLedger({ file: join(folder, 'ledger.sqlite'), keys: sampleKeys, clock: () => now }).then(opened => {
    ledger = opened
  })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amounts-'))
  // Nine in the morning in Semarang.
  now = new Date('2026-11-23T02:00:00.000Z')
  await open()
})
afterEach(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

function peopleFrom(first: number, count: number): PeopleSeen {
  const seen = new PeopleSeen()
  for (let no = first; no < first + count; no++) seen.addAsn(`1985010120100${10_000 + no}`)
  return seen
}
/** Looks at one list after the other, of a hundred people each. */
const pageThrough = (from: number, until: number, who: { actorId: string; role: 'operator' } = operator) =>
  Promise.all(
    Array.from({ length: (until - from) / 100 }, (_, n) =>
      ledger.audit.note({ action: 'people-seen', ...who, people: peopleFrom(from + n * 100, 100) }),
    ),
  )
const told = async () => (await ledger.audit.list({ ...page, action: 'unusual-amount' })).items.toReversed()
const seenEntries = async () => (await ledger.audit.list({ ...page, action: 'people-seen' })).total

it('whoever pages through the city stands out, and each of their views is written down', async () => {
  await pageThrough(0, unusualPeople)
  expect(await told()).toEqual([])
  await pageThrough(unusualPeople, unusualPeople + 1_000)
  expect(await told()).toMatchObject([
    {
      ...{ actorId: 'akun-operator', role: 'operator', outcome: 'done', subject: null },
      detail: { people: unusualPeople + 100, views: unusualPeople / 100 + 1 },
    },
  ])
  await pageThrough(unusualPeople + 1_000, unusualPeople * 2 + 100)
  expect((await told()).map(({ detail }) => detail.people)).toEqual([
    unusualPeople + 100,
    unusualPeople * 2 + 100,
  ])
  expect(await seenEntries()).toBe((unusualPeople * 2 + 100) / 100)
  const { total } = await ledger.audit.seenBy({ ...page, actorId: 'akun-operator' })
  expect(total).toBe(unusualPeople * 2 + 100)
})

it('whoever looks at the same people again and again does not, nor do two who share the work', async () => {
  for (let round = 0; round < 4; round++) {
    await pageThrough(0, unusualPeople / 2)
    await pageThrough(unusualPeople / 2, unusualPeople, { ...operator, actorId: 'akun-lain' })
    now = new Date(now.getTime() + 11 * 60_000)
  }
  expect(await told()).toEqual([])
})

it('a day ends at midnight in the city, and a restart does not end it', async () => {
  now = new Date('2026-11-23T16:59:00.000Z')
  await pageThrough(0, unusualPeople)
  await ledger.close()
  await open()
  await pageThrough(unusualPeople, unusualPeople + 200)
  expect(await told()).toHaveLength(1)
  await ledger.close()
  await open()
  await pageThrough(unusualPeople + 200, unusualPeople + 400)
  expect(await told()).toHaveLength(1)
  now = new Date('2026-11-23T17:00:00.000Z')
  await pageThrough(0, unusualPeople)
  expect(await told()).toHaveLength(1)
  await pageThrough(unusualPeople, unusualPeople + 200)
  expect((await told()).at(-1)?.detail).toEqual({
    people: unusualPeople + 100,
    views: unusualPeople / 100 + 1,
  })
})

it('what was looked at while the clock was years ahead counts to no day of now, before a restart or after', async () => {
  now = new Date('2030-05-01T02:00:00.000Z')
  await pageThrough(0, unusualPeople)
  now = new Date('2026-11-23T02:00:00.000Z')
  await pageThrough(unusualPeople, unusualPeople + 200)
  expect(await told()).toEqual([])
  await ledger.close()
  await open()
  await pageThrough(unusualPeople + 200, unusualPeople + 400)
  expect(await told()).toEqual([])
})

it('a clock that is put back over midnight begins no new day', async () => {
  now = new Date('2026-11-23T17:00:30.000Z')
  await pageThrough(0, unusualPeople)
  now = new Date('2026-11-23T16:59:30.000Z')
  await pageThrough(unusualPeople, unusualPeople + 200)
  expect(await told()).toHaveLength(1)
})

it('beyond what a person can read an account waits for the next day, and the ledger grows no more', async () => {
  let looked = 0
  const look = () => {
    looked += 1
    // Another list each time, of the same few people.
    const people = peopleFrom(looked % 200, 1)
    people.addAll(peopleFrom(200 + Math.floor(looked / 200), 1).list())
    return ledger.audit.note({ action: 'people-seen', ...operator, people })
  }
  while (looked < mostViewsADay) await Promise.all(Array.from({ length: 500 }, look))
  const marks = (await told()).map(({ detail }) => detail.views)
  expect(marks).toEqual([1, 2, 4, 8].map(times => unusualViews * times + 1))
  const { no } = await ledger.audit.head()
  for (let times = 0; times < 3; times++) {
    await expect(look()).rejects.toMatchObject({
      code: 'too-many-views',
      // Fifteen hours until midnight.
      detail: { retryAfterSeconds: 15 * 3600 },
    })
  }
  expect((await told()).at(-1)).toMatchObject({ outcome: 'refused', detail: { views: mostViewsADay } })
  expect((await ledger.audit.head()).no).toBe(no + 1)
  // What is no view of a screen is not counted, and nobody else has to wait.
  await ledger.audit.note({ action: 'list-exported', ...operator, people: peopleFrom(0, 10) })
  await pageThrough(0, 100, { ...operator, actorId: 'akun-lain' })
  now = new Date('2026-11-23T17:00:00.000Z')
  await look()
  expect(await ledger.audit.check()).toMatchObject({ ok: true })
}, 60_000)
