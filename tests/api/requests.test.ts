import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors, samplePassword } from '../../mocks/fixed-sessions.ts'
import { endpoints } from '../../src/contract/index.ts'
import { problem } from '../../src/contract/problem.ts'
import { call, getJson, problemOf } from './calls.ts'

let city: TestApi
beforeAll(async () => {
  city = await createTestApi({ actor: sampleActors.admin })
})
afterAll(() => city.close())

describe('a wrong request', () => {
  test('with a parameter given twice is refused', async () => {
    const response = await call(city.api, 'GET', '/api/participation?asOf=2025-11-30&asOf=2025-10-31')
    expect(problem.parse(await response.json())).toMatchObject({
      errors: [{ path: 'asOf', code: 'repeated' }],
    })
  })

  test.each(['asOf=2025-02-30', 'asOf=kemarin', 'asOf=', 'employment=HONORER'])(
    'with %s is refused',
    async query => {
      const response = await call(city.api, 'GET', `/api/participation?${query}`)
      expect(await problemOf(response)).toMatchObject({ status: 400, code: 'invalid-request' })
    },
  )

  test('names the fields of a body that are wrong, in both languages', async () => {
    const json = { username: 'Huruf Besar', name: '', role: 'secretary', password: 'pendek' }
    const bodies = []
    for (const language of ['id', 'en']) {
      const response = await call(city.api, 'POST', '/api/users', {
        json,
        headers: { 'accept-language': language },
      })
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      bodies.push(problem.parse(await response.json()))
    }
    const [id, en] = bodies
    expect(id?.errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['username', 'name', 'password']),
    )
    expect(id?.detail).not.toBe(en?.detail)
  })

  test('that is no JSON is refused', async () => {
    const broken = await call(city.api, 'POST', '/api/users', {
      headers: { 'content-type': 'application/json' },
    })
    expect((await problemOf(broken)).code).toBe('invalid-request')
  })

  test('for an address that does not exist gets a problem too', async () => {
    expect(await problemOf(await call(city.api, 'GET', '/api/tidak-ada'))).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a call from another site', () => {
  const json = { username: 'siapa', password: 'apa saja' }
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': '', origin: 'https://lain.test' }],
  ])('with %j cannot change anything', async headers => {
    const response = await call(city.api, 'POST', '/api/auth/sign-in/username', { json, headers })
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'cross-origin' })
  })

  test('may still follow a link', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await call(city.api, 'GET', '/api/agencies', { headers })).status).toBe(200)
  })
})

describe('signing in', () => {
  test('with a wrong password says neither which part was wrong nor more', async () => {
    const username = sampleActors.admin.username
    const wrong = [
      { username, password: 'bukan-ini-kata-sandinya' },
      { username: 'tidak.ada', password: samplePassword },
    ]
    const answers = []
    for (const json of wrong) {
      answers.push(await problemOf(await call(city.api, 'POST', '/api/auth/sign-in/username', { json })))
    }
    expect(answers[0]).toMatchObject({ status: 401, code: 'wrong-credentials' })
    expect(answers[1]).toEqual(answers[0])
  })

  test('works until signing out', async () => {
    const api = city.as(null)
    const json = { username: sampleActors.mayor.username, password: samplePassword }
    expect((await call(api, 'POST', '/api/auth/sign-in/username', { json })).status).toBe(200)
    expect(await getJson(api, '/api/me')).toMatchObject({ role: 'mayor' })
    expect((await call(api, 'POST', '/api/auth/sign-out')).status).toBe(200)
    expect((await problemOf(await call(api, 'GET', '/api/me'))).code).toBe('not-signed-in')
  })
})

describe('accounts', () => {
  const account = {
    username: 'sekretaris.baru',
    name: 'Sekretaris Baru',
    role: 'secretary',
    password: samplePassword,
  }

  test('of secretaries need an agency that exists', async () => {
    const without = await call(city.api, 'POST', '/api/users', { json: account })
    expect(await without.json()).toMatchObject({
      errors: [{ path: 'agencyId', code: 'secretary-needs-agency' }],
    })
    const unknown = await call(city.api, 'POST', '/api/users', {
      json: { ...account, agencyId: 'tidak-ada' },
    })
    expect(await unknown.json()).toMatchObject({ errors: [{ path: 'agencyId', code: 'agency-unknown' }] })
  })

  test('are made once for each name', async () => {
    const json = { ...account, agencyId: 'dinkes' }
    expect((await call(city.api, 'POST', '/api/users', { json })).status).toBe(201)
    expect(await problemOf(await call(city.api, 'POST', '/api/users', { json }))).toMatchObject({
      status: 409,
      code: 'conflict',
    })
  })
})

describe('answers', () => {
  test('that did not change cost a 304', async () => {
    const first = await call(city.api, 'GET', '/api/agencies')
    const tag = first.headers.get('etag') ?? ''
    const again = await call(city.api, 'GET', '/api/agencies', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await call(city.api, 'GET', '/api/agencies', { headers: { 'if-none-match': 'W/"lain"' } })
    expect(other.status).toBe(200)
  })

  test('carry a policy that runs no foreign or inline script', async () => {
    const policy = (await call(city.api, 'GET', '/api/health')).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).toContain("frame-ancestors 'none'")
  })

  test('start from 52 agencies, no people and named targets', async () => {
    expect(await getJson(city.api, '/api/agencies')).toHaveLength(52)
    expect(await getJson(city.api, '/api/cut-offs')).toEqual([])
    expect(await getJson(city.api, '/api/targets')).toContainEqual(
      expect.objectContaining({ basisPoints: 7159 }),
    )
    expect(await getJson(city.api, '/api/tariffs')).toContainEqual(
      expect.objectContaining({ amount: 16_800 }),
    )
  })
})

test('the OpenAPI page describes every call with its parameters', async () => {
  const page = await getJson<{
    openapi: string
    paths: Record<string, Record<string, { operationId: string }>>
  }>(city.api, '/api/openapi.json')
  expect(page.openapi).toBe('3.1.0')
  const described = Object.values(page.paths).flatMap(path => Object.values(path).map(o => o.operationId))
  expect(described.toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted())
  expect(JSON.stringify(page.paths['/api/asn/{nip}'])).toContain('"format":"date"')
})
