import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../../mocks/create-test-api.ts'
import type { Coverage } from '../../src/contract/coverage.ts'
import { call, getJson, problemOf } from './calls.ts'
import { loadCity } from './load-city.ts'

let city: TestApi
beforeAll(async () => {
  city = await loadCity()
})
afterAll(() => city.close())

test('the published gap of 151,348 workers to 71.59 % comes out of the published counts', async () => {
  const coverage = await getJson<Coverage>(city.api, '/api/coverage')
  expect(coverage).toMatchObject({ asOf: '2025-11-30', potential: 756_873, protected: 390_498 })
  const target = coverage.targets.find(({ basisPoints }) => basisPoints === 7159)
  expect(target).toMatchObject({ gap: 151_348, reached: false })
})

test('pace, projection and movement rest on the months and the roster', async () => {
  const coverage = await getJson<Coverage>(city.api, '/api/coverage')
  // 390,498 − 384,000 over three months.
  expect(coverage.actualPace).toEqual({ perMonth: 2166, from: '2025-08-31', to: '2025-11-30' })
  expect(coverage.projection).toHaveLength(12)
  expect(coverage.projection?.[0]).toMatchObject({ asOf: '2025-12-31', potential: 756_873 })
  expect(coverage.change).toMatchObject({ from: '2025-10-31', denominatorEffect: 0, rebased: false })
  expect(coverage.movement).toEqual({ activeWorkers: 1, headcount: 4 })
  expect(coverage.monthlyTariff).toBe(16_800)
})

test('an earlier date is answered by the months up to it', async () => {
  const coverage = await getJson<Coverage>(city.api, '/api/coverage?asOf=2025-10-15')
  expect(coverage).toMatchObject({ asOf: '2025-09-30', projection: null, actualPace: null, movement: null })
  expect(coverage.series.map(({ asOf }) => asOf)).toEqual(['2025-08-31', '2025-09-30'])
})

test('before the first month there is no data', async () => {
  const refused = await problemOf(await call(city.api, 'GET', '/api/coverage?asOf=2025-01-31'))
  expect(refused).toMatchObject({ status: 404, code: 'no-data' })
})
