import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { Issue } from '../../../src/domain/issue.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { actors, asn, day, load, nip, registration, withdraw } from './city.ts'

const asOf = '2025-11-30'
const sponsors = 3

/** What a file says of one row: who is named, and what became of it. */
interface Row {
  readonly row: number
  /** Of a completion: the row of the first file. */
  readonly from: number | null
  readonly sponsor: number | null
  readonly isTaken: boolean
}

/** Loads registrations as the import worker would, with rows set aside and, for a completion, their places. */
async function loadRows(
  store: SqlStore,
  rows: readonly Row[],
  completes: string | null,
  workerOf: (row: Row) => number,
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([rows, completes, Math.random()]))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const upload = { fileName: 'a.xlsx', bytes, sha256, agencyId: null, at: new Date('2025-12-01T02:00:00Z') }
  const kind = 'registrations' as const
  const { stored } = await store
    .for(actors.operator)
    .imports.create({ ...upload, kind, asOf: day(asOf), completes })
  const writer = await store.system.beginDraft(stored.id)
  const taken = rows.filter(row => row.isTaken)
  const aside = rows.filter(row => !row.isTaken)
  const place = ({ row }: Row) => ({ sheet: 'Data', row, group: 0 })
  const fromOf = ({ from }: Row) => (from === null ? null : { sheet: 'Data', row: from })
  await writer.add(
    kind,
    taken.map(row => registration(row.sponsor as number, workerOf(row), { origin: place(row) })),
  )
  const issues = aside.map(
    row =>
      ({
        ...{ ...place(row), column: null, outcome: 'setAside', code: 'nik-length' },
        ...{ raw: null, value: null, detail: {} },
      }) satisfies Issue,
  )
  await writer.addIssues(issues)
  await writer.addHeld(
    aside.flatMap(row =>
      row.sponsor === null ? [] : { ...place(row), nip: nip(row.sponsor), from: fromOf(row) },
    ),
  )
  if (completes !== null) {
    await writer.addCompleted(
      rows.map(row => ({
        ...place(row),
        nip: row.sponsor === null ? null : nip(row.sponsor),
        from: fromOf(row),
        isTaken: row.isTaken,
      })),
    )
  }
  await writer.finish({
    ...{ kind, asOf: day(asOf), agencyId: null, mapping: [], ignoredColumns: [], questions: [] },
    ...{ remembered: [], ignoredBy: {}, preview: null },
    counts: {
      ...{ read: rows.length, accepted: taken.length, repaired: 0 },
      ...{ setAside: aside.length, ignored: 0 },
    },
  })
  await store.system.commit(stored.id, { username: 'operator', at: upload.at })
  return stored.id
}

async function heldNow(store: SqlStore): Promise<number[]> {
  const query = { asOf: day(asOf), employment: 'all', sort: 'nip', offset: 0, limit: 100 } as const
  const { items } = await store.for(actors.mayor).listAsn(query)
  const held = new Map(items.map(item => [item.nip, item.heldRows]))
  return Array.from({ length: sponsors }, (_, n) => held.get(nip(n + 1)) ?? -1)
}

async function inCity<T>(work: (store: SqlStore) => Promise<T>): Promise<T> {
  const store = await openSqlStore({ file: ':memory:', keys: sampleKeys })
  try {
    const records = Array.from({ length: sponsors }, (_, n) => asn(n + 1, 'dinkes'))
    await load(store, { kind: 'roster', asOf, records })
    return await work(store)
  } finally {
    await store.close()
  }
}

const sponsor = fc.integer({ min: 1, max: sponsors })
const firstRows = fc.array(sponsor, { minLength: 1, maxLength: 8 })
/** For each row of the first file: left out, taken, set aside again, or set aside naming nobody. */
const fate = fc.constantFrom('absent', 'taken', 'aside', 'unnamed')
const later = fc.array(fc.array(fate, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 3 })
const runs = { numRuns: 20, seed: 20251130 }

describe('rows that wait for correction', () => {
  it('are those of the first file that no later completion took in, each once, in whatever order they go', async () => {
    await fc.assert(
      fc.asyncProperty(firstRows, later, fc.nat(), (named, completions, pick) =>
        inCity(async store => {
          const first = named.map((n, i) => ({ row: i + 2, from: null, sponsor: n, isTaken: false }))
          const parent = await loadRows(store, first, null, () => 0)
          const ids: string[] = []
          for (const fates of completions)
            ids.push(await loadRows(store, rowsOf(named, fates), parent, w => w.from as number))
          expect(await heldNow(store)).toEqual(modelOf(named, completions))
          const total = completions.length
          const last = (at: number) => completions.findLast(fates => fates[at] !== 'absent')?.[at]
          const { heldRows } = await store.system.getImport(parent)
          expect(heldRows).toEqual({
            total: named.length,
            corrected: named.filter((_, at) => last(at) === 'taken').length,
          })
          const gone = pick % total
          await withdraw(store, ids[gone] as string)
          expect(await heldNow(store)).toEqual(modelOf(named, completions.toSpliced(gone, 1)))
        }),
      ),
      runs,
    )
  }, 60_000)

  it('are never released beyond what came in anew where their places are gone', async () => {
    await fc.assert(
      fc.asyncProperty(firstRows, fc.array(fate, { minLength: 8, maxLength: 8 }), (named, fates) =>
        inCity(async store => {
          const first = named.map((n, i) => ({ row: i + 2, from: null, sponsor: n, isTaken: false }))
          const parent = await loadRows(store, first, null, () => 0)
          const rows = rowsOf(named, fates).filter(row => row.sponsor !== null)
          await loadRows(
            store,
            rows.map(row => ({ ...row, from: null })),
            parent,
            w => w.row,
          )
          const expected = Array.from({ length: sponsors }, (_, n) => {
            const of = (isTaken: boolean) =>
              rows.filter(r => r.sponsor === n + 1 && r.isTaken === isTaken).length
            const held = named.filter(other => other === n + 1).length
            return Math.max(held - of(true), of(false))
          })
          expect(await heldNow(store)).toEqual(expected)
        }),
      ),
      runs,
    )
  }, 60_000)
})

function rowsOf(named: readonly number[], fates: readonly string[]): Row[] {
  return named.flatMap((n, i) => {
    const fate = fates[i]
    if (fate === 'absent') return []
    return { row: i + 100, from: i + 2, sponsor: fate === 'unnamed' ? null : n, isTaken: fate === 'taken' }
  })
}

/** Row by row: whatever the last file that took it in says, it waits no more; else it waits for whom it named. */
function modelOf(named: readonly number[], completions: readonly (readonly string[])[]): number[] {
  const held = Array.from({ length: sponsors }, () => 0)
  named.forEach((n, at) => {
    let waits = true
    for (const fates of completions) {
      if (fates[at] === 'taken') waits = false
      if (fates[at] === 'aside') waits = true
    }
    if (waits) held[n - 1] = (held[n - 1] ?? 0) + 1
  })
  return held
}
