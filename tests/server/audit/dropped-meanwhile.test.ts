import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { PeopleSeen } from '../../../src/api/people-seen.ts'
import { checkChain } from '../../../src/server/sql-store/audit/check-chain.ts'
import { LedgerView } from '../../../src/server/sql-store/audit/ledger-view.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'

const operator = { actorId: 'akun-operator', role: 'operator' } as const
const sealed = createSeals(sampleKeys).seal('Kartu buram', 'audit.nik-revealed').toString('base64')
/** More than one piece of a check. */
const views = 250
let folder: string
let now: Date
let ledger: Ledger
let other: DatabaseSync
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dropped-'))
  now = new Date('2021-01-05T02:00:00.000Z')
  const file = join(folder, 'ledger.sqlite')
  ledger = await openLedger({ file, keys: sampleKeys, clock: () => now })
  const note = (no: number) => {
    const people = new PeopleSeen()
    people.addAsn(`1985010120100${10_000 + no}`)
    return ledger.audit.note({ action: 'nik-revealed', ...operator, people, sealed })
  }
  await Promise.all(Array.from({ length: views }, (_, no) => note(no)))
  now = new Date('2026-11-23T02:00:00.000Z')
  other = new DatabaseSync(file, { readOnly: true })
})
afterEach(async () => {
  other.close()
  await ledger.close()
  rmSync(folder, { recursive: true })
})

/** Goes through the chain, with something that is done between its first two pieces. */
function checkedWhile(work: () => Promise<unknown>) {
  let begun: Promise<unknown> | undefined
  const pause = () => {
    begun ??= work()
    return begun
  }
  return checkChain(
    new LedgerView(other, sampleKeys.audit),
    sampleKeys.audit,
    { kind: 'not-kept' },
    { pause },
  )
}

it('takes for dropped what is dropped while it goes on, for that was noted before', async () => {
  const found = await checkedWhile(() => ledger.audit.forget(new Date('2022-01-01T00:00:00.000Z')))
  expect(found).toMatchObject({ ok: true, faults: [], entries: views })
  expect(await ledger.audit.reasons()).toEqual([])
})

it('the same of single reasons', async () => {
  const found = await checkedWhile(() => ledger.audit.forgetReasons([views - 1, views], operator))
  expect(found).toMatchObject({ ok: true, faults: [], entries: views })
  expect(await ledger.audit.reasons()).toHaveLength(views - 2)
})

it('what goes meanwhile without being noted is found', async () => {
  const found = await checkedWhile(async () => {
    const writer = new DatabaseSync(join(folder, 'ledger.sqlite'))
    writer.exec(`delete from audit_people where no = ${views}; delete from audit_sealed where no = ${views}`)
    writer.close()
    // Something else is noted, and excuses nothing.
    await ledger.audit.forgetReasons([1], operator)
  })
  expect(found.faults).toEqual([
    { no: views, kind: 'people-missing' },
    { no: views, kind: 'sealed-missing' },
  ])
})
