import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { AuditHead } from '../../../src/api/audit.ts'
import { PeopleSeen } from '../../../src/api/people-seen.ts'
import { checkChain } from '../../../src/server/sql-store/audit/check-chain.ts'
import { LedgerView } from '../../../src/server/sql-store/audit/ledger-view.ts'
import { openLedger } from '../../../src/server/sql-store/open-ledger.ts'
import { type Chance, type Scene, tamperings } from './tamper.ts'

const entries = 40
const clock = () => new Date('2026-11-23T02:00:00.000Z')

/** Numbers that follow from a seed (Park and Miller), so that a failure can be seen again. */
function chanceOf(seed: number): Chance {
  let state = seed + 1
  const int = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  return { int, pick: items => items[int(items.length)] as (typeof items)[number] }
}

let folder: string
let file: string
let printed: AuditHead[]
let ledger: LedgerView
let scene: Scene
const check = (witness = scene.witness, head?: string) =>
  checkChain(ledger, sampleKeys.audit, witness, { head, pause: async () => {} })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tampering-'))
  file = join(folder, 'ledger.sqlite')
  const whole = await openLedger({ file, keys: sampleKeys, clock })
  printed = []
  const heads: Scene['heads'][number][] = []
  const reader = new DatabaseSync(file, { readOnly: true })
  for (let no = 1; no <= entries; no++) {
    const people = new PeopleSeen()
    if (no % 4 === 0) for (let n = 0; n < no; n++) people.addAsn(`1985010120100${10_000 + n}`)
    printed.push(
      await whole.audit.note({
        ...{ action: 'people-seen', actorId: `akun-${no % 3}`, role: 'operator', people },
        ...{ detail: { rows: no }, traceId: 'bcdfghjkmnpqrstvbcdfghjk' },
        ...(no % 5 === 0 && { sealed: `YWxhc2Fu${no}` }),
        subject: { type: 'agency', id: 'dinkes' },
      }),
    )
    const row = reader.prepare('select no, hash, mac from audit_head').get()
    heads.push({ no: Number(row?.no), hash: String(row?.hash), mac: String(row?.mac) })
  }
  reader.close()
  await whole.close()
  ledger = new LedgerView(new DatabaseSync(file), sampleKeys.audit)
  const { no, hash } = heads.at(-1) as (typeof heads)[number]
  scene = { database: ledger.database, entries, heads, witness: { kind: 'head', head: { no, hash } } }
})
afterAll(() => {
  ledger.database.close()
  rmSync(folder, { recursive: true })
})

describe('a thousand tamperings', () => {
  it('are found, each of them, and none where there was none', async () => {
    const kinds = Object.keys(tamperings)
    const missed: string[] = []
    for (let seed = 0; seed < 1000; seed++) {
      const kind = kinds[seed % kinds.length] as string
      scene.database.exec('begin')
      const witness = (tamperings[kind] as (typeof tamperings)[string])(scene, chanceOf(seed))
      const { ok, fault } = await check(witness)
      if (ok || fault === null) missed.push(`${kind} (seed ${seed})`)
      scene.database.exec('rollback')
      if (seed % 50 === 0) expect(await check()).toMatchObject({ ok: true, fault: null })
    }
    expect(missed).toEqual([])
  })

  it('are told by the entry where they begin', async () => {
    const faultAfter = async (sql: string) => {
      scene.database.exec('begin; drop trigger audit_entries_no_update; drop trigger audit_entries_no_delete')
      scene.database.exec(sql)
      const { faults } = await check()
      scene.database.exec('rollback')
      return faults.filter(({ kind }) => kind !== 'unguarded')
    }
    expect(await faultAfter(`update audit_entries set detail = '{}' where no = 17`)).toEqual([
      { no: 17, kind: 'entry-changed' },
    ])
    expect(await faultAfter('delete from audit_entries where no = 9')).toEqual([
      { no: 9, kind: 'entry-missing' },
    ])
    expect((await faultAfter('delete from audit_entries where no > 30'))[0]).toEqual({
      no: 31,
      kind: 'entry-missing',
    })
  })
})

it('finds the whole ledger put back to an older copy, with all that lies beside it, by what was printed since', async () => {
  const copy = join(folder, 'copy.sqlite')
  copyFileSync(file, copy)
  copyFileSync(`${file}.head`, `${copy}.head`)
  const later = await openLedger({ file: copy, keys: sampleKeys, clock })
  expect(await later.audit.check(printed[11]?.hash)).toMatchObject({ ok: true, knownAt: 12 })
  const lost = await later.audit.note({ action: 'sign-in', actorId: 'akun-1', role: 'operator' })
  await later.close()
  copyFileSync(file, copy)
  copyFileSync(`${file}.head`, `${copy}.head`)
  for (const end of ['-wal', '-shm']) if (existsSync(copy + end)) rmSync(copy + end)
  const rolledBack = await openLedger({ file: copy, keys: sampleKeys, clock })
  expect(await rolledBack.audit.check(lost.hash)).toMatchObject({ ok: true, knownAt: null })
  await rolledBack.close()
})

it('goes on behind a break, marks it once, and never calls the chain whole again', async () => {
  const copy = join(folder, 'broken.sqlite')
  copyFileSync(file, copy)
  copyFileSync(`${file}.head`, `${copy}.head`)
  const tampered = new DatabaseSync(copy)
  tampered.exec('drop trigger audit_entries_no_delete; delete from audit_entries where no > 30')
  tampered.close()
  const open = () => openLedger({ file: copy, keys: sampleKeys, clock })
  const ledger = await open()
  const found = await ledger.audit.check()
  expect(found.fault).toEqual({ no: 31, kind: 'entry-missing' })
  expect((await ledger.audit.head()).no).toBeGreaterThan(entries)
  const after = await ledger.audit.note({ action: 'sign-in', actorId: 'akun-1', role: 'operator' })
  await ledger.close()

  const again = await open()
  await again.verify()
  expect(await again.audit.head()).toEqual(after)
  const { items } = await again.audit.list({ action: 'chain-broken', offset: 0, limit: 50 })
  expect(items.map(({ detail }) => detail)).toContainEqual({ kind: 'entry-missing', no: 31 })
  expect(await again.audit.check(printed[34]?.hash)).toMatchObject({
    ok: false,
    fault: { no: 31, kind: 'entry-missing' },
    knownAt: null,
  })
  await again.close()
})
