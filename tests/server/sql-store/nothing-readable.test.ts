import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../../mocks/create-test-api.ts'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { Import } from '../../../src/contract/imports.ts'
import { deriveKeys } from '../../../src/server/keys.ts'
import { openSqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { call, getJson, upload } from '../../api/calls.ts'
import { actors } from '../../api/matrix/actors.ts'
import { loadCanaryCity } from '../../api/matrix/canary-city.ts'
import { canaryAsn, canaryWorkers, debitRemarks, spoilt, words } from '../../api/matrix/canary-people.ts'
import { actors as storeActors } from './city.ts'

let folder: string
let file: string
let city: TestApi
let importIds: readonly string[]
let fileTexts: readonly string[]

/** In a file that is refused, in one whose draft is thrown away, and in an answer that later files go by. */
const lost = { failed: 'Ombrezalk', discarded: 'Velmostrix', nik: '3374011504904909', phone: '081255500909' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-sealed-'))
  file = join(folder, 'pantau-asuh.sqlite')
  city = await createTestApi({ file })
  await loadCanaryCity(
    name => city.as(actors[name]),
    () => city.settled(),
  )
  const operator = city.as(actors.operator)
  const failed = await upload(
    operator,
    `${lost.failed}.csv`,
    `Nama Pekerja,No HP\n${lost.failed},${lost.phone}`,
  )
  await city.settled()
  expect((await getJson<Import>(operator, `/api/imports/${failed.id}`)).status).toBe('failed')
  const thrownAway = await upload(
    operator,
    `${lost.discarded}.csv`,
    `NIP,NIK Pekerja,Nama Pekerja,No HP\n${canaryAsn.ownA[0]},${lost.nik},${lost.discarded},${lost.phone}`,
    { asOf: '2025-11-30' },
  )
  await city.settled()
  expect((await call(operator, 'DELETE', `/api/imports/${thrownAway.id}`)).ok).toBe(true)
  importIds = (await getJson<Import[]>(operator, '/api/imports')).map(({ id }) => id)
  fileTexts = [lost.failed, lost.discarded, lost.nik, lost.phone]
}, 60_000)
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

const ofWorkers = Object.values(canaryWorkers).flatMap(([nik, name, phone, ...rest]) => [
  nik,
  name,
  phone,
  phone.slice(1),
  ...rest,
])
const ofFiles = [
  ...Object.values(spoilt).flat(),
  ...Object.values(words).flat(),
  ...Object.values(debitRemarks),
]

/** A number may also lie there as an integer, which SQLite writes with its highest byte first. */
function formsOf(text: string): Buffer[] {
  const whole = Buffer.from(text)
  const forms = [whole, Buffer.from(text, 'utf16le'), Buffer.from(whole.toString('hex'))]
  if (/^\d{11,18}$/.test(text)) {
    const integer = Buffer.alloc(8)
    integer.writeBigInt64BE(BigInt(text))
    forms.push(integer.subarray(integer.findIndex(byte => byte !== 0)))
  }
  return forms
}

async function readableIn(texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name))
    found.push(
      ...texts.filter(text => formsOf(text).some(form => bytes.includes(form))).map(t => `${t} in ${name}`),
    )
  }
  return found
}

describe('the files of the database', () => {
  it('are those that everything lies in, and this search finds what is readable', async () => {
    expect((await readdir(folder)).sort()).toEqual([
      'pantau-asuh.sqlite',
      'pantau-asuh.sqlite-shm',
      'pantau-asuh.sqlite-wal',
    ])
    // Names and numbers of the staff are looked for by queries.
    expect(await readableIn([canaryAsn.ownA[0], canaryAsn.ownA[1]])).not.toEqual([])
    expect(formsOf('3374016003904101').at(-1)?.toString('hex')).toBe(
      BigInt('3374016003904101').toString(16).padStart(14, '0'),
    )
  })

  it('hold no worker’s number, name, telephone, work or workplace, whatever became of the file', async () => {
    expect(await readableIn(ofWorkers)).toEqual([])
  })

  it('hold nothing of what stood around the rows or in rows set aside, and no name of a file', async () => {
    expect(await readableIn([...ofFiles, ...fileTexts])).toEqual([])
  })

  it('give all of it back to whoever has the key', async () => {
    const operator = city.as(actors.operator)
    const shown: string[] = []
    for (const id of importIds) {
      shown.push(await (await call(operator, 'GET', `/api/imports/${id}`)).text())
      for (const part of ['issues?limit=100', 'preview', 'original']) {
        shown.push(await (await call(operator, 'GET', `/api/imports/${id}/${part}`)).text())
      }
    }
    const all = shown.join('\n')
    for (const text of [...ofWorkers, ...ofFiles, lost.failed]) {
      if (!all.includes(text)) expect(text).toBe('shown to the operator')
    }
  })

  it('are refused with another key, and left as they were', async () => {
    const copy = join(folder, 'copy')
    try {
      await cp(file, join(copy, 'db'))
      await cp(`${file}-wal`, join(copy, 'db-wal'))
      const before = await readFile(join(copy, 'db'))
      const others = deriveKeys('T6pQ1vXz8LmN4rSw2YbG7hJk0CdF5aUe9Ri3oPtV')
      await expect(openSqlStore({ file: join(copy, 'db'), keys: others })).rejects.toThrow(/not the one/)
      const after = await openSqlStore({ file: join(copy, 'db'), keys: sampleKeys })
      expect((await after.for(storeActors.operator).imports.list()).length).toBeGreaterThan(
        importIds.length - 1,
      )
      await after.close()
      expect(before.length).toBeGreaterThan(0)
    } finally {
      await rm(copy, { recursive: true, force: true })
    }
  })
})
