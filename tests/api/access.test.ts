import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { accessTable } from '../../src/api/access.ts'
import { registerRoutes } from '../../src/api/register-routes.ts'
import { endpoints } from '../../src/contract/index.ts'
import { type Role, roles } from '../../src/domain/actor.ts'
import { call, problemOf } from './calls.ts'
import { loadCity } from './load-city.ts'

/** Who may do what, written out a second time from the agreement with the offices. */
const allowed: Readonly<Record<string, readonly Role[]>> = {
  'me.read': roles,
  'me.password': roles,
  'me.two-factor': roles,
  'me.two-factor-confirm': roles,
  'me.two-factor-disable': roles,
  'me.two-factor-read': roles,
  'me.recovery-codes': roles,
  'users.list': ['admin'],
  'users.create': ['admin'],
  'users.update': ['admin'],
  'agencies.list': roles,
  'agencies.read': ['admin'],
  'agencies.create': ['admin'],
  'agencies.change': ['admin'],
  'cut-offs.list': roles,
  'participation.read': roles,
  'participation.trend': roles,
  'coverage.read': roles,
  'targets.list': roles,
  'tariffs.list': roles,
  'asn.list': ['operator', 'mayor', 'secretary'],
  'asn.read': ['operator', 'mayor', 'secretary'],
  'changes.list': ['operator', 'mayor', 'secretary'],
  'workers.reveal': ['operator', 'secretary'],
  'audit.list': ['admin'],
  'audit.check': ['admin'],
  'audit.who-saw': ['admin'],
  'audit.seen-by': ['admin'],
  'settings.read': ['admin'],
  'settings.update': ['admin'],
  'erasures.preview': ['admin'],
  'erasures.create': ['admin'],
  'erasures.list': ['admin'],
  'nip-links.list': ['operator'],
  'nip-links.decide': ['operator'],
  'imports.list': roles,
  'imports.read': roles,
  'imports.create': ['operator', 'secretary', 'planner'],
  'imports.update': ['operator', 'secretary', 'planner'],
  'imports.discard': ['operator', 'secretary', 'planner'],
  'imports.difference': ['operator', 'secretary', 'planner'],
  'imports.difference-items': ['operator', 'secretary', 'planner'],
  'imports.withdrawal': ['operator', 'secretary', 'planner'],
  'imports.set-aside': ['operator', 'secretary', 'planner'],
  'imports.commit': ['operator', 'secretary', 'planner'],
  'imports.withdraw': ['operator', 'secretary', 'planner'],
  'imports.preview': ['operator', 'secretary', 'planner'],
  'imports.issues': ['operator', 'secretary', 'planner'],
  'imports.original': ['operator', 'secretary', 'planner'],
  'remembered-answers.list': ['admin', 'operator', 'secretary', 'planner'],
  'remembered-answers.withdraw': ['admin', 'operator', 'secretary', 'planner'],
  'reports.agency': ['operator', 'mayor', 'secretary'],
  'reports.city': ['operator', 'mayor'],
  'reports.agencies': ['operator', 'mayor'],
  'reports.asn-xlsx': ['operator', 'mayor', 'secretary'],
  'reports.asn-csv': ['operator', 'mayor', 'secretary'],
}

const publicCalls = [
  'health.read',
  'auth.sign-in',
  'auth.second-step',
  'auth.sign-out',
  'set-up.read',
  'set-up.complete',
]

describe('the policy table', () => {
  test('has a row for every endpoint and for nothing else', () => {
    expect(Object.keys(accessTable).toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted())
    expect([...Object.keys(allowed), ...publicCalls].toSorted()).toEqual(Object.keys(accessTable).toSorted())
  })

  test('keeps an API with an endpoint without handler or row from starting', () => {
    const services = {} as Parameters<typeof registerRoutes>[1]
    expect(() => registerRoutes(new Hono(), services, [])).toThrow(/no handler for endpoint/)
    const routes = endpoints.map(endpoint => ({ kind: 'json', endpoint, run: async () => null }))
    expect(() => registerRoutes(new Hono(), services, routes as never, {})).toThrow(
      /no policy row for endpoint/,
    )
  })

  test('keeps an API from starting whose public rows and handlers disagree', () => {
    const services = {} as Parameters<typeof registerRoutes>[1]
    const routes = endpoints.map(endpoint => ({ kind: 'public', endpoint, run: async () => null }))
    expect(() => registerRoutes(new Hono(), services, routes as never)).toThrow(/disagree/)
  })
})

describe('every call', () => {
  let city: TestApi
  beforeAll(async () => {
    city = await loadCity()
  })
  afterAll(() => city.close())

  const calls = endpoints.filter(({ id }) => !publicCalls.includes(id))

  test.each(calls.map(endpoint => [endpoint.id, endpoint] as const))(
    '%s answers exactly the roles it is for',
    async (id, endpoint) => {
      const path = endpoint.path.replace(/:\w+/g, 'tidak-ada')
      const codes = new Map<Role, string>()
      for (const role of roles) {
        const response = await call(city.as(sampleActors[role]), endpoint.method, path)
        codes.set(role, response.ok ? 'ok' : (await problemOf(response)).code)
      }
      const refused = roles.filter(role => codes.get(role) === 'forbidden')
      expect(refused).toEqual(roles.filter(role => !allowed[id]?.includes(role)))
    },
  )

  test.each(calls.map(endpoint => [endpoint.id, endpoint] as const))(
    '%s wants somebody signed in',
    async (_id, endpoint) => {
      const path = endpoint.path.replace(/:\w+/g, 'tidak-ada')
      expect(await problemOf(await call(city.as(null), endpoint.method, path))).toMatchObject({
        status: 401,
        code: 'not-signed-in',
      })
    },
  )
})
