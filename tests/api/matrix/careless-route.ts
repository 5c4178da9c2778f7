import { Hono } from 'hono'
import { fixedSessions } from '../../../mocks/fixed-sessions.ts'
import { auditTable } from '../../../src/api/audit-table.ts'
import { type ActorCall, answer, type Route } from '../../../src/api/call.ts'
import { CodedProblem } from '../../../src/api/coded-problem.ts'
import { problemAnswer } from '../../../src/api/problem-answer.ts'
import { registerRoutes } from '../../../src/api/register-routes.ts'
import type { ApiServices } from '../../../src/api/services.ts'
import { textsFor } from '../../../src/api/texts/texts.ts'
import { makeReports } from '../../../src/api/use-cases/make-reports.ts'
import { endpoints } from '../../../src/contract/index.ts'
import { type ActorName, actors } from './actors.ts'
import type { CanaryCity } from './canary-city.ts'

/** An API whose every call is open to everybody signed in, and answered by one careless handler. */
export function careless(
  city: CanaryCity,
  actor: ActorName,
  run: (call: ActorCall) => Promise<unknown>,
  { makesFiles = false }: { readonly makesFiles?: boolean } = {},
): Hono {
  const app = new Hono()
  app.onError((error, context) => {
    if (!(error instanceof CodedProblem)) throw error
    return problemAnswer(error, textsFor(context.req.header('accept-language') === 'en' ? 'en' : 'id'))
  })
  const everybody = { admin: 'all', operator: 'all', mayor: 'all', secretary: 'all', planner: 'all' } as const
  const routes = endpoints.map(
    endpoint =>
      ({
        ...answer(endpoint as never, run as never),
        endpoint: { ...endpoint, ...open },
      }) as unknown as Route,
  )
  const services = {
    ...{ store: city.store, sessions: fixedSessions(actors[actor]), audit: city.audit, version: 'test' },
    ...{ imports: city.imports, reports: makeReports({ store: city.store }), clock: () => new Date() },
  } satisfies ApiServices
  const policy = Object.fromEntries(endpoints.map(({ id }) => [id, everybody]))
  const exporting = { 'cut-offs.list': { kind: 'exports', action: 'list-exported' } } as const
  registerRoutes(app, services, routes, policy, { ...auditTable, ...(makesFiles && exporting) })
  return app
}

/** No schema cuts what is asked or answered. */
const open = { query: undefined, body: undefined, response: { parse: (value: unknown) => value } }
