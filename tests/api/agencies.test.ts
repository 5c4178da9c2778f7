import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AgencySettings, AgencyView } from '../../src/contract/agencies.ts'
import type { Import } from '../../src/contract/imports.ts'
import { type Role, roles } from '../../src/domain/actor.ts'
import { call, getJson, problemOf, upload } from './calls.ts'

let city: TestApi
let admin: TestApi['api']
beforeEach(async () => {
  city = await createTestApi()
  admin = city.as(sampleActors.admin)
})
afterEach(() => city.close())

const address = '/api/agencies/disbudpar'
const read = (id = 'disbudpar') => getJson<AgencySettings>(admin, `/api/agencies/${id}`)
const listed = async (id: string) =>
  (await getJson<AgencyView[]>(admin, '/api/agencies')).find(agency => agency.id === id)

async function change(fields: Record<string, unknown>, id = 'disbudpar'): Promise<Response> {
  const { revision } = await read(id)
  return call(admin, 'PATCH', `/api/agencies/${id}`, { json: { revision, ...fields } })
}

const made = { id: 'brdc', name: 'Badan Riset Daerah Contoh', shortName: 'BRDC', kind: 'badan' }

/** How a roster names the agency of its one person; the answer is where that person was put. */
async function agencyOfRoster(opd: string): Promise<{ agency: string | undefined; questions: number }> {
  const content = `NIP,Nama,OPD\n198501012010011001,Agus Contoh,${opd}\n`
  const { id } = await upload(city.api, `pegawai ${opd}.csv`, content, { asOf: '2025-11-30' })
  await city.settled()
  const { questions } = await getJson<Import>(city.api, `/api/imports/${id}`)
  if (questions.length > 0) return { agency: undefined, questions: questions.length }
  await call(city.api, 'POST', `/api/imports/${id}/commit`)
  const { items } = await getJson<{ items: { agencyId: string }[] }>(city.api, '/api/asn')
  return { agency: items[0]?.agencyId, questions: 0 }
}

describe('the settings of an agency', () => {
  test.each(roles.filter((role: Role) => role !== 'admin'))('are closed to %s', async role => {
    const api = city.as(sampleActors[role])
    const { revision } = await read()
    for (const response of [
      await call(api, 'GET', address),
      await call(api, 'POST', '/api/agencies', { json: made }),
      await call(api, 'PATCH', address, { json: { revision, name: 'Lain' } }),
    ]) {
      expect(await problemOf(response)).toMatchObject({ status: 403, code: 'forbidden' })
    }
    expect(await read()).toMatchObject({ revision })
    // Nor does the store give them to a call whose policy row were wrong.
    const settings = city.store.for(sampleActors[role]).agencySettings
    await expect(settings.change('disbudpar', revision, { name: 'Lain' })).rejects.toThrow('forbidden')
    await expect(settings.find('disbudpar')).rejects.toThrow('forbidden')
  })

  test('tell how many people the latest roster holds and which names a file taught', async () => {
    const content = 'NIP,Nama,OPD\n198501012010011001,Agus Contoh,Dinas Pelancongan Rakyat\n'
    const { id } = await upload(city.api, 'pegawai.csv', content, { asOf: '2025-11-30' })
    await city.settled()
    await call(city.api, 'PATCH', `/api/imports/${id}`, {
      json: { answers: { 'agency:dinas pelancongan rakyat': 'disbudpar' } },
    })
    await city.settled()
    expect((await call(city.api, 'POST', `/api/imports/${id}/commit`)).status).toBe(200)
    const { headcount, taught, aliases } = await read()
    expect(headcount).toBe(1)
    expect(taught).toEqual([{ alias: 'Dinas Pelancongan Rakyat', answerId: expect.any(String) }])
    expect(aliases).toContain('Dinas Pelancongan Rakyat')
    const answers = await getJson<{ id: string }[]>(admin, '/api/remembered-answers')
    expect(answers.map(answer => answer.id)).toEqual([taught[0]?.answerId])
    // Saved as it stands it stays taught; left out it is forgotten.
    expect((await change({ aliases })).status).toBe(200)
    expect((await read()).taught).toEqual(taught)
    await change({ aliases: aliases.filter(alias => alias !== 'Dinas Pelancongan Rakyat') })
    expect(await getJson(admin, '/api/remembered-answers')).toEqual([])
  })

  test('are told as not found for one that is not there', async () => {
    expect(await problemOf(await call(admin, 'GET', '/api/agencies/tidak-ada'))).toMatchObject({
      status: 404,
    })
    const json = { revision: 'x', name: 'Lain' }
    const response = await call(admin, 'PATCH', '/api/agencies/tidak-ada', { json })
    expect(await problemOf(response)).toMatchObject({ status: 404 })
  })
})

