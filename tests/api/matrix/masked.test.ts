import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../calls.ts'
import { buildCanaryCity, type CanaryCity } from './canary-city.ts'
import { canaryWorkers } from './canary-people.ts'

let city: CanaryCity
beforeAll(async () => {
  city = await buildCanaryCity()
})
afterAll(() => city.close())

const numbers: readonly string[] = Object.values(canaryWorkers).flatMap(([nik, , phone]) => [nik, phone])

test('whoever may open a file sees its first rows and findings without a whole NIK or telephone number', async () => {
  const masked = new Set<string>()
  for (const id of Object.values(city.uploads)) {
    for (const part of ['preview', 'issues?limit=100']) {
      const answer = await call(city.seenBy('operator'), 'GET', `/api/imports/${id}/${part}`)
      const text = await answer.text()
      expect(answer.status).toBe(200)
      for (const number of numbers) expect(text).not.toContain(number)
      for (const [shown] of text.matchAll(/\d{4}•{8}\d{4}/g)) masked.add(shown)
    }
  }
  // Otherwise there would have been nothing to mask.
  expect(masked.size).toBeGreaterThanOrEqual(4)
})
