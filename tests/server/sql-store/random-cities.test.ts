import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { debitResults, membershipStatuses } from '../../../src/domain/records.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { asn, debit, load, membership, nik, registration, view, withdraw } from './city.ts'
import { expectOracleAgrees } from './oracle.ts'

const dates = ['2025-09-30', '2025-10-31', '2025-11-30'] as const
const people = fc.integer({ min: 1, max: 12 })
const workers = fc.integer({ min: 1, max: 20 })

const roster = fc
  .uniqueArray(fc.tuple(people, fc.constantFrom('dinkes', 'disdik', 'dpu')), {
    minLength: 1,
    selector: ([n]) => n,
  })
  .map(rows => ({ kind: 'roster' as const, records: rows.map(([n, agencyId]) => asn(n, agencyId)) }))
const registrations = fc
  .uniqueArray(fc.tuple(people, workers), { selector: pair => pair.join() })
  .map(rows => ({ kind: 'registrations' as const, records: rows.map(([p, w]) => registration(p, w)) }))
const memberships = fc
  .array(fc.tuple(workers, fc.constantFrom(...membershipStatuses), fc.constantFrom(null, 'BPU', 'PU')))
  .map(rows => ({
    kind: 'memberships' as const,
    records: rows.map(([w, status, segment]) => ({ ...membership(w, status), segment })),
  }))
const debits = fc
  .uniqueArray(
    fc.tuple(
      people,
      fc.option(workers, { freq: 2 }),
      fc.constantFrom(...dates),
      fc.constantFrom(...debitResults),
      fc.constantFrom(null, 16_800, 33_600, 50_400),
    ),
    { selector: ([p, w, month]) => [p, w, month].join() },
  )
  .map(rows => ({
    kind: 'debits' as const,
    records: rows.map(([p, w, month, result, amount]) =>
      debit(p, month, result, { nik: w === null ? null : nik(w), amount }),
    ),
  }))
const file = fc.record({
  asOf: fc.constantFrom(...dates),
  file: fc.oneof(
    { weight: 3, arbitrary: roster },
    { weight: 3, arbitrary: registrations },
    { weight: 1, arbitrary: memberships },
    { weight: 2, arbitrary: debits },
  ),
})
/** No two files of one kind and date: of such the one committed last stands, so their order matters. */
const files = fc.uniqueArray(file, {
  minLength: 2,
  maxLength: 6,
  // Debits carry their months in the rows, so two files of different dates may speak of one month.
  selector: one => (one.file.kind === 'debits' ? 'debits' : `${one.file.kind} ${one.asOf}`),
})
type Loaded = typeof file extends fc.Arbitrary<infer One> ? One : never

// Each upload has its own content, so that two alike are not taken for a repeat.
function loadInto(store: SqlStore, one: Loaded): Promise<string> {
  const { kind, records } = one.file
  return load(store, { kind, asOf: one.asOf, records: records as never })
}

async function inStore<T>(work: (store: SqlStore) => Promise<T>): Promise<T> {
  const store = await openSqlStore({ file: ':memory:', keys: sampleKeys })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const runs = { numRuns: 12, seed: 20251130 }

describe('randomly made cities', () => {
  it('agree with the counts written in SQL at every cut-off', async () => {
    await fc.assert(
      fc.asyncProperty(files, several =>
        inStore(async store => {
          for (const one of several) await loadInto(store, one)
          await expectOracleAgrees(store)
        }),
      ),
      runs,
    )
  }, 60_000)

  it('come out the same in whatever order the files are loaded', async () => {
    const viewOf = (several: readonly Loaded[]) =>
      inStore(async store => {
        for (const one of several) await loadInto(store, one)
        return view(store)
      })
    await fc.assert(
      fc.asyncProperty(files, async several => {
        expect(await viewOf(several.toReversed())).toEqual(await viewOf(several))
      }),
      runs,
    )
  }, 60_000)

  it('are as before after a withdrawal', async () => {
    await fc.assert(
      fc.asyncProperty(files, several =>
        inStore(async store => {
          for (const one of several.slice(1)) await loadInto(store, one)
          const before = await view(store)
          await withdraw(store, await loadInto(store, several[0] as Loaded))
          expect(await view(store)).toEqual(before)
        }),
      ),
      runs,
    )
  }, 60_000)
})
