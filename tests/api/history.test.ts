import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { Import } from '../../src/contract/imports.ts'
import { call, getJson } from './calls.ts'
import { load, loadCity } from './load-city.ts'
import { people, rosterCsv } from './sample-texts.ts'

const secret = 'Kenangaraya'
let city: TestApi
let withdrawn: string
beforeAll(async () => {
  city = await loadCity()
  const roster = `${rosterCsv.split('\n')[0]},Catatan ${secret}\n${rosterCsv.split('\n').slice(1).join(',\n')},`
  await load(city, `Titipan Bu ${secret}.csv`, roster, { asOf: '2025-12-31', kind: 'roster' })
  withdrawn = await load(city, `${secret} lagi.csv`, `${roster}\n`, { asOf: '2026-01-31', kind: 'roster' })
  const json = { reason: `Salah kirim oleh ${secret}` }
  await call(city.api, 'POST', `/api/imports/${withdrawn}/withdraw`, { json })
}, 60_000)
afterAll(() => city.close())

async function shownTo(role: keyof typeof sampleActors, path: string): Promise<string> {
  const answer = await call(city.as(sampleActors[role]), 'GET', path)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes]
  return [...answer.headers].join() + parts.map(part => new TextDecoder().decode(part)).join()
}

describe('the history', () => {
  test('tells who may open an import everything', async () => {
    const found = await getJson<Import>(city.api, `/api/imports/${withdrawn}`)
    expect(found).toMatchObject({ fileName: `${secret} lagi.csv`, createdBy: sampleActors.operator.username })
    expect(found.withdrawnReason).toContain(secret)
    expect(found.ignoredColumns.join()).toContain(secret)
  })

  test.each(['mayor', 'secretary', 'planner', 'admin'] as const)(
    'tells %s what it was, and nothing in anybody’s words',
    async role => {
      const found = await getJson<Import>(city.as(sampleActors[role]), `/api/imports/${withdrawn}`)
      expect(found).toMatchObject({
        ...{ status: 'withdrawn', kind: 'roster', fileName: 'daftar-pegawai.csv', createdBy: null },
        ...{ loaderRole: 'operator', withdrawnReason: null, mapping: [], ignoredColumns: [] },
        counts: { accepted: 4 },
      })
      for (const path of ['/api/imports', '/api/participation', '/api/coverage', '/api/remembered-answers']) {
        const shown = await shownTo(role, path)
        expect([path, shown.includes(secret)]).toEqual([path, false])
        const username = role === 'admin' ? '' : sampleActors.operator.username
        expect([path, username !== '' && shown.includes(username)]).toEqual([path, false])
      }
    },
  )

  test('puts no file’s name into a person’s origins or into a workbook', async () => {
    expect(await shownTo('mayor', `/api/asn/${people.budi}`)).toContain('daftar-pegawai.csv')
    for (const role of ['mayor', 'secretary'] as const) {
      expect(await shownTo(role, `/api/asn/${people.budi}`)).not.toContain(secret)
    }
    // A workbook goes on to others, so not even an operator's names the file.
    for (const role of ['operator', 'mayor'] as const) {
      const shown = await shownTo(role, '/api/reports/city.xlsx')
      expect(shown).toContain('daftar-pegawai.csv')
      expect(shown).not.toContain(secret)
    }
  })
})
