import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { answerContract } from './answer-contract.ts'
import { actors, asn, draft, load, view } from './city.ts'
import { debitContract } from './debit-contract.ts'
import { nipLinkContract } from './nip-link-contract.ts'
import { storeContract } from './store-contract.ts'

const inMemory = () => openSqlStore({ file: ':memory:', keys: sampleKeys })
storeContract('SQLite in memory', inMemory)
debitContract('SQLite in memory', inMemory)
nipLinkContract('SQLite in memory', inMemory)
answerContract('SQLite in memory', inMemory)

describe('SQLite in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sql-store-'))
  const opened: SqlStore[] = []
  const open = async (name: string) => {
    const store = await openSqlStore({ file: join(folder, name), keys: sampleKeys })
    opened.push(store)
    return store
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
  })

  it('holds everything over a restart, a draft included', async () => {
    const first = await open('a.sqlite')
    await load(first, { kind: 'roster', asOf: '2025-10-31', records: [asn(1, 'dinkes'), asn(2, 'disdik')] })
    const waiting = await draft(first, { kind: 'roster', asOf: '2025-11-30', records: [asn(1, 'dinkes')] })
    await first.for(actors.operator).imports.update(waiting, {})
    const before = await view(first)
    await first.close()

    const second = await open('a.sqlite')
    expect(await view(second)).toEqual(before)
    expect(await second.system.interruptedImports()).toEqual([waiting])
  })

  it('rolls a commit back whole when the disk is full, and goes on reading', async () => {
    const store = await open('b.sqlite')
    await load(store, { kind: 'roster', asOf: '2025-10-31', records: [asn(1, 'dinkes')] })
    const records = Array.from({ length: 900 }, (_, n) => asn(n + 1, 'dinkes', { position: 'x'.repeat(200) }))
    const large = await draft(store, { kind: 'roster', asOf: '2025-11-30', records })
    const before = await view(store)
    const pages = (await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db)).rows[0]?.page_count
    await sql.raw(`PRAGMA max_page_count = ${(pages ?? 0) + 4}`).execute(store.db)

    const by = { username: 'operator', at: new Date() }
    await expect(store.system.commit(large, by)).rejects.toMatchObject({ code: 'storage-full' })
    expect(await view(store)).toEqual(before)
    expect((await store.system.getImport(large)).status).toBe('draft')

    await sql.raw('PRAGMA max_page_count = 1000000').execute(store.db)
    await store.system.commit(large, by)
    expect((await store.for(actors.mayor).findParticipation(undefined, 'all'))?.city.headcount).toBe(900)
  })

  it('commits once when two connections commit the same draft at once, and reads meanwhile', async () => {
    const [one, other] = [await open('c.sqlite'), await open('c.sqlite')]
    const id = await draft(one, { kind: 'roster', asOf: '2025-10-31', records: [asn(1, 'dinkes')] })
    const by = (username: string) => ({ username, at: new Date() })
    const commits = [one.system.commit(id, by('one')), other.system.commit(id, by('other'))]
    await one.for(actors.mayor).findCutOff()
    await Promise.all(commits)
    const { committed_by: winner } = await one.db.selectFrom('imports').selectAll().executeTakeFirstOrThrow()
    expect(['one', 'other']).toContain(winner)
    expect(await one.db.selectFrom('folds').select('id').execute()).toHaveLength(1)
    expect(await view(other)).toEqual(await view(one))
  })
})