describe('a new agency', () => {
  test('is known to imports from then on, by every name', async () => {
    const json = { ...made, aliases: ['Litbang Contoh'], validFrom: '2025-01-01' }
    const response = await call(admin, 'POST', '/api/agencies', { json })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ ...json, validUntil: null, headcount: 0 })
    expect(await agencyOfRoster('LITBANG  contoh')).toEqual({ agency: 'brdc', questions: 0 })
  })

  test('stands behind the others and is refused a second time', async () => {
    await call(admin, 'POST', '/api/agencies', { json: made })
    const again = await call(admin, 'POST', '/api/agencies', { json: { ...made, name: 'Lain Sekali' } })
    expect(await problemOf(again)).toMatchObject({ status: 409, code: 'conflict' })
    const agencies = await getJson<AgencyView[]>(admin, '/api/agencies')
    expect(agencies.at(-1)).toMatchObject(made)
  })

  test.each([
    ['an id of capitals', { ...made, id: 'BRDC' }, 'id'],
    ['an id with blanks', { ...made, id: 'brdc baru' }, 'id'],
    ['an id that could be a number', { ...made, id: 'opd-1985-0101-2010' }, 'id'],
    ['an empty name', { ...made, name: '  ' }, 'name'],
    ['a name that says nothing', { ...made, name: 'Kota Semarang' }, 'name'],
    ['an alias that says nothing', { ...made, aliases: ['— Kota Semarang —'] }, 'aliases'],
    ['no kind', { ...made, kind: 'kantor' }, 'kind'],
    [
      'an end before its beginning',
      { ...made, validFrom: '2025-02-01', validUntil: '2025-01-31' },
      'validUntil',
    ],
    ['a day the calendar lacks', { ...made, validFrom: '2025-02-30' }, 'validFrom'],
  ])('is refused with %s', async (_, json, path) => {
    const response = await call(admin, 'POST', '/api/agencies', { json })
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as { errors: { path: string }[] }
    expect(errors.map(error => error.path)).toEqual([path])
    expect(await listed(json.id)).toBeUndefined()
  })
})

describe('a change', () => {
  test('of names and validity is seen everywhere, and needs only what changes', async () => {
    const response = await change({ shortName: 'Budpar', validUntil: '2026-12-31' })
    expect(response.status).toBe(200)
    const before = { name: 'Dinas Kebudayaan dan Pariwisata', validFrom: null }
    expect(await listed('disbudpar')).toMatchObject({
      ...before,
      shortName: 'Budpar',
      validUntil: '2026-12-31',
    })
  })

  test('is written down with what was changed, never with the names', async () => {
    await call(admin, 'POST', '/api/agencies', { json: made })
    await change({ shortName: 'Budpar', aliases: ['Dinas Wisata'] })
    const { items } = await city.audit.list({ offset: 0, limit: 10 })
    const noted = items.filter(({ outcome }) => outcome === 'done')
    expect(noted).toMatchObject([
      { action: 'agency-changed', subject: { id: 'disbudpar' }, detail: { changed: 'short-name,aliases' } },
      { action: 'agency-made', subject: { type: 'agency', id: 'brdc' } },
    ])
    expect(JSON.stringify(items)).not.toMatch(/Budpar|Wisata|Badan/)
  })

  test('on an older view is refused, and nothing of it is kept', async () => {
    const { revision } = await read()
    await call(admin, 'PATCH', address, { json: { revision, aliases: ['Dinas Wisata'] } })
    const late = await call(admin, 'PATCH', address, { json: { revision, name: 'Dinas Lain' } })
    expect(await problemOf(late)).toMatchObject({ status: 409, code: 'agency-changed' })
    expect(await read()).toMatchObject({ name: 'Dinas Kebudayaan dan Pariwisata', aliases: ['Dinas Wisata'] })
  })

  test('made by two at once is kept of one', async () => {
    const { revision } = await read()
    const both = await Promise.all(
      ['Dinas Satu', 'Dinas Dua'].map(name => call(admin, 'PATCH', address, { json: { revision, name } })),
    )
    expect(both.map(response => response.status).toSorted()).toEqual([200, 409])
  })

  test.each([
    ['a name', 'dinas KESEHATAN'],
    ['a name without the city', 'Dinas Kesehatan Kota Semarang'],
    ['a short name', 'DINKES'],
  ])('that takes %s of another agency as alias is refused with whose it is', async (_, alias) => {
    const { aliases } = await read()
    const response = await change({ aliases: [...aliases, alias] })
    const { code, detail } = await problemOf(response)
    expect(code).toBe('alias-taken')
    expect(detail).toContain(alias)
    expect(detail).toContain('Dinas Kesehatan')
    expect((await read()).aliases).toEqual(aliases)
  })

  test('that gives it the name of another is refused', async () => {
    expect((await problemOf(await change({ name: 'DINAS KESEHATAN' }))).code).toBe('alias-taken')
  })

  test('that names one alias twice is refused', async () => {
    const response = await change({ aliases: ['Dinas Wisata', 'dinas wisata.'] })
    expect((await problemOf(response)).code).toBe('alias-taken')
  })

  test('may write an alias in another way', async () => {
    await change({ aliases: ['dinas wisata'] })
    expect((await change({ aliases: ['Dinas Wisata'] })).status).toBe(200)
    expect((await read()).aliases).toEqual(['Dinas Wisata'])
  })

  test('of aliases counts from the next file on, not backwards', async () => {
    expect((await agencyOfRoster('Dinas Pelancongan')).questions).toBe(1)
    await change({ aliases: ['Dinas Pelancongan'] })
    const [waiting] = await getJson<{ questions: unknown[] }[]>(city.api, '/api/imports')
    expect(waiting?.questions).toHaveLength(1)
    expect(await agencyOfRoster('dinas pelancongan')).toEqual({ agency: 'disbudpar', questions: 0 })
  })

  test('never takes an agency away: its validity ends, its people stay', async () => {
    await agencyOfRoster('Dinas Kebudayaan dan Pariwisata')
    expect((await change({ validFrom: '2020-01-01', validUntil: '2025-10-31' })).status).toBe(200)
    expect((await read()).headcount).toBe(1)
    const { agencies } = await getJson<{ agencies: { agency: { id: string } }[] }>(
      admin,
      '/api/participation',
    )
    expect(agencies.map(({ agency }) => agency.id)).toContain('disbudpar')
    expect((await call(admin, 'DELETE', address)).status).toBe(404)
  })
})
