import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../src/contract/index.ts'
import { call, uploadForm } from './calls.ts'
import type { ActorName } from './matrix/actors.ts'
import { buildCanaryCity, type CanaryCity } from './matrix/canary-city.ts'
import { canaries, canaryAsn, canaryWorkers } from './matrix/canary-people.ts'
import { findIn } from './matrix/find-in-text.ts'

let folder: string
let city: CanaryCity
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'canaries-'))
  city = await buildCanaryCity({ ledgerFile: join(folder, 'ledger.sqlite') })
})
afterAll(async () => {
  await city.close()
  rmSync(folder, { recursive: true })
})

/** Everything that lies in the ledger's files, also what SQLite has not moved into place yet. */
function bytesOfLedger(): string {
  const files = readdirSync(folder)
  return files.map(name => readFileSync(join(folder, name)).toString('latin1')).join('\n')
}

/** What people type where it does not belong. */
const typed = [canaryAsn.ownA[0], canaryAsn.ownA[1], canaryWorkers.ofOwnA[0], canaryWorkers.ofOwnA[2]]

test('a ledger of a whole city, asked everything by everybody, names nobody', async () => {
  const names: ActorName[] = ['admin', 'operator', 'mayor', 'secretaryA', 'planner']
  for (const name of names) {
    const api = city.seenBy(name)
    for (const { method, path } of endpoints) {
      // Would end the session of the calls after it.
      if (path.includes('sign-out')) continue
      for (const text of [city.uploads.operatorCommitted, typed[names.indexOf(name) % 2] ?? '']) {
        const filled = path.replace(/:\w+/g, encodeURIComponent(text))
        const query = new URLSearchParams({ search: canaryAsn.ownA[1], agencyId: text, head: text })
        const body =
          method === 'GET' ? {} : { json: { nip: typed[0], nik: typed[2], reason: typed[1], q: text } }
        await call(api, method, text === typed[0] ? `${filled}?${query}` : filled, body).then(response =>
          response.arrayBuffer(),
        )
      }
    }
    const file = `${typed.join(' ')}.csv`
    await call(api, 'POST', '/api/imports', { form: uploadForm(file, typed.join(','), { agencyId: 'x' }) })
    await call(api, 'GET', `/api/asn?search=${encodeURIComponent(canaryAsn.ownA[1])}`)
  }
  await city.settled()
  const json = { reason: `Diminta ${canaryAsn.ownA[1]}, ${typed[3]}` }
  await call(city.seenBy('operator'), 'POST', `/api/imports/${city.uploads.aCommitted}/withdraw`, { json })

  const entries = await city.audit.list({ offset: 0, limit: 1 })
  expect(entries.total).toBeGreaterThan(100)
  expect(
    (await city.audit.whoSaw({ nip: canaryAsn.ownA[0] }, { offset: 0, limit: 1 })).total,
  ).toBeGreaterThan(0)
  const found = findIn(bytesOfLedger(), canaries).map(({ of, text }) => `${text} (${of})`)
  expect(found).toEqual([])
  expect(await city.audit.check()).toMatchObject({ ok: true })
}, 180_000)

test('the search finds what is there', async () => {
  const plain = `${bytesOfLedger()} ${canaryAsn.ownA[0]}`
  expect(findIn(plain, canaries).map(({ of }) => of)).toContain('ownA')
  expect(bytesOfLedger()).toContain('people-seen')
})
