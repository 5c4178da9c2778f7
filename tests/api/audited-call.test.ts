import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { sampleKeys } from '../../mocks/sample-keys.ts'
import type { AuditRule } from '../../src/api/audit-table.ts'
import { AuditedCall } from '../../src/api/audited-call.ts'
import { RefusalNotes } from '../../src/api/refusal-notes.ts'
import { type Ledger, openLedger } from '../../src/server/sql-store/open-ledger.ts'

const clock = () => new Date('2026-11-23T02:00:00.000Z')
let ledger: Ledger
beforeEach(async () => {
  ledger = await openLedger({ file: ':memory:', keys: sampleKeys, clock })
})
afterEach(() => ledger.close())

const isAgency = async (id: string) => id === 'dinkes'
const accountId = async () => null

function callOf(rule: AuditRule, isBodiless = false): AuditedCall {
  const { audit } = ledger
  return new AuditedCall(
    { audit, refusals: new RefusalNotes(audit, clock), clock, isAgency, accountId },
    {
      ...{ endpointId: 'asn.list', rule, actor: sampleActors.operator, params: {} },
      ...{ traceId: 'bcdfghjkmnpqrstvbcdfghjk', isBodiless },
    },
  )
}
const shows: AuditRule = { kind: 'shows', action: 'people-seen' }
const entries = async () => (await ledger.audit.list({ offset: 0, limit: 50 })).items

test('an answer that the caller has already shows nobody anew', async () => {
  const call = callOf(shows)
  await call.begin()
  call.seen.addAsn('198501012010011001')
  await call.end({ isUnchanged: true })
  expect(await entries()).toEqual([])
  await call.end()
  expect(await entries()).toMatchObject([{ action: 'people-seen', people: 1 }])
})

test('the head of an answer shows nobody', async () => {
  const call = callOf(shows, true)
  await call.begin()
  call.seen.addAsn('198501012010011001')
  await call.end()
  expect(await entries()).toEqual([])
})

test('whoever is shown is written down, also where the table says that nobody is', async () => {
  const call = callOf('none')
  await call.begin()
  call.seen.addText('Kolom NIP: 19850101 201001 1 001, NIK 3374016003900002')
  await call.end()
  expect(await entries()).toMatchObject([{ action: 'people-seen', people: 2 }])
})

test('of what was asked only dates, words of the contract and known agencies are kept', async () => {
  const call = callOf({ kind: 'changes', action: 'settings-changed' })
  const asked = {
    asOf: '2025-11-30',
    search: 'budi',
    agencyId: 'dinkes',
    state: 'none',
    from: '198501012010011001',
  }
  await call.begin(asked)
  expect((await entries())[0]?.detail).toEqual({
    ...{ call: 'asn-list', asOf: '2025-11-30', agencyId: 'dinkes', state: 'none' },
  })
})

test('a route that makes files without being said to fails loudly', async () => {
  const call = callOf(shows)
  await call.begin()
  expect(() => call.stamp).toThrow('audit row')
})
