import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiHandler } from '../../mocks/api-handler.ts'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'

let city: TestApi
const server = setupServer()

beforeAll(async () => {
  city = await createTestApi({ actor: sampleActors.mayor })
  server.use(apiHandler(city.api))
  server.listen({ onUnhandledFrame: 'error' })
})
afterAll(async () => {
  server.close()
  await city.close()
})

test('one handler answers every call as the server would', async () => {
  const me = await fetch('http://pantau.test/api/me')
  expect(await me.json()).toMatchObject({ role: 'mayor' })
  const users = await fetch('http://pantau.test/api/users')
  expect([users.status, users.headers.get('content-type')]).toEqual([403, 'application/problem+json'])
})
