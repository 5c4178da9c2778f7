import { Hono } from 'hono'
import { CodedProblem } from './coded-problem.ts'
import { languageOf } from './language.ts'
import { openApi } from './openapi.ts'
import { problemAnswer } from './problem-answer.ts'
import { registerRoutes } from './register-routes.ts'
import { agencyRoutes } from './routes/agencies.ts'
import { asnRoutes } from './routes/asn.ts'
import { auditRoutes } from './routes/audit.ts'
import { coverageRoutes } from './routes/coverage.ts'
import { identityRoutes } from './routes/identity.ts'
import { importContentRoutes } from './routes/import-contents.ts'
import { importRoutes } from './routes/imports.ts'
import { nipLinkRoutes } from './routes/nip-links.ts'
import { ownAccountRoutes } from './routes/own-account.ts'
import { participationRoutes } from './routes/participation.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { rememberedAnswerRoutes } from './routes/remembered-answers.ts'
import { reportRoutes } from './routes/reports.ts'
import { settingsRoutes } from './routes/settings.ts'
import { userRoutes } from './routes/users.ts'
import { securityHeaders } from './security-headers.ts'
import type { ApiServices } from './services.ts'
import { textsFor } from './texts/texts.ts'
import { traceHeader, traceIdOf } from './trace-id.ts'

/** The whole API: `fetch(request)` gives the answer, in the server, in tests and in the browser alike. */
export function createApi(services: ApiServices): Hono {
  const app = new Hono()
  app.use(securityHeaders())
  app.use(async (context, next) => {
    await next()
    context.header(traceHeader, traceIdOf(context.req.raw))
  })
  app.onError((error, context) => {
    if (!(error instanceof CodedProblem)) {
      const { method, routePath: route, raw } = context.req
      services.onBug?.(error, { method, route, traceId: traceIdOf(raw) })
    }
    return problemAnswer(error, textsFor(languageOf(context.req.raw)))
  })
  app.notFound(context => problemAnswer(new CodedProblem('not-found'), textsFor(languageOf(context.req.raw))))
  app.get('/api/openapi.json', context => context.json(openApi(services.version)))
  registerRoutes(app, services, routesOf(services))
  return app
}

/** Handlers get people and the work on imports from their call, held to who calls; never whole. */
type RouteServices = Omit<ApiServices, 'store' | 'imports'>

function routesOf({ store: _, imports: __, ...services }: ApiServices) {
  return routes(services)
}

function routes(services: RouteServices) {
  return [
    identityRoutes(services),
    ownAccountRoutes(services),
    userRoutes(services),
    agencyRoutes(),
    participationRoutes(),
    coverageRoutes(),
    asnRoutes(),
    nipLinkRoutes(),
    importRoutes(services),
    importContentRoutes(),
    rememberedAnswerRoutes(),
    reportRoutes(),
    auditRoutes(services),
    privacyRoutes(services),
    settingsRoutes(),
  ].flat()
}
